import { expect, test } from 'vitest';
import { codesOf, readPages } from '../support/read-model.js';

const COVER = ['- `cover: object { kind, mark }`', '  - `kind: "cover"`'];
const SHELF = ['- `shelf: object { kind, place }`', '  - `kind: "shelf"`'];
const PLACE = ['  - `place: object { room, mark }`', '    - `room: number`'];
const MARK = '- `mark: optional object { type, text }`';
const MARKED = ['  - `type: "short"`', '  - `text: optional string`'];

/** Items below others, two blanks each. */
const below = (blanks: number, ...items: readonly string[]) =>
  items.map((item) => `${' '.repeat(blanks)}${item}`);

/** CLI pages open an object once in a section: in the first one it is that of the cover. */
const page = [
  '# Books\n\n## Get a Part\n\n`$ library parts get`\n\n**get** `/v1/parts`\n\n### Returns',
  '- `part: object { id, of }`',
  '  - `id: string`',
  '  - `of: Cover or Shelf`',
  ...below(4, ...COVER, ...below(2, MARK, ...MARKED)),
  ...below(4, ...SHELF, ...PLACE, ...below(4, MARK)),
  '## Domain Types\n\n### Cover',
  ...COVER,
  ...below(2, MARK, ...MARKED),
  '### Shelf',
  ...SHELF,
  ...PLACE,
  ...below(4, MARK, ...MARKED),
].join('\n\n');

test('which object opens another one first makes no other type', () => {
  const read = readPages({ 'cli.md': page });
  expect(codesOf(read)).not.toContain('conflicting-type');
  const ids = read.model.types.map(({ id }) => id);
  expect(ids.filter((id) => /^(?:Cover|Shelf)(?:\.place)?$/.test(id))).toEqual([
    'Cover',
    'Shelf',
    'Shelf.place',
  ]);
  expect(ids.filter((id) => /\d$/.test(id))).toEqual([]);
});
