/**
 * Lines of a section of a collapsed page → its items (FORMAT §6.6). A line that is a whole header
 * is one; a line of constraints may follow, then paragraphs. Nothing is opened, so that properties
 * are roots and members of unions stand below them.
 */
import type { Report } from '../text/diagnostic.js';
import { diagnostic } from '../text/diagnostic.js';
import type { CapturedLine } from './captured-line.js';
import { isBlank, placeIn } from './captured-line.js';
import type { DepthEvidence } from './flat-page.js';
import type { RenderedPage } from './rendered-items.js';
import type { RestoredHeader } from './restore-type.js';
import { restoreHeader } from './restore-type.js';
import type { SectionBuilder } from './section-builder.js';

interface CollapsedItem {
  readonly header: string;
  readonly line: CapturedLine;
  readonly description: readonly string[];
}

interface CollapsedList {
  /** Paragraphs before the first item. */
  readonly lead: readonly CapturedLine[];
  readonly items: readonly CollapsedItem[];
}

/**
 * Adds the items of a section of parameters or of a result. Several classes as the result are the
 * variants of a union without a name: it is written out as the root.
 */
export function addCollapsedItems(
  lines: readonly CapturedLine[],
  kind: 'parameters' | 'returns',
  page: RenderedPage,
  builder: SectionBuilder,
  report: Report,
): void {
  const { lead, items } = readItems(lines, page, report);
  const classes = items.map(({ header }) => /^class (\w+)/.exec(header)?.[1] ?? null);
  const [first] = lead;
  const isUnion = kind === 'returns' && items.length > 1 && classes.every((name) => name !== null);
  if (isUnion) {
    const header = `Union[${classes.join(', ')}]`;
    const place = items[0]?.line ?? lines[0] ?? { text: '', line: 1, column: 1 };
    builder.item(header, ROOT, placeIn(page.path, first ?? place, 0, (first ?? place).text.length));
    for (const { text } of lead) builder.describe(text);
  } else if (first) {
    builder.paragraph(joined(lead), placeIn(page.path, first, 0, first.text.length));
  }
  let classSeen = false;
  for (const [index, { header, line, description }] of items.entries()) {
    const depth = isUnion ? variant(index) : depthOf(header, classSeen, index);
    classSeen ||= classes[index] !== null;
    builder.item(header, depth, placeIn(page.path, line, 0, line.text.length));
    for (const text of description) builder.describe(text);
  }
}

/** One section for each class. A type whose name was lost leaves its description behind. */
export function addDomainTypes(
  lines: readonly CapturedLine[],
  unionDescription: string,
  page: RenderedPage,
  builder: SectionBuilder,
  report: Report,
): void {
  for (const { header, line, description } of readItems(lines, page, report).items) {
    const name = /^class (\w+)/.exec(header)?.[1];
    const place = placeIn(page.path, line, 0, line.text.length);
    if (name !== undefined) builder.heading(name, 3, place);
    builder.item(header, name === undefined ? NESTED : ROOT, place);
    const own = withoutParagraph(description, unionDescription);
    if (own.length < description.length) {
      report(diagnostic('capture-name-lost', place, { text: unionDescription, after: header }));
    }
    for (const text of own) builder.describe(text);
  }
}

const ROOT: DepthEvidence = { kind: 'root' };
const NESTED: DepthEvidence = { kind: 'nested' };

function variant(index: number): DepthEvidence {
  return { kind: 'steps', steps: [{ step: index === 0 ? 1 : 0, cost: 0 }] };
}

/** Once a class is there it may be opened, and a property behind it its member. */
function depthOf(header: string, classSeen: boolean, index: number): DepthEvidence {
  if (index === 0) return ROOT;
  if (classSeen) return { kind: 'unknown' };
  return /^(?:\w+|"[^"]*"): /.test(header) ? ROOT : NESTED;
}

/** What the site prints above the variants of a union. */
const SITE_LABEL = 'Accepts one of the following:';

function readItems(
  lines: readonly CapturedLine[],
  { path, notation, knownNames }: RenderedPage,
  report: Report,
): CollapsedList {
  const lead: CapturedLine[] = [];
  const items: { header: string; line: CapturedLine; description: string[] }[] = [];
  for (const line of lines) {
    if (line.text === SITE_LABEL) continue;
    const restored = isBlank(line) ? null : restoreHeader(line.text, notation, knownNames);
    if (restored && isItem(restored)) {
      reportLost(restored, line, path, report);
      items.push({ header: restored.header, line, description: [] });
    } else if (items.length > 0) items.at(-1)?.description.push(line.text);
    else if (!isBlank(line)) lead.push(line);
  }
  return { lead, items };
}

/** A name alone is a word of the site as often as a type. */
function isItem({ header }: RestoredHeader): boolean {
  return !/^[A-Z]\w*$/.test(header);
}

function reportLost(
  { header, lost, gap }: RestoredHeader,
  line: CapturedLine,
  path: string,
  report: Report,
): void {
  if (lost === 0) return;
  const place = placeIn(path, line, gap, 1);
  report(diagnostic('capture-type-lost', place, { header: line.text, lost, restored: header }));
}

function joined(lines: readonly CapturedLine[]): string {
  return lines.map(({ text }) => text).join('\n');
}

/** The description without a later paragraph that is word for word another type's. */
function withoutParagraph(description: readonly string[], other: string): readonly string[] {
  const at = description.lastIndexOf(other);
  const isLater = description.slice(0, Math.max(at, 0)).some((text) => text !== '');
  return other === '' || !isLater ? description : description.toSpliced(at, 1);
}
