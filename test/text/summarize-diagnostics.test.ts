import { expect, test } from 'vitest';
import type { Diagnostic } from '../../generator/text/diagnostic.js';
import { diagnostic } from '../../generator/text/diagnostic.js';
import { plainPaint } from '../../generator/text/format-diagnostic.js';
import { defaultShown, summarizeDiagnostics } from '../../generator/text/summarize-diagnostics.js';

const place = (line: number) => ({ path: 'books.md', line, column: 1, length: 0 });
const dangling = (line: number) => diagnostic('dangling-type', place(line), { name: `T${line}` });
const badVerb = (line: number) => diagnostic('bad-verb', place(line), { verb: 'x' });
const note = (line: number) => diagnostic('no-http-call', place(line), { title: 'x' });

function summarize(diagnostics: readonly Diagnostic[], shown = defaultShown): string {
  return summarizeDiagnostics(diagnostics, () => null, shown, plainPaint);
}

test('says nothing where there is nothing to say', () => {
  expect(summarize([])).toBe('');
});

test('shows errors first, some of each code, and counts the rest', () => {
  const lines = summarize([note(9), ...[5, 4, 3, 2, 1].map(dangling), badVerb(8)])
    .split('\n')
    .filter((line) => !line.startsWith('  ') && line !== '');
  expect(lines).toEqual([
    'books.md:8:1 error bad-verb: `x` is no HTTP verb that an operation can have',
    'books.md:1:1 warning dangling-type: no page opens the type `T1`',
    'books.md:2:1 warning dangling-type: no page opens the type `T2`',
    'books.md:3:1 warning dangling-type: no page opens the type `T3`',
    '… and 2 more dangling-type',
    'books.md:9:1 info no-http-call: `x` documents no HTTP call',
    '1 error, 5 warnings, 1 note (bad-verb 1, dangling-type 5, no-http-call 1)',
  ]);
});

test('shows up to 50 errors', () => {
  const text = summarize(Array.from({ length: 60 }, (_, line) => badVerb(line + 1)));
  expect(text.match(/error bad-verb:/g)).toHaveLength(50);
  expect(text).toContain('… and 10 more bad-verb');
});

test('only counts what is not to be shown', () => {
  expect(summarize([note(1), note(2)], { ...defaultShown, info: 0 })).toBe(
    '2 notes (no-http-call 2)\n',
  );
});

test('does not depend on the order in which things were found', () => {
  const found = [dangling(3), note(1), badVerb(2), dangling(1)];
  expect(summarize(found.toReversed())).toBe(summarize(found));
});
