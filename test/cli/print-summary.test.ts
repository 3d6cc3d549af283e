import { expect, test } from 'vitest';
import { printSummary } from '../../generator/cli/print-summary.js';
import { plainPaint } from '../../generator/text/format-diagnostic.js';

function printed(times: Parameters<typeof printSummary>[1]): string {
  let text = '';
  const terminal = {
    cwd: '/',
    home: '/',
    today: '2031-06-01',
    now: () => 0,
    print: (more: string) => (text += more),
    complain: () => {},
    progress: () => {},
    paint: plainPaint,
    interrupted: () => Promise.resolve(),
  };
  const page = { path: 'a.md', skipped: null, items: 1 };
  const made = {
    pages: [
      { ...page, dialect: 'python' as const },
      { ...page, dialect: 'http' as const },
      { ...page, dialect: 'http' as const },
      { ...page, dialect: null, skipped: 'no page' },
    ],
    size: {
      operations: 1,
      types: 2,
      opaque: 0,
      facts: { stated: 5, inferred: 1, uncertain: 2, unknown: 3, unknownNulls: 2 },
    },
  };
  printSummary(made, times, terminal);
  return text;
}

test('tells pages by dialect, operations, types and facts', () => {
  expect(printed([])).toBe(
    [
      '  4 pages (http 2, python 1), 1 skipped',
      '  1 operation, 2 types, 0 opaque',
      '  facts: 5 stated, 1 inferred, 2 uncertain, 3 unknown (2 of them: null or not)',
      '',
    ].join('\n'),
  );
});

test('tells the time of each stage, if it was taken', () => {
  const times = [
    { stage: 'read', milliseconds: 12 },
    { stage: 'emit', milliseconds: 30 },
  ];
  expect(printed(times)).toContain('  time: read 12 ms, emit 30 ms; together 42 ms\n');
});
