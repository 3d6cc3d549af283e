/** Text → HTML that shows it: no text can open a tag, end an attribute or start a reference. */

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For the contents of elements and for attributes in quotes. Control characters show as boxes. */
export function htmlText(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '')
    .replace(/[\p{Cc}\p{Bidi_Control}]/gu, '\ufffd');
}
