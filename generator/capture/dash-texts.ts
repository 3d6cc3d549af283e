/**
 * Lines of a rendered list → its texts, with the dashes between them (FORMAT §6.4). Each item opens
 * with a dash and each item that has children closes with one more; a dash is a line of its own or
 * the end of a line.
 */
import type { CapturedLine } from './captured-line.js';

export interface DashText {
  readonly lines: readonly CapturedLine[];
  readonly before: Dashes;
}

/** The dashes between two texts, and how the first one stands. */
export interface Dashes {
  readonly count: number;
  /** `code-`, `"low" -`, or alone on its line. */
  readonly form: 'glued' | 'spaced' | 'own-line';
}

export interface DashList {
  readonly texts: readonly DashText[];
  readonly end: Dashes;
}

const NO_DASHES: Dashes = { count: 0, form: 'own-line' };

/** Reads the lines of one section, none of them blank. A line that begins with a dash is text. */
export function dashTexts(lines: readonly CapturedLine[]): DashList {
  const texts: DashText[] = [];
  let dashes = NO_DASHES;
  let open: CapturedLine[] = [];
  const addDash = (form: Dashes['form']) => {
    if (open.length > 0) texts.push({ lines: open, before: dashes });
    dashes = open.length > 0 ? { count: 1, form } : { ...dashes, count: dashes.count + 1 };
    open = [];
  };
  for (const line of lines) {
    const text = line.text.trimEnd();
    if (!text.endsWith('-')) {
      open.push({ ...line, text });
      continue;
    }
    const rest = text.slice(0, -1);
    if (rest.trim() !== '') open.push({ ...line, text: rest.trimEnd() });
    addDash(rest === '' ? 'own-line' : rest.endsWith(' ') ? 'spaced' : 'glued');
  }
  if (open.length > 0) {
    texts.push({ lines: open, before: dashes });
    dashes = NO_DASHES;
  }
  return { texts, end: dashes };
}
