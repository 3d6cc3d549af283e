import { expect, test } from 'vitest';
import { formatDiffJson } from '../../../generator/diff/formats/json.js';
import { change, diffOf, hostileDiff } from '../pairs/change-of.js';

test('has the keys of the contract in their order', () => {
  const diff = diffOf(change({ detail: { value: 'lost' } }));
  const value = JSON.parse(formatDiffJson(diff)) as { changes: readonly Record<string, unknown>[] };
  expect(Object.keys(value)).toEqual(['schema', 'verdict', 'changes', 'notes']);
  expect(Object.keys(value.changes[0] ?? {}).slice(0, 10)).toEqual([
    'kind',
    'rule',
    'level',
    'where',
    'operation',
    'path',
    'detail',
    'before',
    'after',
    'fingerprint',
  ]);
  expect(value.changes[0]?.['detail']).toEqual({ value: 'lost' });
});

test('gives back what went in', () => {
  expect(JSON.parse(formatDiffJson(hostileDiff))).toEqual(hostileDiff);
});
