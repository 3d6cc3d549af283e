/**
 * A line of a page and a stretch of it → the line with the stretch marked below it. The line is
 * cut to a window around the stretch and shown without anything that a terminal would obey.
 */
import { terminalText, terminalWidth } from './terminal-text.js';

/** The shown part of a line, and the blanks and marks that go below it. */
export interface CodeFrame {
  readonly excerpt: string;
  readonly indent: string;
  readonly marker: string;
}

/** How many characters of a line are shown before and after the first marked one. */
const BEFORE = 40;
const AFTER = 60;

/** Marks `length` UTF-16 units of `line` from `column` on, which counts from 1. */
export function codeFrame(line: string, column: number, length: number): CodeFrame {
  const at = Math.min(Math.max(column - 1, 0), line.length);
  const from = Math.max(0, at - BEFORE);
  const to = Math.min(line.length, at + AFTER);
  const before = `${from > 0 ? '…' : ''}${terminalText(line.slice(from, at))}`;
  const shown = line.slice(at, to);
  const marked = terminalWidth(terminalText(shown.slice(0, Math.max(length, 1))));
  const excerpt = `${before}${terminalText(shown)}`;
  return {
    excerpt: `${excerpt.trimEnd()}${to < line.length ? '…' : ''}`,
    indent: ' '.repeat(terminalWidth(before)),
    marker: `^${'~'.repeat(Math.max(marked - 1, 0))}`,
  };
}
