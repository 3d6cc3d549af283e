import { expect, test } from 'vitest';
import type { Item } from '../../generator/outline/page.js';
import { codesOf, readPages } from '../support/read-model.js';
import { readOutline } from '../support/read-outline.js';

const page = (...sections: readonly string[]) =>
  ['# Books\n\n## Get a Book\n\n**get** `/v1/books`', ...sections].join('\n\n');

const tree = (items: readonly Item[]): readonly unknown[] =>
  items.map(({ header, children }) =>
    children.length === 0 ? header : [header, ...tree(children)],
  );

function sectionOf(text: string, heading: string) {
  const { page: read, found } = readOutline(text);
  const method = read?.sections[0]?.sections[0];
  const section = method?.sections.find((one) => one.heading === heading);
  return { items: tree(section?.items ?? []), found: found.map(({ code }) => code) };
}

test.each(['### Query Parameters', '### Returns'])(
  'groups of items in %s are one list',
  (heading) => {
    const groups =
      '- `id: string`\n\n#### Optional\n\n- `row: string`\n\n##### Rare\n\n- `room: string`';
    const { items, found } = sectionOf(page(`${heading}\n\n${groups}`), heading.slice(4));
    expect(items).toEqual(['id: string', 'row: string', 'room: string']);
    expect(found).toContain('heading-in-items');
  },
);

test('behind a heading of a description, members stand where they are indented to', () => {
  const members =
    '- `class Book: …`\n\n  - `id: str`\n\n#### Notes\n\n  - `row: str`\n\n- `class Loan: …`';
  const { items } = sectionOf(page(`### Returns\n\n${members}`), 'Returns');
  expect(items).toEqual([['class Book: …', 'id: str', 'row: str'], 'class Loan: …']);
});

test('what another status answers with is no part of the answer', () => {
  const answers = '- `id: string`\n\n#### 404 Not Found\n\n- `reason: string`';
  const { items, found } = sectionOf(page(`### Returns\n\n${answers}`), 'Returns');
  expect(items).toEqual(['id: string']);
  expect(found).not.toContain('heading-in-items');
});

test('the members of a type go on behind a heading', () => {
  const type =
    '### Book\n\n- `Book object { id, row }`\n\n  - `id: string`\n\n#### More\n\n  - `row: string`';
  const { page: read } = readOutline(`# Books\n\n## Domain Types\n\n${type}`);
  const [entry] = read?.sections[0]?.sections[0]?.sections ?? [];
  expect(tree(entry?.items ?? [])).toEqual([
    ['Book object { id, row }', 'id: string', 'row: string'],
  ]);
});

test.each(['Author', 'The `author` object', 'Option 1', 'Response', 'Stream events'])(
  'what stands behind %s is something else, and is told',
  (heading) => {
    const text = page(
      `### Body Parameters\n\n- \`author: Author\`\n\n#### ${heading}\n\n- \`name: string\``,
      '### Returns\n\n- `id: string`',
    );
    expect(sectionOf(text, 'Body Parameters').items).toEqual(['author: Author']);
    expect(codesOf(readPages({ 'books.md': text }))).toContain('unknown-section');
  },
);

test('groups of one place are sections of their own', () => {
  const groups = ['Query Parameters', 'Header', 'Body'].map(
    (heading, index) => `#### ${heading}\n\n- \`a${index}: string\``,
  );
  const text = page(`### Parameters\n\n${groups.join('\n\n')}`, '### Returns\n\n- `id: string`');
  const { page: read } = readOutline(text);
  expect(read?.sections[0]?.sections[0]?.sections.map(({ heading }) => heading)).toEqual([
    'Query Parameters',
    'Header Parameters',
    'Body Parameters',
    'Returns',
  ]);
});
