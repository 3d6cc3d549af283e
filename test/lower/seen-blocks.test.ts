import { expect, test } from 'vitest';
import { seenBlocks } from '../../generator/lower/seen-blocks.js';
import type { Section } from '../../generator/outline/page.js';
import { parsePage } from '../../generator/outline/parse-page.js';

function block(text: string): Section {
  const page = parsePage({ path: 'p.md', route: 'p.md', text }, () => {});
  const [section] = page?.sections ?? [];
  if (!section) throw new Error('no section');
  return section;
}

const method =
  '## Get\n\n**get** `/v1/books`\n\n### Returns\n\n- `id: X`\n\n  The id.\n\n  - `a: Y`\n';

test('a block is known by all of its text and by its name, wherever it stands', () => {
  const blocks = seenBlocks();
  const first = blocks.enter('', block(method));
  expect(first.isNew).toBe(true);
  const again = blocks.enter('', block(`\n\n${method}`));
  expect(again).toEqual({ seen: first.seen, isNew: false });
  expect(blocks.enter('other', block(method)).isNew).toBe(true);
});

test.each([
  ['/v1/books', '/v1/loans'],
  ['The id.', 'An id.'],
  ['`a: Y`', '`b: Y`'],
  ['## Get', '## Got'],
  ['- `id: X`\n\n  The id.\n\n  - `a: Y`', '- `id: X`\n\n  The id.\n\n- `a: Y`'],
])('a block with another %s is another one', (before, after) => {
  const blocks = seenBlocks();
  blocks.enter('', block(method));
  expect(blocks.enter('', block(method.replace(before, after))).isNew).toBe(true);
});
