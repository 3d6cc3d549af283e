/** The lines of a unified git diff → its files and hunks, with the place of every line. */
import type { CapturedLine } from './captured-line.js';
import type { DiffFile } from './diff-path.js';
import { diffFile } from './diff-path.js';

export interface ParsedDiff {
  readonly files: readonly DiffedFile[];
  /** Indexes of the lines that belong to no file, as those of a commit message. */
  readonly others: readonly number[];
}

export interface DiffedFile extends DiffFile {
  /** Index of the line that names the file. */
  readonly head: number;
  readonly hunks: readonly Hunk[];
}

export interface Hunk {
  /** Index of the `@@` line. */
  readonly head: number;
  readonly oldStart: number;
  readonly oldCount: number;
  readonly newCount: number;
  readonly lines: readonly HunkLine[];
}

export interface HunkLine extends CapturedLine {
  readonly sign: '+' | '-' | ' ';
}

/** Reads all files of a diff. What is cut or miscounted is kept as it is: `hunks` tell. */
export function parseDiff(lines: readonly string[]): ParsedDiff {
  const files: DiffedFile[] = [];
  const others: number[] = [];
  let hunks: Hunk[] | null = null;
  for (let index = 0; index < lines.length;) {
    const head = readHead(lines, index);
    const hunk = hunks && readHunk(lines, index);
    if (head) {
      hunks = [];
      files.push({ ...head.file, head: index, hunks });
      index = head.next;
    } else if (hunk && hunks) {
      hunks.push(hunk.hunk);
      index = hunk.next;
    } else {
      others.push(index);
      index++;
    }
  }
  return { files, others };
}

const GIT_HEAD = /^diff --git (?:"?[a-z]\/)?/;
const EXTENDED =
  /^(?:old mode|new mode|new file mode|deleted file mode|similarity index|dissimilarity index|index|rename from|rename to|copy from|copy to|Binary files|GIT binary patch)\b/;

/** `diff --git …` with the lines that belong to it, or `---` and `+++` alone. */
function readHead(
  lines: readonly string[],
  start: number,
): { readonly file: DiffFile; readonly next: number } | null {
  const first = lines[start] ?? '';
  const isGit = GIT_HEAD.test(first);
  let next = isGit ? start + 1 : start;
  const renamed = new Map<string, string>();
  for (; isGit && EXTENDED.test(lines[next] ?? ''); next++) {
    const [, side = '', name = ''] =
      /^(?:rename|copy) (from|to) (.*)$/.exec(lines[next] ?? '') ?? [];
    renamed.set(side, name);
  }
  const oldName = /^--- (.*)$/.exec(lines[next] ?? '')?.[1];
  const newName = /^\+\+\+ (.*)$/.exec(lines[next + 1] ?? '')?.[1];
  const isNamed = oldName !== undefined && newName !== undefined;
  // Without `diff --git` these can be a line `-- x` that is removed and a line `++ y` that is added.
  if (isNamed && (isGit || isHunkHead(lines[next + 2] ?? ''))) {
    return { file: diffFile(oldName, newName), next: next + 2 };
  }
  if (!isGit) return null;
  const name = / ("?b\/.*)$/.exec(first)?.[1] ?? '';
  const file = diffFile(`a/${renamed.get('from') ?? name}`, `b/${renamed.get('to') ?? name}`);
  return { file, next };
}

const RANGES = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;

/** Whether a line starts a hunk of a diff. */
export function isHunkHead(line: string): boolean {
  return RANGES.test(line);
}

/**
 * Reads a hunk to the end of its counts; further lines with a sign are more than was announced and
 * belong to it as well.
 */
function readHunk(
  lines: readonly string[],
  head: number,
): { readonly hunk: Hunk; readonly next: number } | null {
  const match = RANGES.exec(lines[head] ?? '');
  if (!match) return null;
  const [, oldStart = '0', oldCount = '1', , newCount = '1'] = match;
  const hunkLines: HunkLine[] = [];
  let old = Number(oldCount);
  let added = Number(newCount);
  let index = head + 1;
  for (; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (line.startsWith('\\')) continue;
    const sign = signOf(line, old > 0 || added > 0, index === lines.length - 1);
    if (sign === null || readHead(lines, index)) break;
    if (sign !== '+') old--;
    if (sign !== '-') added--;
    hunkLines.push({ sign, text: line.slice(1), line: index + 1, column: 2 });
  }
  const counts = {
    oldStart: Number(oldStart),
    oldCount: Number(oldCount),
    newCount: Number(newCount),
  };
  return { hunk: { head, ...counts, lines: hunkLines }, next: index };
}

/** `null` if the line is none of the hunk. Some programs strip the blank of an empty line. */
function signOf(line: string, expected: boolean, isLast: boolean): HunkLine['sign'] | null {
  if (line.startsWith('+')) return '+';
  // A line `-- ` opens the signature of a mailed patch.
  if (line.startsWith('-')) return !expected && /^-- ?$/.test(line) ? null : '-';
  if (!expected) return null;
  if (line.startsWith(' ')) return ' ';
  return line === '' && !isLast ? ' ' : null;
}
