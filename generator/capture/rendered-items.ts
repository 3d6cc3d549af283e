/**
 * The texts of a rendered list → items with what their dashes tell of the depth (FORMAT §6.4).
 * Texts that fit no header are bullets of the description before them.
 */
import { isParameters } from '../text/section-heading.js';
import type { CapturedLine } from './captured-line.js';
import { placeIn } from './captured-line.js';
import type { Between } from './dash-steps.js';
import { bulletLevel, dashSteps } from './dash-steps.js';
import type { DashText } from './dash-texts.js';
import { dashTexts } from './dash-texts.js';
import type { DepthEvidence } from './flat-page.js';
import { literalsOf, onlyLiteral } from './header-literals.js';
import type { Notation } from './notation.js';
import { matchAt } from './notation.js';
import type { SectionBuilder } from './section-builder.js';
import type { SplitText } from './split-header.js';
import { splitHeader } from './split-header.js';

/** What is needed to tell headers from prose. */
export interface RenderedPage {
  readonly path: string;
  readonly notation: Notation;
  /** Language tag of the samples. */
  readonly fence: string;
  readonly knownNames: ReadonlySet<string>;
}

/** How many texts of a section are items, and how many are not. */
export interface RenderedCounts {
  readonly items: number;
  readonly bullets: number;
  /** A text stands where an item must stand, and fits no header. */
  readonly misread: boolean;
  /** The one root of the section has items below it, and its list is not closed. */
  readonly open: boolean;
}

/** Adds the items of a section to the builder. */
export function addRenderedItems(
  lines: readonly CapturedLine[],
  page: RenderedPage,
  builder: SectionBuilder,
): RenderedCounts {
  const { texts, end } = dashTexts(lines);
  let between: Between | null = null;
  let enumeration = false;
  let items = 0;
  let bullets = 0;
  let misread = false;
  let isObject = false;
  let isBullet = false;
  for (const text of separateFirst(texts, page)) {
    const [first, ...rest] = text.lines;
    if (!first) continue;
    const split = splitHeader(first.text, page.notation, page.knownNames);
    // A section begins with an item, and a bullet has nothing below it.
    misread ||= (!between && !split) || (between?.leaf === true && text.before.form === 'glued');
    isBullet = !split || (enumeration && isWord(split, page));
    if (!split || isBullet) {
      bullets++;
      between = addBullet(text, between, page, builder);
      continue;
    }
    const { header } = split;
    const depth: DepthEvidence = between
      ? { kind: 'steps', steps: dashSteps(text.before, between) }
      : firstDepth(header, builder);
    if (items === 0) isObject = /^class |^\w+ object \{/.test(header);
    items++;
    builder.item(header, depth, placeIn(page.path, first, 0, header.length));
    const description = [split.description, ...rest.map((line) => line.text)];
    between = addDescription(description, text.lines, header, page, builder);
    enumeration = literalsOf(header, page.notation).length > 1;
  }
  // A list within a description takes a dash of its item away.
  if (between && !isBullet) builder.lastDepth(end.count);
  return { items, bullets, misread, open: isObject && items > 1 && end.count === 0 };
}

/** A type is all that is answered; parameters and members are several, below the section itself. */
function firstDepth(header: string, builder: SectionBuilder): DepthEvidence {
  const areSeveral = isParameters(builder.title()) || /^"?[\w$.-]+"?\??: /.test(header);
  return areSeveral ? { kind: 'steps', steps: [{ step: 1, cost: 0 }] } : { kind: 'root' };
}

/**
 * The first item of a section can lack the dash before its first child: the header fills its line,
 * and the next line is a header again.
 */
function separateFirst(
  texts: readonly DashText[],
  { notation, knownNames }: RenderedPage,
): readonly DashText[] {
  const [first, ...others] = texts;
  const [head, next, ...rest] = first?.lines ?? [];
  if (!first || !head || !next) return texts;
  const split = splitHeader(head.text, notation, knownNames);
  const child = splitHeader(next.text, notation, knownNames);
  if (!split || split.description !== '' || !child || !/^\w+: |^class /.test(child.header)) {
    return texts;
  }
  const form = 'own-line';
  return [
    { lines: [head], before: first.before },
    { lines: [next, ...rest], before: { count: 0, form } },
    ...others,
  ];
}

/** Below an enumeration a word that is no literal is prose: "eq: Equals". */
function isWord({ header }: SplitText, { notation, knownNames }: RenderedPage): boolean {
  const type = header.replace(/^\w+: /, '');
  const isScalar = matchAt(notation.scalar, type, 0) !== null;
  return /^[A-Z][a-z]*$/.test(type) && !knownNames.has(type) && !isScalar;
}

function addBullet(
  { lines, before }: DashText,
  between: Between | null,
  { path }: RenderedPage,
  builder: SectionBuilder,
): Between | null {
  if (!between) {
    const [first] = lines;
    const markdown = lines.map(({ text }) => text).join('\n');
    if (first) builder.paragraph(markdown, placeIn(path, first, 0, first.text.length));
    return null;
  }
  lines.forEach(({ text }, index) => builder.describe(index === 0 ? `- ${text}` : `  ${text}`));
  return { level: bulletLevel(before, between), leaf: true };
}

/**
 * A header with one literal has the literal's item at the end of its description. It is given as
 * the item that it is on the page; the next dashes count from the header's level.
 */
function addDescription(
  description: readonly string[],
  lines: readonly CapturedLine[],
  header: string,
  { path, notation }: RenderedPage,
  builder: SectionBuilder,
): Between {
  const literal = onlyLiteral(header, notation);
  const ending = description.at(-1) ?? '';
  const last = lines.at(-1);
  const inlined = literal !== null && last !== undefined && ending.endsWith(literal);
  const text = inlined ? ending.slice(0, -literal.length).trimEnd() : ending;
  for (const line of [...description.slice(0, -1), text]) builder.describe(line);
  if (!inlined) return { level: 0, leaf: false };
  const offset = last.text.length - literal.length;
  const step = { kind: 'steps', steps: [{ step: 1, cost: 0 }] } as const;
  builder.item(literal, step, placeIn(path, last, offset, literal.length));
  return { level: -1, leaf: true };
}
