import { describe, expect, test } from 'vitest';
import type { FormatContext } from '../../../generator/diff/formats/index.js';
import { diffFormats } from '../../../generator/diff/formats/index.js';
import { plainPaint } from '../../../generator/text/format-diagnostic.js';
import { change, diffOf, hostileDiff } from '../pairs/change-of.js';

const context: FormatContext = {
  paint: plainPaint,
  sources: { before: () => null, after: () => null },
};
const forms = Object.entries(diffFormats);

describe.each(forms)('%s', (name, format) => {
  test('ends with one line end, also without a change', () => {
    expect(format(diffOf(), context)).toMatch(/[^\n]\n$/);
    expect(format(diffOf(change({})), context)).toMatch(/[^\n]\n$/);
  });

  test('shows every change', () => {
    const text = format(diffOf(change({ path: 'Book.a' }), change({ path: 'Book.b' })), context);
    for (const path of ['Book.a', 'Book.b']) expect(text).toContain(path);
  });

  test('lets no control character of a page through', () => {
    const characters = Array.from(format(hostileDiff, context), (one) => one.codePointAt(0) ?? 0);
    expect(characters.filter((code) => code < 0x20 && code !== 0x0a)).toEqual([]);
    // A program that reads JSON has to take care of its own terminal.
    const isForPeople = name !== 'json' && name !== 'sarif';
    expect(characters.includes(0x202e)).toBe(!isForPeople);
  });
});
