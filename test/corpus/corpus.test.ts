/**
 * Real pages of all dialects: every item is understood. What is found on them is pinned, and
 * what is not as it should be is listed with its reason in known-gaps.json.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readModel } from '../../generator/pipeline.js';
import type { Diagnostic } from '../../generator/text/diagnostic.js';
import { compareText } from '../../generator/text/source.js';
import { projectRoot } from '../support/project-files.js';
import { hasSharedPages, sharedPages } from '../support/shared-pages.js';

interface Pinned {
  readonly pages: number;
  /** Stubs among them. */
  readonly skipped: number;
  readonly items: number;
  readonly operations: number;
  readonly types: number;
  /** How often each code is reported. */
  readonly found: Readonly<Record<string, number>>;
}

interface KnownGaps {
  readonly dialects: Readonly<Record<string, Pinned>>;
  /** Why each code is reported. */
  readonly reasons: Readonly<Record<string, string>>;
}

const gaps: KnownGaps = JSON.parse(
  readFileSync(`${projectRoot}/test/corpus/known-gaps.json`, 'utf8'),
);

/** Codes of items that are not understood: none is acceptable. */
const NOT_UNDERSTOOD = [
  'header-not-understood',
  'bad-signature',
  'bad-verb-line',
  'bad-verb',
  'bad-path',
  'unknown-section',
  'unknown-dialect',
  'too-deep',
  'orphan-item',
  'not-a-member',
];

describe.skipIf(!hasSharedPages).each(Object.entries(gaps.dialects))('%s', (dialect, pinned) => {
  test('is read as pinned, and every item is understood', () => {
    const found: Diagnostic[] = [];
    const sources = sharedPages(dialect).map(({ path, text }) => ({
      path,
      route: path.slice(dialect.length + 1),
      text: text(),
    }));
    const { model, pages } = readModel(sources, (diagnostic) => found.push(diagnostic));
    expect(found.filter(({ code }) => NOT_UNDERSTOOD.includes(code))).toEqual([]);
    const counts: Record<string, number> = {};
    for (const { code } of found.toSorted((a, b) => compareText(a.code, b.code))) {
      counts[code] = (counts[code] ?? 0) + 1;
    }
    expect({
      pages: pages.length,
      skipped: pages.filter(({ skipped }) => skipped !== null).length,
      items: pages.reduce((sum, { items }) => sum + items, 0),
      operations: model.operations.length,
      types: model.types.length,
      found: counts,
    }).toEqual(pinned);
  });
});

test('every code that is found has its reason, and no other', () => {
  const codes = new Set(Object.values(gaps.dialects).flatMap(({ found }) => Object.keys(found)));
  expect(Object.keys(gaps.reasons).sort()).toEqual([...codes].sort());
});
