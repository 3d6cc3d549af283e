/** One API, written down in five dialects: all lower to one model, but for what a dialect cannot say. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { printModel } from '../../generator/model/print.js';
import { projectRoot } from '../support/project-files.js';
import { readPages } from '../support/read-model.js';

function sink(dialect: string): string {
  return readFileSync(`${projectRoot}/test/fixtures/kitchen-sink/${dialect}.md`, 'utf8');
}

function modelText(dialect: string): string {
  return printModel(readPages({ 'books.md': sink(dialect) }).model);
}

/** Text, or facts in the parentheses of a line, that may differ. */
interface Waiver {
  readonly reason: string;
  readonly text?: RegExp;
  readonly fact?: RegExp;
}

const INTEGERS: Waiver = {
  reason: 'HTTP has one type for numbers',
  text: /(?<="(?:limit|row|pages)": )(?:integer|number)/g,
};
const NULL: Waiver = {
  reason: 'null is not told from absent, or not told at all',
  fact: /^(?:nullable or not|or null|nullable by .*)$/,
};
const REQUIRED: Waiver = {
  reason: 'requiredness is concluded from the order of the members, where that tells',
  fact: /^(?:optional|required or not|required by .*)$/,
};
const LOCATION: Waiver = {
  reason: 'where parameters are sent is concluded from the verb',
  fact: /^location by verb$/,
};
const DATES: Waiver = {
  reason: 'the language has a type for date-times, elsewhere the sentence tells',
  fact: /^type by prose$/,
};
const ENVELOPE: Waiver = {
  reason: 'the page shows the items of a list only',
  text: /\n {2}"(?:first_id|has_more|last_id)": .*|(?<="data": array\[Book\]) \(.*\)/g,
};
const PAGES: Waiver = {
  reason: 'the class of pages has a name, its cursor none',
  text: /\n {2}pages .*/g,
};
const HEADER: Waiver = {
  reason: 'where a parameter is sent is not printed, nor its name on the wire',
  text: /\n {2}(?:header )?"library[-_]branch": .*/g,
};
const BODY_UNION: Waiver = {
  reason: 'the union of a parameter has a name of its own',
  text: /\nmodel BookFormatParam = .*|(?<="format": )(?:BookFormatParam\b|PrintFormatParam or AudioFormatParam)/g,
};
const SINGULAR: Waiver = {
  reason: 'options that can be repeated are printed in the singular',
  fact: /^name by same-declaration$/,
};
const COLLAPSED: Waiver = {
  reason: 'objects of parameters are collapsed, and opened elsewhere',
  fact: /^type by member-names$/,
};
const SHELF: Waiver = {
  reason: 'an inline object has a name, which equal objects share',
  text: /\n(?:model|local) (?:Shelf|[\w.]+\.shelf)\n {2}"room": .*\n {2}"row": .*|(?<="shelf": )[\w.]+/g,
};
const UNNAMED: Waiver = {
  reason: 'unions of models have no names',
  text: /(?<="format": )(?:BookFormat\b|PrintFormat or AudioFormat\b)/g,
};
const NOT_OPENED: Waiver = {
  reason: 'the models of parameters are not opened',
  text: /\nmodel (?:Print|Audio)FormatParam.*(?:\n {2}.*)*/g,
};
const MADE_UP_NAME: Waiver = {
  reason: 'the envelope has a made-up name',
  text: /\.ListResponse_Book_/g,
};

const waivers: Readonly<Record<string, readonly Waiver[]>> = {
  python: [INTEGERS, NULL, REQUIRED, LOCATION, DATES, ENVELOPE, PAGES, HEADER, BODY_UNION, SHELF],
  ruby: [INTEGERS, NULL, REQUIRED, LOCATION, DATES, ENVELOPE, PAGES, HEADER],
  cli: [NULL, LOCATION, HEADER, SINGULAR, COLLAPSED, SHELF, UNNAMED, NOT_OPENED, MADE_UP_NAME],
  typescript: [ENVELOPE, PAGES, BODY_UNION, SHELF],
};

function waive(model: string, list: readonly Waiver[]): readonly string[] {
  const text = list.reduce((rest, waiver) => rest.replace(waiver.text ?? /$^/g, ''), model);
  return text.split('\n').map((line) => {
    const [, head = '', facts = ''] = /^(.*?)(?: \((.*)\))?$/.exec(line) ?? [];
    const kept = facts
      .split(', ')
      .filter((fact) => !list.some((waiver) => waiver.fact?.test(fact)));
    return `${head} (${kept.sort().join(', ')})`;
  });
}

test.each(['http', 'python', 'ruby', 'cli', 'typescript'])('the model of %s', async (dialect) => {
  await expect(modelText(dialect)).toMatchFileSnapshot(
    `${projectRoot}/test/fixtures/kitchen-sink/${dialect}.model.txt`,
  );
});

describe.each(Object.entries(waivers))('%s gives the model of HTTP', (dialect, list) => {
  test('but for the waived facts', () => {
    expect(waive(modelText(dialect), list)).toEqual(waive(modelText('http'), list));
  });

  test.each(list.map((waiver) => [waiver.reason, waiver] as const))('waived: %s', (_, waiver) => {
    const others = list.filter((other) => other !== waiver);
    expect(waive(modelText(dialect), others)).not.toEqual(waive(modelText('http'), others));
  });
});

test('all dialects together are the model of HTTP with integers', () => {
  const all = ['http', 'python', 'ruby', 'cli', 'typescript'];
  const { model } = readPages(
    Object.fromEntries(all.map((dialect) => [`${dialect}/books.md`, sink(dialect)])),
  );
  const text = printModel(model);
  expect(text).toContain('"limit": integer');
  expect(text).toContain('"created_at": date-time\n');
  expect(text).toContain('pages Page: data of Book, last-id after_id from last_id');
  expect(text).not.toMatch(/nullable or not|by default|by verb|by member-order/);
});
