import { expect, test } from 'vitest';
import { placesOf, readOutline } from '../support/read-outline.js';

const read = (items: string) => readOutline(`## A\n\n**get** \`/v1/a\`\n\n### Returns\n\n${items}`);

test.each([
  ['code with marks around it', '- `A a`\n\n  - **`B b`**\n', '9:5 misshapen-item'],
  ['a link', '- `A a`\n\n  - [`B b`](#b)\n', '9:5 misshapen-item'],
  ['HTML', '- `A a`\n\n  - <code>B b</code>\n', '9:5 misshapen-item'],
  ['a box', '- `A a`\n\n  - [x] `B b`\n', '9:5 misshapen-item'],
  ['another bullet', '- `A a`\n\n  * `B b`\n', '9:5 misshapen-item'],
  ['no bullet', '- `A a`\n\n  `B b`\n', '9:3 misshapen-item'],
  ['a bullet that Markdown does not know', '- `A a`\n\n  • `B b`\n', '9:3 misshapen-item'],
  ['words behind it, among items', '- `A a`\n\n- `B b` (x)\n\n- `C c`\n', '9:3 misshapen-item'],
  ['no code, among items', '- `A a`\n\n- B b\n\n- `C c`\n', '9:3 misshapen-item'],
  ['code right behind it', '- `A a`\n\n  - `B b`\n    ```\n    x\n', '9:5 misshapen-item'],
])('an item with %s is told', (_, items, expected) => {
  expect(placesOf(read(items))).toContain(expected);
});

test.each([
  ['a tight list of code', '- `A a`\n\n  - `x`\n  - `y`\n'],
  ['a sentence among items', '- `A a`\n\n- It is said so.\n\n- `C c`\n'],
  ['a list of sentences', '- `A a`\n\n  * `x`: the first\n  * `y`: the second\n'],
  ['a paragraph that begins with code', '- `A a`\n\n  `B b` is the best.\n'],
])('%s is prose', (_, items) => {
  expect(placesOf(read(items))).toEqual([]);
});

test('text behind nested items is told: it stands in the wrong column', () => {
  expect(placesOf(read('- `A a`\n\n  - `B b`\n\n  Said of B.\n'))).toEqual([
    '11:3 text-behind-items',
  ]);
  expect(placesOf(read('- `A a`\n\n  Said of A.\n\n  - `B b`\n'))).toEqual([]);
});

test('bullets of one list on several columns are told', () => {
  expect(placesOf(read('- `A a`\n\n - `B b`\n'))).toEqual(['7:1 uneven-items']);
});
