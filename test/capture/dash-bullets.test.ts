import { expect, test } from 'vitest';
import { withDashBullets } from '../../generator/capture/dash-bullets.js';
import { kitchenSinkPages } from '../support/kitchen-sink-pages.js';
import { listBooks } from '../support/library-pages.js';
import { readPages } from '../support/read-model.js';

test.each(['*', '+', '•', '◦', '–'])('a page with bullets %s is the same page', (bullet) => {
  for (const page of [listBooks, ...Object.values(kitchenSinkPages(['http', 'python']))]) {
    const text = page.replaceAll(/^( *)-(?= `)/gm, `$1${bullet}`);
    expect(text).not.toBe(page);
    expect(withDashBullets(text)).toBe(page);
  }
});

test('a page with wide indentation is the same page, but for the columns', () => {
  const wide = listBooks
    .replaceAll(/^( *)- /gm, (_, blanks: string) => `${blanks}${blanks}*   `)
    .replaceAll(/^( +)(?![ *])/gm, '$1$1');
  expect(wide).toContain('    *   `id: string`\n\n        Name of the book');
  const typesOf = (text: string) =>
    readPages({ 'books.md': text }).model.types.map(({ shape }) =>
      JSON.stringify(shape, (key, value: unknown) => (key === 'origins' ? undefined : value)),
    );
  expect(typesOf(wide)).toEqual(typesOf(listBooks));
});

test('other bullets beside items, and code, stay as they are', () => {
  const beside = '- `a: string`\n\n  * `x`\n';
  const code = 'Text.\n\n```\n* `x`\n```\n\n~~~md\n+ `y`\n~~~\n';
  for (const text of [beside, code, '* x\n', '']) expect(withDashBullets(text)).toBe(text);
  expect(withDashBullets(`${code}\n* \`x\`\n`)).toBe(`${code}\n- \`x\`\n`);
});
