import { expect, test } from 'vitest';
import { readOutline } from '../support/read-outline.js';

const returns = '### Returns\n\n- `id: string`\n';
const head = '# Books\n\n## Get a Book\n\n**get** `/v1/books/{book_id}`\n\nFinds it.\n\n';

function methodOf(text: string) {
  const { page, found } = readOutline(text);
  const method = page?.sections[0]?.sections[0];
  return {
    text: method?.paragraphs.slice(1).map(({ markdown }) => markdown),
    sections: method?.sections.map(({ heading }) => heading),
    codes: found.map(({ code }) => code),
  };
}

test.each([
  ['of the same depth', '## Loans\n\nIt may be lent.\n\n', ['## Loans', 'It may be lent.']],
  ['that are several', '## Loans\n\n## Fines\n\nNone.\n\n', ['## Loans', '## Fines', 'None.']],
])('headings of a description %s do not end the method', (_, prose, text) => {
  const method = methodOf(`${head}${prose}${returns}`);
  expect(method.text).toEqual(['Finds it.', ...text]);
  expect(method.sections).toEqual(['Returns']);
  expect(new Set(method.codes)).toEqual(new Set(['heading-in-text']));
});

test('deeper ones are part of the description, which is no doubt', () => {
  const method = methodOf(`${head}### Notes\n\nHandle it with care.\n\n${returns}`);
  expect(method.text).toEqual(['Finds it.', '### Notes', 'Handle it with care.']);
  expect(method.sections).toEqual(['Returns']);
  expect(method.codes).toEqual([]);
});

test.each([
  ['another method', '## Delete a Book\n\n**delete** `/v1/books/{book_id}`\n\n'],
  ['a signature without its line', '## Delete a Book\n\n`client.books.delete()`\n\n'],
  ['the types', '## Domain Types\n\n'],
  ['what has items', '## Loans\n\n- `due: string`\n\n'],
])('%s is no heading of a description', (_, other) => {
  const method = methodOf(`${head}${other}${returns}`);
  expect(method.sections).toEqual([]);
  expect(method.codes).not.toContain('heading-in-text');
});

test('what follows the sections of a method is no part of its description', () => {
  const method = methodOf(`${head}${returns}\n## Loans\n\nThey end.\n\n${returns}`);
  expect(method.text).toEqual(['Finds it.']);
});
