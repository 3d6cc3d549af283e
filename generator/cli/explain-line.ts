/** A line of a page, or a fact → what it is, what came of it, and where it stands, as text. */
import { factLines } from '../check/explain-fact.js';
import type { ModelFact } from '../check/model-facts.js';
import type { GeneratedPlace } from './generated-places.js';
import { printHeader } from './print-declarations.js';
import type { PageTrace, TracedItem } from './trace-pages.js';
import { itemAt } from './trace-pages.js';

/** `null` if the page has nothing at or around the line. */
export function explainLine(trace: PageTrace, path: string, line: number): string | null {
  const found = itemAt(trace, path, line);
  return found && [...itemLines(found), '', ...resultLines(found, trace)].join('\n');
}

function itemLines({ path, line, dialect, item, heading, around }: TracedItem): readonly string[] {
  const head = `${path}:${line} (${dialect.name})`;
  if (!item) return [head, `  heading: ${heading}`];
  return [
    head,
    `  item: ${item.header}`,
    `  under: ${[heading, ...around].join(' > ')}`,
    `  declares: ${printHeader(dialect, item.header)}`,
  ];
}

function resultLines({ facts }: TracedItem, trace: PageTrace): readonly string[] {
  if (facts.length === 0) {
    return ['The model has nothing of its own from here: see the items around it.', ''];
  }
  return facts.flatMap((fact) => [...factReport(fact, trace), '']);
}

/** What is believed of a fact, all its places in the pages, and the lines that came of it. */
export function factReport(fact: ModelFact, trace: PageTrace): readonly string[] {
  const origins = new Set(fact.origins.map(({ path, line }) => `${path}:${line}`));
  const others = trace
    .placesOf(fact)
    .filter(({ path, line }) => !origins.has(`${path}:${line}`))
    .map(({ path, line, dialect }) => `  printed again at ${path}:${line} (${dialect.name})`);
  return [...factLines(fact), ...others, ...generatedLines(trace.generatedOf(fact))];
}

const WIDEST = 100;

function generatedLines(places: readonly GeneratedPlace[]): readonly string[] {
  return places.map(({ file, from, text }) => {
    const shown = text.length > WIDEST ? `${text.slice(0, WIDEST - 1)}…` : text;
    return `  gives ${file}:${from}  ${shown}`;
  });
}
