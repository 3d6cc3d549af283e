/**
 * Lines of rendered text → the parts of the page, by the lines that were headings: titles with a
 * verb line below, and the few words that name sections (FORMAT §1.4).
 */
import { equalNames } from '../text/case.js';
import type { CapturedLine } from './captured-line.js';
import { VERB_LINE } from './page-mark.js';

interface Part {
  readonly heading: CapturedLine;
  readonly depth: number;
  /** What stands below the heading, up to the next one. */
  readonly lines: readonly CapturedLine[];
}

export type RenderedPart =
  | (Part & { readonly kind: 'resource' | 'items' | 'sample' })
  | (Part & MethodHead & { readonly kind: 'method' });

interface MethodHead {
  /** The first word of the signature: what resource it is of. */
  readonly root: string;
  /** A resource is named before it. */
  readonly hasResource: boolean;
  readonly paragraphs: readonly { readonly markdown: string; readonly line: CapturedLine }[];
}

/** `a.b.c(…) -> T`, `client.a.b(…): T`, `$ program a b`. */
const SIGNATURE = /^(?:\$ \S|[A-Za-z_$][\w.$]*\()/;

/** Words that are headings of sections, and their depth. */
const SECTIONS: ReadonlyMap<string, number> = new Map([
  ...[
    'Path Parameters',
    'Query Parameters',
    'Header Parameters',
    'Body Parameters',
    'Cookie Parameters',
  ].map((heading) => [heading, 3] as const),
  ['Parameters', 3],
  ['Returns', 3],
  ['Example', 3],
  ['Response', 4],
  ['Domain Types', 2],
]);

interface Mark {
  readonly kind: RenderedPart['kind'];
  readonly index: number;
  readonly depth: number;
}

/** All parts in page order. What stands before the first heading is not part of the page. */
export function renderedParts(lines: readonly CapturedLine[]): readonly RenderedPart[] {
  const marks = findMarks(lines);
  return marks.map((mark, at): RenderedPart => {
    const { kind, index, depth } = mark;
    const heading = lines[index] ?? { text: '', line: 1, column: 1 };
    const part = { heading, depth, lines: lines.slice(index + 1, marks[at + 1]?.index) };
    if (kind !== 'method') return { ...part, kind };
    const hasResource = marks[at - 1]?.kind === 'resource';
    return { ...part, kind, ...methodHead(part.lines), hasResource };
  });
}

function methodHead(lines: readonly CapturedLine[]): Omit<MethodHead, 'hasResource'> {
  const verbLine = lines.findIndex(({ text }) => VERB_LINE.test(text));
  const [, verb = '', path = ''] = VERB_LINE.exec(lines[verbLine]?.text ?? '') ?? [];
  const signature = lines.slice(0, verbLine).find(({ text }) => SIGNATURE.test(text));
  const root = /^[\w$]+/.exec(signature?.text.replace(/^client\./, '') ?? '')?.[0] ?? '';
  const description = lines.slice(verbLine + 1);
  const [first] = description;
  const paragraphs = [
    ...(signature ? [{ markdown: `\`${signature.text}\``, line: signature }] : []),
    ...lines.slice(verbLine, verbLine + 1).map((line) => ({
      markdown: `**${verb}** \`${path}\``,
      line,
    })),
    ...(first ? [{ markdown: description.map(({ text }) => text).join('\n'), line: first }] : []),
  ];
  return { root, paragraphs };
}

function findMarks(lines: readonly CapturedLine[]): readonly Mark[] {
  const titles = new Map(
    lines.flatMap(({ text }, index) => {
      if (!VERB_LINE.test(text)) return [];
      const signed = SIGNATURE.test(lines[index - 1]?.text ?? '');
      return [[index - (signed ? 2 : 1), index] as const];
    }),
  );
  const marks: Mark[] = [];
  let region: 'head' | 'items' | 'sample' | 'types' = 'head';
  for (const [index, { text }] of lines.entries()) {
    const depth = SECTIONS.get(text);
    if (titles.has(index)) {
      marks.push({ kind: 'method', index, depth: 2 });
      region = 'head';
    } else if (titles.has(index + 1) && RESOURCE.test(text)) {
      marks.push({ kind: 'resource', index, depth: 1 });
    } else if (text === 'Domain Types') {
      marks.push({ kind: 'resource', index, depth: 2 });
      region = 'types';
    } else if (region === 'types') {
      if (isTypeHeading(lines, index)) marks.push({ kind: 'items', index, depth: 3 });
    } else if (depth !== undefined && (depth === 3 || region === 'sample')) {
      const isSample = text === 'Example' || text === 'Response';
      region = isSample ? 'sample' : 'items';
      marks.push({ kind: isSample ? 'sample' : 'items', index, depth });
    }
  }
  return marks;
}

const RESOURCE = /^[A-Z][A-Za-z0-9]*(?: [A-Z0-9][A-Za-z0-9]*)*$/;

/** The name of a type, on a line before the item that has it, or that is an alias without a name. */
function isTypeHeading(lines: readonly CapturedLine[], index: number): boolean {
  const { text } = lines[index] ?? { text: '' };
  if (!/^[A-Z]\w*(?: \w+)*$/.test(text)) return false;
  const previous = lines[index - 1]?.text ?? '';
  const next = lines.slice(index + 1, index + 3).find((line) => line.text !== '-')?.text ?? '';
  const name = text.replaceAll(' ', '');
  const printed = /^(?:class )?(\w+)/.exec(next)?.[1] ?? '';
  if (printed.startsWith(name) || equalNames(printed, name)) return true;
  const afterList = previous === '-' || previous === 'Domain Types';
  return afterList && /^(?:Union|Literal|List|Dict|Optional)\[/.test(next);
}
