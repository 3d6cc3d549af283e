/** Lines of a collapsed page → its parts, by the lines that were headings (FORMAT §6.6). */
import type { CapturedLine } from './captured-line.js';
import { isBlank } from './captured-line.js';
import { GLUED_VERB } from './page-mark.js';

export type CollapsedPart =
  | (Part & { readonly kind: 'resource' | 'parameters' | 'returns' | 'types' | 'other' })
  | CollapsedMethod;

interface Part {
  readonly heading: CapturedLine;
  /** What stands below the heading, up to the next one. */
  readonly lines: readonly CapturedLine[];
}

export interface CollapsedMethod extends Part {
  readonly kind: 'method';
  readonly verb: string;
  readonly path: string;
  readonly verbLine: CapturedLine;
  readonly signature: CapturedLine | null;
}

interface Mark {
  readonly kind: CollapsedPart['kind'];
  /** Index of the heading, of the first line of all that is the part's, and of what is below it. */
  readonly index: number;
  readonly from: number;
  readonly body: number;
  /** Index of the verb of a method; of others that of the heading. */
  readonly verb: number;
}

/** The parts in page order; what stands before the first one belongs to the site. */
export function collapsedParts(lines: readonly CapturedLine[]): readonly CollapsedPart[] {
  const marks = findMarks(lines);
  return marks.map((mark, at): CollapsedPart => {
    const { kind, index, from, body, verb: verbAt } = mark;
    const heading = lines[index] ?? { text: '', line: 1, column: 1 };
    const part = { heading, lines: lines.slice(body, marks[at + 1]?.from) };
    if (kind === 'resource') {
      return {
        ...part,
        kind,
        heading: { ...heading, text: heading.text.replace(/Resource$/, '') },
      };
    }
    if (kind !== 'method') return { ...part, kind };
    const verbLine = lines[verbAt] ?? heading;
    const [, verb = '', path = ''] = GLUED_VERB.exec(verbLine.text) ?? [];
    const signature = lines.slice(from, verbAt).find(({ text }) => SIGNATURE.test(text)) ?? null;
    return { ...part, kind, verb: verb.toLowerCase(), path, verbLine, signature };
  });
}

const SIGNATURE = /^[\w$.]+\s*\(.*\)/;

function findMarks(lines: readonly CapturedLine[]): readonly Mark[] {
  const marks: Mark[] = [];
  const titles = new Set<string>();
  const last = new Map(lines.map((line, index) => [line.text, index]));
  for (let index = 0; index < lines.length; index++) {
    const { text } = lines[index] ?? { text: '' };
    const kind = titles.has(text) ? 'other' : kindOf(text);
    if (GLUED_VERB.test(text)) {
      const before = neighbour(lines, index, -1);
      const signed = SIGNATURE.test(lines[before]?.text ?? '');
      const first = signed ? before : index;
      const above = titleAbove(lines, first, last);
      if (above !== null) titles.add(lines[above]?.text ?? '');
      const title = neighbour(lines, index, 1);
      const titled = kindOf(lines[title]?.text ?? '') === null && title < lines.length;
      const heading = above ?? (titled ? title : index);
      const from = above ?? first;
      const body = Math.max(heading, index) + 1;
      marks.push({ kind: 'method', index: heading, from, body, verb: index });
      index = body - 1;
    } else if (kind !== null) {
      marks.push({ kind, index, from: index, body: index + 1, verb: index });
    }
  }
  return marks;
}

/** A title that stands before its method stands before the samples once more. */
function titleAbove(
  lines: readonly CapturedLine[],
  first: number,
  last: ReadonlyMap<string, number>,
): number | null {
  const at = neighbour(lines, first, -1);
  const text = lines[at]?.text;
  if (text === undefined || kindOf(text) !== null) return null;
  return (last.get(text) ?? at) >= first ? at : null;
}

/** Index of the next line that is not blank, in one of the two directions. */
function neighbour(lines: readonly CapturedLine[], index: number, step: 1 | -1): number {
  let at = index + step;
  for (let line = lines[at]; line && isBlank(line); line = lines[at]) at += step;
  return at;
}

/** `200Example` is a button of the site; what follows is a sample. */
const OTHER = /^(?:Methods|(?:Request|Response|Returns) examples?|\d{3} ?example|Response \d{3})$/i;

function kindOf(text: string): Exclude<CollapsedPart['kind'], 'method'> | null {
  if (/^(?:(?:Path|Query|Header|Body) )?Parameters$/.test(text)) return 'parameters';
  if (text === 'Returns') return 'returns';
  if (/^Domain [Tt]ypes$/.test(text)) return 'types';
  if (OTHER.test(text)) return 'other';
  return /^[A-Z]\w*Resource$/.test(text) ? 'resource' : null;
}
