/**
 * A unified git diff with its lines intact → the pages that it adds, deletes or changes. Invariant:
 * every hunk has as many lines as it announces, or the difference is reported.
 */
import type { Report } from '../text/diagnostic.js';
import { diagnostic } from '../text/diagnostic.js';
import type { Place } from '../text/source.js';
import { applyHunks } from './apply-hunks.js';
import type { BaseText, CapturedPage } from './captured-page.js';
import type { CaptureReader, CaptureText } from './capture-reader.js';
import { isPagePath } from './diff-path.js';
import { finishPage } from './finish-page.js';
import { isPageLine } from './page-mark.js';
import type { DiffedFile, Hunk } from './parse-diff.js';
import { isHunkHead, parseDiff } from './parse-diff.js';

export const unifiedDiff: CaptureReader = {
  name: 'diff',
  detects({ lines }) {
    const head = lines.findIndex(
      (line, index) =>
        line.startsWith('diff --git ') ||
        (line.startsWith('--- ') && (lines[index + 1] ?? '').startsWith('+++ ')),
    );
    const hasPageBefore = lines.slice(0, Math.max(head, 0)).some(isPageLine);
    return head >= 0 && !hasPageBefore && lines.some(isHunkHead);
  },
  read(capture, base, report) {
    const { files, others } = parseDiff(capture.lines);
    reportOthers(capture, others, report);
    return files.flatMap((file) => {
      const place = placeOf(capture, file.head);
      if (!isPagePath(file.route)) {
        report(diagnostic('capture-file-skipped', place, { file: file.route }));
        return [];
      }
      for (const hunk of file.hunks) checkCounts(hunk, file, capture, report);
      return readFile(file, capture, base, report);
    });
  },
};

function readFile(
  file: DiffedFile,
  { source, lines }: CaptureText,
  base: BaseText,
  report: Report,
): readonly CapturedPage[] {
  const { route, oldRoute, change, hunks } = file;
  const { path } = source;
  const head = { path, route, change };
  if (change !== 'modified') {
    const sign = change === 'added' ? '+' : '-';
    const page = hunks.flatMap((hunk) => hunk.lines.filter((line) => line.sign === sign));
    return page.length === 0 ? [] : [finishPage(page, head, report)];
  }
  const before = base(oldRoute);
  if (before === null) {
    const place = placeOf({ source, lines }, file.head);
    const parameters = { page: oldRoute, hunks: hunks.length };
    report(diagnostic('capture-needs-base', place, parameters));
    return [];
  }
  const after = applyHunks(before, file, path, report);
  return after ? [finishPage(after, head, report)] : [];
}

/** The counts of the `@@` line against the lines: of the side that is further off. */
function checkCounts(
  hunk: Hunk,
  { route }: DiffedFile,
  capture: CaptureText,
  report: Report,
): void {
  const sides = [
    { expected: hunk.oldCount, found: hunk.lines.filter(({ sign }) => sign !== '+').length },
    { expected: hunk.newCount, found: hunk.lines.filter(({ sign }) => sign !== '-').length },
  ];
  const [worst] = sides.toSorted(
    (a, b) => Math.abs(b.found - b.expected) - Math.abs(a.found - a.expected),
  );
  if (!worst || worst.found === worst.expected) return;
  const off = worst.found - worst.expected;
  const difference = `${Math.abs(off)} too ${off < 0 ? 'few' : 'many'}`;
  const place = placeOf(capture, hunk.head);
  report(diagnostic('capture-line-count', place, { page: route, ...worst, difference }));
}

/** Text between and behind the files is a commit message, unless it looks like a page. */
function reportOthers(capture: CaptureText, others: readonly number[], report: Report): void {
  const index = others.find((other) => isPageLine(capture.lines[other] ?? ''));
  if (index === undefined) return;
  const found = `\`${capture.lines[index] ?? ''}\``;
  report(diagnostic('capture-two-pages', placeOf(capture, index), { found }));
}

function placeOf({ source, lines }: CaptureText, index: number): Place {
  return { path: source.path, line: index + 1, column: 1, length: lines[index]?.length ?? 0 };
}
