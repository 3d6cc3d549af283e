/** Source files → their lines by path and number, as diagnostics name them. */
import type { SourceFile } from './source.js';

/** The text of a line without its end; `null` where the file or the line is not known. */
export type SourceLines = (path: string, line: number) => string | null;

/** Where lines start is found when the first line of a file is asked for: most have no diagnostic. */
export function sourceLines(sources: readonly SourceFile[]): SourceLines {
  const texts = new Map(sources.map(({ path, text }) => [path, text]));
  const cut = new Map<string, Int32Array>();
  return (path, line) => {
    const text = texts.get(path);
    if (text === undefined) return null;
    const starts = cut.get(path) ?? lineStarts(text);
    cut.set(path, starts);
    const start = starts[line - 1];
    if (start === undefined) return null;
    // A line has one end at most: a line feed, a carriage return, or both.
    return text.slice(start, starts[line] ?? text.length).replace(/\r?\n?$/, '');
  };
}

/** The ends of lines are those of Markdown; a byte order mark is no part of the first line. */
function lineStarts(text: string): Int32Array {
  const first = text.startsWith('\ufeff') ? 1 : 0;
  let count = 1;
  for (let at = nextLine(text, first); at >= 0; at = nextLine(text, at)) count++;
  const starts = new Int32Array(count);
  let start = first;
  for (let index = 0; index < count; index++) {
    starts[index] = start;
    start = nextLine(text, start);
  }
  return starts;
}

/** Where the line behind the one at `from` starts; -1 if there is none. */
function nextLine(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (character === LF) return at + 1;
    if (character === CR) return text.charCodeAt(at + 1) === LF ? at + 2 : at + 1;
  }
  return -1;
}

const LF = 10;
const CR = 13;
