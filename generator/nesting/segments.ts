/** A flat section → segments, each a root and all items below it. */
import type { FlatItem, FlatSection } from '../capture/flat-page.js';
import type { Dialect } from '../dialects/dialect.js';
import { isParameters, isReturns } from '../text/section-heading.js';
import type { Segment } from './agree.js';
import { keyOf } from './declaration-key.js';
import { expandItems } from './expand-items.js';
import type { ForestItem } from './forest-item.js';
import type { SampledNames } from './sampled-names.js';
import type { Shape } from './shape.js';

/** A segment with the items that it is made of; `null` stands for a root that is not on the page. */
export interface FlatSegment extends Segment {
  readonly flat: readonly (FlatItem | null)[];
}

/** Above items whose roots are not marked: the section itself. */
const SECTION: ForestItem = {
  header: '',
  forms: { literal: null, member: null, variant: null },
  contents: [
    { kind: 'chain', role: 'member' },
    { kind: 'chain', role: 'variant' },
  ],
  canBeLeaf: true,
  words: [],
  ownerWords: [],
  constant: null,
  steps: null,
};

const NONE: SampledNames = new Map();

export type ShapeOfHeader = (header: string) => Shape;

/** Cuts a section where its roots are marked; without marks the section is one segment. */
export function segmentsOf(
  { heading, items: printed, lastDepth }: FlatSection,
  dialect: Dialect,
  shapeOf: ShapeOfHeader,
  sampled: SampledNames,
): readonly FlatSegment[] {
  const isRequest = isParameters(heading);
  const usage = isRequest || heading.endsWith('Param') ? 'request' : 'response';
  // Parameters of CLI pages are options, of which none opens anything.
  const isClosed = isRequest && dialect.facts.labelledVariants;
  const isWrapped = isRequest && dialect.facts.parameters === 'wrapped';
  const items = isClosed ? printed.map(asLeaf) : isWrapped ? withWrapper(printed) : printed;
  const forest = expandItems(items, dialect, shapeOf);
  const segments: FlatSegment[] = [];
  let start = 0;
  for (let index = 1; index <= items.length; index++) {
    if (index < items.length && items[index]?.depth.kind !== 'root') continue;
    const flat = items.slice(start, index);
    const isMarked = flat[0]?.depth.kind === 'root';
    const whole = isMarked ? flat : [null, ...flat];
    const inForest = isMarked
      ? forest.slice(start, index)
      : [SECTION, ...forest.slice(start, index)];
    const isLast = index === items.length && lastDepth !== undefined;
    segments.push({
      flat: whole,
      items: isLast ? withLastDepth(inForest, lastDepth + (isMarked ? 0 : 1)) : inForest,
      keys: whole.map((item) => item && keyOf(shapeOf(item.header), dialect)),
      names: whole.map((item) => (item && shapeOf(item.header).mention?.name) ?? null),
      usage,
      sampled: isReturns(heading) ? sampled : NONE,
    });
    start = index;
  }
  return items.length === 0 ? [] : segments;
}

function asLeaf(item: FlatItem): FlatItem {
  return { ...item, isLeaf: true };
}

/** The argument that holds all the others is the last one: all behind it stands below it. */
function withWrapper(items: readonly FlatItem[]): readonly FlatItem[] {
  const wrapper = items.findIndex(({ header }) => WRAPPER.test(header));
  const isMarked = items.some(({ depth }) => depth.kind === 'root');
  return isMarked || wrapper < 0
    ? items
    : items.map((item, index) => (index === wrapper ? { ...item, depth: { kind: 'root' } } : item));
}

/** `body: BookCreateParams`, in Go `body BookNewParams`. */
const WRAPPER = /^(?:body|query|params):? \w+Params$/;

function withLastDepth(items: readonly ForestItem[], lastDepth: number): readonly ForestItem[] {
  return items.map((item, index) => (index === 0 ? { ...item, lastDepth } : item));
}
