/**
 * A git diff that was collapsed onto one line → the pages that it adds or deletes (FORMAT §6.1,
 * §6.2). Line ends and indentation became one blank each. Invariant: a page whose lines are not as
 * many as its hunk announces is reported, with the number of lines it is off.
 */
import type { Report } from '../text/diagnostic.js';
import { diagnostic } from '../text/diagnostic.js';
import type { Place } from '../text/source.js';
import type { CapturedLine } from './captured-line.js';
import type { CapturedPage } from './captured-page.js';
import type { CaptureReader } from './capture-reader.js';
import type { CutLine } from './cut-lines.js';
import { COMMON_SIGNS, RARE_SIGNS, settleLines } from './cut-lines.js';
import type { DiffFile } from './diff-path.js';
import { diffFile, isPagePath } from './diff-path.js';
import { readFlatLines } from './flat-lines.js';
import { refineJoints } from './joint.js';
import { minusLines } from './minus-lines.js';
import { plusLines } from './plus-lines.js';

export const oneLineDiff: CaptureReader = {
  name: 'diff on one line',
  detects: ({ lines }) => lines.some((line) => startsHead(line) && readHead(line, 0) !== null),
  read({ source: { path }, lines }, _base, report) {
    return lines.flatMap((text, index) => {
      const heads = fileHeads(text);
      if (heads[0]?.start !== 0) {
        if (text.trim() !== '') reportOther(text, { path, line: index + 1 }, report);
        return [];
      }
      return heads.flatMap((head, at) => {
        const end = heads[at + 1]?.start ?? text.length;
        const hunk = { text, head, end: end === text.length ? end : end - 1, line: index + 1 };
        return readHunk(hunk, path, report);
      });
    });
  },
};

/** The head of one file: its names, and the counts of its hunk. */
interface FileHead extends DiffFile {
  readonly start: number;
  /** Where the first line of the hunk starts. */
  readonly body: number;
  readonly removed: number;
  readonly added: number;
}

/** A head is shorter than this; the bound keeps the search linear. */
const LONGEST_HEAD = 4000;
const RANGES = /@@ -\d+(?:,(\d+))? \+\d+(?:,(\d+))? @@ ?/y;

/** The heads on a line. What looks like one inside of a page has no hunk behind it. */
function fileHeads(text: string): readonly FileHead[] {
  const heads: FileHead[] = [];
  for (let at = 0; at >= 0; at = nextStart(text, at + 1)) {
    if (at > 0 || startsHead(text)) {
      const head = readHead(text, at);
      if (head) heads.push(head);
    }
  }
  return heads;
}

function startsHead(line: string): boolean {
  return line.startsWith('diff --git ') || line.startsWith('--- ');
}

function nextStart(text: string, from: number): number {
  const found = text.indexOf(' diff --git ', from);
  return found < 0 ? -1 : found + 1;
}

function readHead(text: string, start: number): FileHead | null {
  const window = text.slice(start, start + LONGEST_HEAD);
  const ranges = window.indexOf(' @@ -');
  const other = nextStart(window, 1);
  if (ranges < 0 || (other > 0 && other < ranges)) return null;
  const names = ` ${window.slice(0, ranges)}`;
  const oldName = names.lastIndexOf(' --- ');
  const newName = names.indexOf(' +++ ', oldName);
  RANGES.lastIndex = ranges + 1;
  const match = RANGES.exec(window);
  if (oldName < 0 || newName < 0 || !match) return null;
  const [whole, removed = '1', added = '1'] = match;
  const file = diffFile(names.slice(oldName + 5, newName), names.slice(newName + 5));
  const body = start + ranges + 1 + whole.length;
  return { ...file, start, body, removed: Number(removed), added: Number(added) };
}

interface OneLineHunk {
  readonly text: string;
  readonly head: FileHead;
  readonly end: number;
  readonly line: number;
}

function readHunk(hunk: OneLineHunk, path: string, report: Report): readonly CapturedPage[] {
  const { text, head, line } = hunk;
  const { route, change } = head;
  const place: Place = { path, line, column: head.start + 1, length: head.body - head.start - 1 };
  if (!isPagePath(route)) {
    report(diagnostic('capture-file-skipped', place, { file: route }));
    return [];
  }
  if (change === 'modified') {
    report(diagnostic('capture-lines-lost', place, { page: route, capture: oneLineDiff.name }));
    return [];
  }
  const expected = change === 'added' ? head.added : head.removed;
  const { lines, off } = settleLines(
    refineJoints(text, cutHunk(hunk)),
    expected,
    change === 'added' ? RARE_SIGNS : COMMON_SIGNS,
  );
  if (off !== 0) {
    const difference = `${Math.abs(off)} too ${off < 0 ? 'few' : 'many'}`;
    const parameters = { page: route, expected, found: lines.length, difference };
    report(diagnostic('capture-line-count', place, parameters));
  }
  const captured = lines.map(({ start, end }): CapturedLine => ({
    text: text.slice(start, end),
    line,
    column: start + 1,
  }));
  return [
    { kind: 'flat', page: readFlatLines(captured, { path, route, change }, 'one-blank', report) },
  ];
}

const NO_NEWLINE = ' \\ No newline at end of file';

function cutHunk({ text, head: { body, change }, end }: OneLineHunk): readonly CutLine[] {
  const rest = text.slice(Math.max(body, end - NO_NEWLINE.length - 1), end).trimEnd();
  const cut = text.slice(body, end).trimEnd().length + body;
  const last = rest.endsWith(NO_NEWLINE) ? cut - NO_NEWLINE.length : cut;
  const sign = change === 'added' ? '+' : '-';
  if (text.charAt(body) !== sign) return [];
  return change === 'added' ? plusLines(text, body, last) : minusLines(text, body, last);
}

function reportOther(text: string, at: Pick<Place, 'path' | 'line'>, report: Report): void {
  const place = { ...at, column: 1, length: text.length };
  report(diagnostic('capture-two-pages', place, { found: `\`${text.slice(0, 60)}\`` }));
}
