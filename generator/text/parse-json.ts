/** A text that may be JSON → its value. */

/** The value; `null` if the text is no JSON. A JSON `null` is `{ value: null }`. */
export function parseJson(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}
