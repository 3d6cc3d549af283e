import { describe, expect, test } from 'vitest';
import { diffModels } from '../../generator/diff/diff.js';
import type { Change } from '../../generator/diff/change.js';
import { readPages } from '../support/read-model.js';
import { apiEdits, libraryApi } from './pairs/written-api.js';
import { writePages, writers } from './pairs/write-pages.js';

describe('the same API in other words of the pages', () => {
  const today = writers.map((writer) => readPages(writePages(libraryApi, writer)).model);

  test.each(writers)('%s pages that open each type once', (writer) => {
    const once = readPages(writePages(libraryApi, writer, 'once')).model;
    const [now] = today.slice(writers.indexOf(writer));
    if (!now) throw new Error('no model');
    expect(diffModels(once, now).changes.map(line)).toEqual([]);
    expect(diffModels(now, once).changes.map(line)).toEqual([]);
  });

  test('the first rendering of HTTP pages, which said nothing about null', () => {
    const early = readPages(writePages(libraryApi, 'http', 'early')).model;
    const [now] = today;
    if (!now) throw new Error('no model');
    const { changes, notes } = diffModels(early, now);
    expect(changes.map(line)).toEqual([]);
    expect(notes.map(({ id }) => id)).toEqual(['nullability-documented']);
  });

  test('pages of one dialect after those of another', () => {
    for (const before of today) {
      for (const after of today) {
        expect(diffModels(before, after).changes.map(line)).toEqual([]);
      }
    }
  });
});

describe.each(writers)('edits of one API, written as %s pages', (writer) => {
  const before = readPages(writePages(libraryApi, writer)).model;

  test.each(apiEdits)('$name', ({ after, changes, otherwise }) => {
    const { model } = readPages(writePages(after, writer));
    const found = diffModels(before, model).changes.map(line).sort();
    expect(found).toEqual([...(otherwise?.[writer] ?? changes)].sort());
  });
});

/** Required or not, a field that is new is one: dialects that do not tell guess. */
function line({ rule, where, operation, path }: Change): string {
  const place = [operation, path].filter((part) => part).join(': ');
  return `${rule.replace('field-added-required', 'field-added')} ${where} ${place}`;
}
