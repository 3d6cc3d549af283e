import { expect, test } from 'vitest';
import { formatDiffSarif } from '../../../generator/diff/formats/sarif.js';
import { change, diffOf, hostileDiff } from '../pairs/change-of.js';

interface Log {
  readonly version: string;
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly locations: readonly {
        readonly physicalLocation: {
          readonly artifactLocation: { readonly uri: string };
          readonly region: { readonly startLine: number };
        };
      }[];
      readonly partialFingerprints: Readonly<Record<string, string>>;
    }[];
  }[];
}

function logOf(...input: Parameters<typeof formatDiffSarif>): Log {
  return JSON.parse(formatDiffSarif(...input)) as Log;
}

test('each result names a rule of the run, its place and its fingerprint', () => {
  const log = logOf(
    diffOf(
      change({ rule: 'field-removed', level: 'error' }),
      change({}),
      change({ path: 'Book.x', level: 'warn' }),
    ),
  );
  const [run] = log.runs;
  expect(log.version).toBe('2.1.0');
  expect(run?.tool.driver.rules.map(({ id }) => id)).toEqual(['field-added', 'field-removed']);
  expect(run?.results.map(({ level }) => level)).toEqual(['error', 'note', 'warning']);
  for (const result of run?.results ?? []) {
    expect(run?.tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId);
    expect(result.locations[0]?.physicalLocation.artifactLocation.uri).toBe('books.md');
    expect(result.partialFingerprints['docshapeChange/v1']).toMatch(/./);
  }
});

test('a path of a page is a valid reference', () => {
  const [, removed] = logOf(hostileDiff).runs[0]?.results ?? [];
  const uri = removed?.locations[0]?.physicalLocation.artifactLocation.uri ?? '';
  expect(uri).toMatch(/^[\w./%!~*'()-]+$/);
  expect(decodeURIComponent(uri)).toBe(hostileDiff.changes[1]?.places.before?.path);
});
