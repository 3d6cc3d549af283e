/** Source files → their lines by path and number, as diagnostics name them. */
import type { SourceFile } from './source.js';

/** The text of a line without its end; `null` where the file or the line is not known. */
export type SourceLines = (path: string, line: number) => string | null;

/** A file is cut into lines when the first one is asked for: most files have no diagnostic. */
export function sourceLines(sources: readonly SourceFile[]): SourceLines {
  const texts = new Map(sources.map(({ path, text }) => [path, text]));
  const cut = new Map<string, readonly string[]>();
  return (path, line) => {
    const text = texts.get(path);
    if (text === undefined) return null;
    const lines = cut.get(path) ?? splitLines(text);
    cut.set(path, lines);
    return lines[line - 1] ?? null;
  };
}

/** The ends of lines are those of Markdown; a byte order mark is no part of the first line. */
function splitLines(text: string): readonly string[] {
  return text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
}
