/** Pages, their model and its package → what came of each item, and where each fact was printed. */
import type { ModelFact } from '../check/model-facts.js';
import { modelFacts } from '../check/model-facts.js';
import type { Dialect } from '../dialects/dialect.js';
import type { GeneratedFile } from '../emit/generated-file.js';
import type { ApiModel } from '../model/model.js';
import type { Item, Page, Section } from '../outline/page.js';
import type { ReadPage } from '../read-pages.js';
import type { GeneratedPlace } from './generated-places.js';
import { generatedPlaces } from './generated-places.js';
import { addTo } from '../text/add-to.js';

/** An item, or the heading of an operation, with all that is known of it. */
export interface TracedItem {
  readonly path: string;
  readonly line: number;
  readonly dialect: Dialect;
  /** `null`: a heading. */
  readonly item: Item | null;
  readonly heading: string;
  /** Headers of the items around it, outermost first. */
  readonly around: readonly string[];
  readonly facts: readonly ModelFact[];
}

export interface PageTrace {
  /** In the order of the pages and their lines. */
  readonly items: readonly TracedItem[];
  readonly facts: readonly ModelFact[];
  /** Every place of the pages that prints a fact, its origins among them. */
  readonly placesOf: (fact: ModelFact) => readonly TracedItem[];
  /** What stands in the package because of a fact. */
  readonly generatedOf: (fact: ModelFact) => readonly GeneratedPlace[];
}

/**
 * The model remembers one place of each dialect. A page that prints the same declaration among the
 * same siblings again says the same there.
 */
export function tracePages(
  pages: readonly ReadPage[],
  model: ApiModel,
  files: readonly GeneratedFile[],
): PageTrace {
  const facts = modelFacts(model);
  const printed = generatedPlaces(files);
  const byOrigin = new Map<string, ModelFact[]>();
  for (const fact of facts) {
    for (const { path, line } of fact.origins) addTo(byOrigin, `${path}:${line}`, fact);
  }
  const found = pages.flatMap(({ page, dialect }) => itemsOf(page, dialect));
  const bySignature = new Map<string, ModelFact[]>();
  for (const { signature, traced } of found) {
    for (const fact of byOrigin.get(placeKey(traced)) ?? []) addTo(bySignature, signature, fact);
  }
  const items = found.map(({ signature, traced }): TracedItem => {
    const own = byOrigin.get(placeKey(traced));
    const known = own ?? (traced.item ? bySignature.get(signature) : undefined) ?? [];
    return { ...traced, facts: [...new Set(known)] };
  });
  const places = new Map<ModelFact, TracedItem[]>();
  for (const item of items) for (const fact of item.facts) addTo(places, fact, item);
  return {
    items,
    facts,
    placesOf: (fact) => places.get(fact) ?? [],
    generatedOf: ({ origins }) =>
      origins.flatMap(({ path, line }) => printed.get(`${path}:${line}`) ?? []),
  };
}

/** The item that a line belongs to: the last one that starts at or above it, on its page. */
export function itemAt(trace: PageTrace, path: string, line: number): TracedItem | null {
  return (
    trace.items.findLast((item) => item.path === path && item.line <= line) ??
    trace.items.find((item) => item.path === path) ??
    null
  );
}

function placeKey({ path, line }: Pick<TracedItem, 'path' | 'line'>): string {
  return `${path}:${line}`;
}

interface FoundItem {
  /** The same for two prints of one declaration. */
  readonly signature: string;
  readonly traced: TracedItem;
}

function itemsOf(page: Page, dialect: Dialect): readonly FoundItem[] {
  const found: FoundItem[] = [];
  const { path } = page;
  const visitItems = (items: readonly Item[], around: readonly string[], heading: string) => {
    const siblings = items.map(({ header }) => header).join('\n');
    for (const item of items) {
      const { line } = item.place;
      const children = item.children.map(({ header }) => header).join('\n');
      // A lone item is told apart by what it is in.
      const context = items.length === 1 ? (around.at(-1) ?? '') : '';
      const signature = [dialect.name, context, item.header, siblings, children].join('\n\n');
      const traced = { path, line, dialect, item, heading, around, facts: [] };
      found.push({ signature, traced });
      visitItems(item.children, [...around, item.header], heading);
    }
  };
  const visitSection = ({ heading, place, items, sections }: Section) => {
    const traced = { path, line: place.line, dialect, item: null, heading, around: [], facts: [] };
    found.push({ signature: '', traced });
    visitItems(items, [], heading);
    sections.forEach(visitSection);
  };
  page.sections.forEach(visitSection);
  return found;
}
