/** A text in which dashes mark lines → stretches of text, each with the lone dashes before it. */

export interface DashChunk {
  /** Where the dashes stand that are words of their own. */
  readonly dashes: readonly number[];
  /** The text's first word begins with a dash: a line at the margin, or a sign. */
  readonly glued: boolean;
  readonly start: number;
  readonly end: number;
}

/**
 * Cuts the text from `from` to `to` before each word that begins with `-`, but for the arrow of a
 * signature. Dashes at the end stand before an empty text.
 */
export function dashChunks(text: string, from: number, to: number): readonly DashChunk[] {
  const chunks: DashChunk[] = [];
  let dashes: number[] = [];
  let start = -1;
  let glued = false;
  const close = (end: number) => {
    if (start < 0) return;
    chunks.push({ dashes, glued, start, end });
    dashes = [];
    start = -1;
  };
  for (let at = from; at < to;) {
    const blank = text.indexOf(' ', at);
    const end = blank < 0 || blank > to ? to : blank;
    const dashed = text.charAt(at) === '-' && !text.startsWith('->', at);
    if (dashed) close(at - 1);
    if (dashed && end === at + 1) dashes.push(at);
    else if (start < 0) {
      start = at;
      glued = dashed;
    }
    at = end + 1;
  }
  close(to);
  if (dashes.length > 0) chunks.push({ dashes, glued: false, start: to, end: to });
  return chunks;
}
