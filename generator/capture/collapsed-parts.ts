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
  /** Index of the heading, of the first line that belongs to the part before, and of the part's. */
  readonly index: number;
  readonly from: number;
  readonly body: number;
}

/** The parts in page order; what stands before the first one belongs to the site. */
export function collapsedParts(lines: readonly CapturedLine[]): readonly CollapsedPart[] {
  const marks = findMarks(lines);
  return marks.map((mark, at): CollapsedPart => {
    const { kind, index, from, body } = mark;
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
    const verbLine = lines.slice(from, index).find(({ text }) => GLUED_VERB.test(text)) ?? heading;
    const [, verb = '', path = ''] = GLUED_VERB.exec(verbLine.text) ?? [];
    const signature = lines.slice(from, index).find(({ text }) => SIGNATURE.test(text)) ?? null;
    return { ...part, kind, verb: verb.toLowerCase(), path, verbLine, signature };
  });
}

const SIGNATURE = /^[\w$.]+\s*\(.*\)/;

function findMarks(lines: readonly CapturedLine[]): readonly Mark[] {
  const marks: Mark[] = [];
  for (let index = 0; index < lines.length; index++) {
    const { text } = lines[index] ?? { text: '' };
    const kind = kindOf(text);
    if (GLUED_VERB.test(text)) {
      const before = neighbour(lines, index, -1);
      const signed = SIGNATURE.test(lines[before]?.text ?? '');
      const title = neighbour(lines, index, 1);
      const titled = kindOf(lines[title]?.text ?? '') === null && title < lines.length;
      const heading = titled ? title : index;
      const from = signed ? before : index;
      marks.push({ kind: 'method', index: heading, from, body: heading + 1 });
      index = heading;
    } else if (kind !== null) {
      marks.push({ kind, index, from: index, body: index + 1 });
    }
  }
  return marks;
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
