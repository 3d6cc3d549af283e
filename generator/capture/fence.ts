/** Lines of a page → the code fences among them, which hold anything and mean nothing. */

export interface Fence {
  readonly indent: number;
  readonly marks: string;
  readonly lang: string;
}

/** The fence that a line opens, or `null`. */
export function openingFence(text: string): Fence | null {
  const match = /^( *)(`{3,}|~{3,}(?!~))([^`]*)$/.exec(text);
  if (!match) return null;
  const [, indent = '', marks = '', lang = ''] = match;
  return { indent: indent.length, marks, lang: lang.trim() };
}

/** Which lines are those of fences, their marks included. */
export function fencedLines(lines: readonly string[]): readonly boolean[] {
  let open: Fence | null = null;
  return lines.map((line) => {
    if (open) {
      if (closesFence(line, open)) open = null;
      return true;
    }
    open = openingFence(line);
    return open !== null;
  });
}

/** Whether a line closes the fence. */
export function closesFence(text: string, { marks }: Fence): boolean {
  const trimmed = text.trim();
  return trimmed.length >= marks.length && trimmed === marks.charAt(0).repeat(trimmed.length);
}
