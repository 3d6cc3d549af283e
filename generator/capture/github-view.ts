/**
 * GitHub's view of a diff, copied as text → the pages that it adds or deletes (FORMAT §6.3). Each
 * line has its number glued on. Invariant: the numbers run from 1 to the announced count, or what
 * is missing is reported.
 */
import type { Report } from '../text/diagnostic.js';
import { diagnostic } from '../text/diagnostic.js';
import type { Place } from '../text/source.js';
import type { CapturedLine } from './captured-line.js';
import type { CapturedPage } from './captured-page.js';
import type { CaptureReader, CaptureText } from './capture-reader.js';
import { isPagePath } from './diff-path.js';
import { finishPage } from './finish-page.js';
import type { NumberedLines } from './numbered-lines.js';
import { readNumbered } from './numbered-lines.js';
import { FILE_HEAD, isPageMark } from './page-mark.js';
import { stripMargin } from './strip-margin.js';

export const githubView: CaptureReader = {
  name: 'GitHub view',
  detects({ lines }) {
    const [file] = viewedFiles(lines);
    if (file) {
      const hasPageBefore = lines.slice(0, file.head).some(isPageMark);
      return !hasPageBefore && readNumbered(lines, file.head + 1, file.end).lines.length > 0;
    }
    const { lines: numbered } = readNumbered(lines, 0, lines.length);
    return numbered.length >= FEWEST && numbered.length >= 0.8 * lines.length;
  },
  read(capture, _base, report) {
    const { source, lines } = capture;
    const files = viewedFiles(lines);
    const whole: ViewedFile = {
      route: source.route,
      head: -1,
      end: lines.length,
      added: null,
      removed: null,
    };
    return (files.length > 0 ? files : [whole]).flatMap((file) => readFile(file, capture, report));
  },
};

/** So many numbered lines are no accident, even where no line names the file. */
const FEWEST = 10;

interface ViewedFile {
  readonly route: string;
  /** Index of the line that names the file, and of the line behind its last one. */
  readonly head: number;
  readonly end: number;
  /** `null` where the view does not say. */
  readonly added: number | null;
  readonly removed: number | null;
}

function viewedFiles(lines: readonly string[]): readonly ViewedFile[] {
  const files: ViewedFile[] = [];
  for (const [index, line] of lines.entries()) {
    if (!line.includes('+')) continue;
    const match = FILE_HEAD.exec(line.replace(/[\u200e\u200f]/g, '').trim());
    if (!match) continue;
    const [, route = '', added = '', removed = ''] = match;
    const last = files.pop();
    if (last) files.push({ ...last, end: index });
    const counts = { added: countOf(added), removed: countOf(removed) };
    files.push({ route, head: index, end: lines.length, ...counts });
  }
  return files;
}

function countOf(digits: string): number {
  return Number(digits.replaceAll(',', ''));
}

function readFile(file: ViewedFile, capture: CaptureText, report: Report): readonly CapturedPage[] {
  const { source, lines } = capture;
  const { path } = source;
  const { route, added, removed, head, end } = file;
  const place: Place = {
    path,
    line: head < 0 ? 1 : head + 1,
    column: 1,
    length: lines[head]?.length ?? 0,
  };
  if (head >= 0 && !isPagePath(route)) {
    report(diagnostic('capture-file-skipped', place, { file: route }));
    return [];
  }
  if (added && removed) {
    report(diagnostic('capture-lines-lost', place, { page: route, capture: githubView.name }));
    return [];
  }
  const numbered = readNumbered(lines, head + 1, end);
  reportNumbers(numbered, file, capture, report);
  const expected = added || removed;
  const count = numbered.lastNumber;
  if (expected !== null && count !== expected) {
    const difference = `${Math.abs(count - expected)} too ${count < expected ? 'few' : 'many'}`;
    const parameters = { page: route, expected, found: count, difference };
    report(diagnostic('capture-line-count', place, parameters));
  }
  const change = removed ? 'deleted' : added ? 'added' : 'none';
  const page: readonly CapturedLine[] = stripMargin(numbered.lines);
  return page.length === 0 ? [] : [finishPage(page, { path, route, change }, report)];
}

function reportNumbers(
  { gaps, restart, trailing }: NumberedLines,
  { route }: ViewedFile,
  { source: { path }, lines }: CaptureText,
  report: Report,
): void {
  for (const { line, expected, found, length } of gaps) {
    const place = { path, line, column: 1, length };
    report(diagnostic('capture-number-gap', place, { page: route, expected, found }));
  }
  const second = restart ?? trailing.find((line) => isPageMark(lines[line - 1] ?? ''));
  if (second === undefined) return;
  const text = lines[second - 1] ?? '';
  const place = { path, line: second, column: 1, length: text.length };
  report(diagnostic('capture-two-pages', place, { found: `\`${text}\`` }));
}
