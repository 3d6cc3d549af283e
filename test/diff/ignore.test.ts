import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitsPattern, ignoreChanges } from '../../generator/diff/ignore.js';
import { change } from './pairs/change-of.js';

const changes = [
  change({ rule: 'field-removed', path: 'Book.shelf.row' }),
  change({ rule: 'enum-value-added', path: 'Book.state', detail: { value: 'lost' } }),
  change({ rule: 'field-added', path: 'sort', operation: 'GET /v1/books' }),
];

describe('entries', () => {
  test('take out what fits all their coordinates', () => {
    const { kept, notes } = ignoreChanges(
      changes,
      [
        { rule: 'field-*', path: 'Book.*', reason: 'known' },
        { operation: 'GET /v1/*', reason: 'known' },
      ],
      null,
    );
    expect(kept.map(({ path }) => path)).toEqual(['Book.state']);
    expect(notes.map(({ id }) => id)).toEqual(['ignored']);
  });

  test('fit a value and a fingerprint', () => {
    const [first] = changes;
    const entries = [
      { value: 'lost', reason: 'known' },
      { fingerprint: first?.fingerprint ?? '', reason: 'known' },
    ];
    expect(ignoreChanges(changes, entries, null).kept.map(({ path }) => path)).toEqual(['sort']);
  });

  test('without coordinates fit nothing', () => {
    expect(ignoreChanges(changes, [{ reason: 'all' }], null).kept).toEqual(changes);
  });

  test('that fit nothing are reported with their reason', () => {
    const { notes } = ignoreChanges(changes, [{ rule: 'type-changed', reason: 'a mistake' }], null);
    expect(notes).toEqual([
      {
        id: 'ignore-unused',
        message: 'the ignore entry for type-changed fits no change: a mistake',
      },
    ]);
  });

  test('count on their last day and end with it', () => {
    const entries = [{ path: 'sort', reason: 'known', until: '2031-06-01' }];
    expect(ignoreChanges(changes, entries, '2031-06-01').kept).toHaveLength(2);
    const later = ignoreChanges(changes, entries, '2031-06-02');
    expect(later.kept).toHaveLength(3);
    expect(later.notes.map(({ id }) => id)).toEqual(['ignore-expired']);
  });
});

describe('patterns', () => {
  test('a star stands for any text', () => {
    expect(fitsPattern('Book.shelf.row', 'Book.*')).toBe(true);
    expect(fitsPattern('Book.shelf.row', '*.row')).toBe(true);
    expect(fitsPattern('Book.shelf.row', 'B*f*w')).toBe(true);
    expect(fitsPattern('aa', 'a*a*a')).toBe(false);
    expect(fitsPattern('Book', 'Book.*')).toBe(false);
    expect(fitsPattern('Book', 'book')).toBe(false);
  });

  test('agree with a regular expression', () => {
    const part = fc.string({ unit: fc.constantFrom('a', 'b', '.'), maxLength: 4 });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), part, part, (parts, x, y) => {
        const text = x + parts.join(y) + y;
        const expression = new RegExp(`^${parts.map((p) => p.replaceAll('.', '\\.')).join('.*')}$`);
        expect(fitsPattern(text, parts.join('*'))).toBe(expression.test(text));
      }),
    );
  });
});
