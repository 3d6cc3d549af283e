/**
 * A page → the same page with facts only: names, types, literals and what its sentences state of
 * defaults, limits, dates and deprecation, in words of our own. No sentence of the page is kept.
 */
import { doubtIn } from '../text/doubt.js';
import { proseFacts } from '../text/prose-facts.js';
import type { CodeSample, Item, Page, Section } from './page.js';
import { readVerbLine } from './verb-line.js';

export function factsOnly(page: Page): Page {
  return { ...page, sections: page.sections.map(sectionFacts) };
}

function sectionFacts(section: Section): Section {
  const { paragraphs, items, samples, sections, heading } = section;
  const kept = paragraphs.filter(
    ({ code, markdown }) => code !== null || readVerbLine(markdown) !== null,
  );
  const isMethod = kept.some(({ markdown }) => readVerbLine(markdown) !== null);
  const prose = paragraphs
    .filter((paragraph) => !kept.includes(paragraph))
    .map(({ markdown }) => markdown)
    .join('\n\n');
  const note = isMethod ? methodNote(prose) : '';
  const added = note === '' ? [] : [{ markdown: note, code: null, place: section.place }];
  return {
    ...section,
    paragraphs: [...kept, ...added],
    items: items.map(itemFacts),
    samples: samples.flatMap((sample) => sampleFacts(sample, heading)),
    sections: sections.map(sectionFacts),
  };
}

function methodNote(prose: string): string {
  const isLines = /\.jsonl\b|\bJSONL\b|\bJSON Lines\b/i.test(prose);
  return [deprecationNote(prose), isLines ? 'JSON Lines.' : '']
    .filter((note) => note !== '')
    .join(' ');
}

function itemFacts(item: Item): Item {
  return {
    ...item,
    description: descriptionFacts(item.description),
    children: item.children.map(itemFacts),
  };
}

const LOCATION = /^(?:Path|Query|Header|Body) param(?=:|\s*(?:\n|$))/;

/** The facts of a description, in an order and in words that `proseFacts` reads back. */
function descriptionFacts(description: string): string {
  const facts = proseFacts(description);
  const location = LOCATION.exec(description)?.[0];
  const { minimum, maximum, minLength, maxLength, maxItems } = facts;
  const notes = [
    deprecationNote(description),
    facts.isDateTime ? 'RFC 3339 date-time.' : '',
    facts.default !== null && isTerse(facts.default) ? `Defaults to \`${facts.default}\`.` : '',
    minimum !== null && maximum !== null ? `Ranges from \`${minimum}\` to \`${maximum}\`.` : '',
    minimum !== null && maximum === null ? `Minimum is \`${minimum}\`.` : '',
    maximum !== null && minimum === null ? `Maximum is \`${maximum}\`.` : '',
    minLength !== null && maxLength !== null ? `${minLength}-${maxLength} characters.` : '',
    maxLength !== null && minLength === null ? `Up to ${maxLength} characters.` : '',
    maxItems === null ? '' : `At most ${maxItems} items.`,
    doubtIn(description),
  ].filter((note) => note !== '');
  const body = notes.join(' ');
  if (location === undefined) return body;
  return body === '' ? location : `${location}: ${body}`;
}

/** Names what to use instead where the page gives it as code; its words are not repeated. */
function deprecationNote(prose: string): string {
  const reason = proseFacts(prose).deprecated;
  if (reason === null) return '';
  const replacement = /\buse (?:the )?`([\w.-]+)`/i.exec(reason)?.[1];
  return replacement === undefined ? 'Deprecated.' : `Deprecated: use \`${replacement}\`.`;
}

const LONGEST = 60;

function isTerse(text: string): boolean {
  return text.length <= LONGEST && !/\s\S+\s\S+\s\S+\s/.test(text);
}

/** Of requests the address and headers are facts; of JSON answers all but what is long. */
function sampleFacts(sample: CodeSample, heading: string): readonly CodeSample[] {
  if (heading === 'Response') {
    const code = shortenedJson(sample.code);
    return code === null ? [] : [{ ...sample, code }];
  }
  const lines = sample.code.split('\n').map((line) => line.trim().replace(/(?<!\s)\s*\\$/, ''));
  const [first = ''] = lines;
  if (!first.startsWith('curl ')) return [];
  const headers = lines.filter((line) => /^-H\s/.test(line));
  const url = /https?:\/\/[^\s'"\\]+/.exec(sample.code)?.[0];
  if (url === undefined) return [];
  const verb = /-X\s+([A-Z]+)/.exec(sample.code)?.[1];
  const call = `curl ${verb === undefined ? '' : `-X ${verb} `}${url}`;
  return [{ ...sample, code: [call, ...headers.map((line) => `    ${line}`)].join(' \\\n') }];
}

function shortenedJson(code: string): string | null {
  try {
    const value: unknown = JSON.parse(code, (_, inner: unknown) =>
      typeof inner === 'string' && !isTerse(inner) ? '…' : inner,
    );
    return JSON.stringify(value, null, 2);
  } catch {
    return null;
  }
}
