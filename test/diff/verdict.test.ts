import { describe, expect, test } from 'vitest';
import { diffModels } from '../../generator/diff/diff.js';
import { defaultSettings, noDoubts } from '../../generator/diff/settings.js';
import { bumpOf, isAtLeast, verdictOf } from '../../generator/diff/verdict.js';
import { readPages } from '../support/read-model.js';
import { httpLibrary } from './pairs/http-library.js';
import { edited } from './pairs/pair.js';

describe('the verdict', () => {
  test('is the worst of what changes mean', () => {
    expect(verdictOf([])).toBe('none');
    expect(verdictOf([{ bump: 'patch' }, { bump: 'minor' }])).toBe('minor');
    expect(verdictOf([{ bump: 'minor' }, { bump: 'major' }])).toBe('major');
    expect(verdictOf([{ bump: 'none' }])).toBe('none');
  });

  test('follows a level that settings give', () => {
    expect([bumpOf('error'), bumpOf('warn'), bumpOf('info')]).toEqual(['major', 'minor', 'minor']);
  });
});

test('levels are compared with a limit', () => {
  expect(isAtLeast('error', 'error')).toBe(true);
  expect(isAtLeast('warn', 'error')).toBe(false);
  expect(isAtLeast('info', 'info')).toBe(true);
  expect(isAtLeast('error', 'never')).toBe(false);
});

describe('settings', () => {
  const before = readPages(httpLibrary).model;
  const after = readPages(
    edited(
      httpLibrary,
      ['Member', 'Reader'],
      ['"title" or "age"', '"title"'],
      ['\n  - `"age"`\n', ''],
    ),
  ).model;

  test('a rule can be another level, or off', () => {
    const rules = { 'enum-value-removed': 'info', 'type-renamed': 'off' } as const;
    const { changes, verdict } = diffModels(before, after, { ...defaultSettings, rules });
    expect(changes.map(({ rule, level }) => `${rule} ${level}`)).toEqual([
      'enum-value-removed info',
    ]);
    expect(verdict).toBe('minor');
    expect(changes[0]?.reason).toContain('set by settings');
  });

  test('the policy decides what a name is worth', () => {
    const levels = (policy: 'wire' | 'sdk') =>
      diffModels(before, after, { ...defaultSettings, policy }).changes.map(
        ({ rule, level, bump }) => `${rule} ${level} ${bump}`,
      );
    expect(levels('wire')).toEqual(['enum-value-removed error major', 'type-renamed info patch']);
    expect(levels('sdk')).toEqual(['enum-value-removed error major', 'type-renamed warn minor']);
  });

  test('a rule that the policy hides is shown if settings name it', () => {
    const renamed = readPages(
      edited(httpLibrary, ['{loan_id}', '{id}'], ['`loan_id', '`id']),
    ).model;
    const rules = { 'path-parameter-renamed': 'warn' } as const;
    expect(diffModels(before, renamed).changes).toEqual([]);
    expect(diffModels(before, renamed, { ...defaultSettings, rules }).changes).toHaveLength(1);
  });

  test('pages that were only partly understood are told', () => {
    const doubts = { before: noDoubts, after: { ...noDoubts, partial: ['books.md'] } };
    const { notes, verdict } = diffModels(before, before, { ...defaultSettings, doubts });
    expect(verdict).toBe('none');
    expect(notes.map(({ id }) => id)).toEqual(['page-partly-understood']);
  });

  test('items whose place is a guess are told beside what may come of them', () => {
    const guessed = [{ path: 'books.md', count: 3 }];
    const doubts = { before: { ...noDoubts, guessed }, after: noDoubts };
    const notesOf = (now: typeof after) =>
      diffModels(before, now, { ...defaultSettings, doubts }).notes.map(({ id }) => id);
    expect(notesOf(after)).toContain('places-guessed');
    expect(notesOf(before)).toEqual([]);
  });
});
