/**
 * A diagnostic → the lines that people read: place, severity, code and message, the line of the
 * page with a mark below the place, what to do about it, and the places that explain it.
 */
import { codeFrame } from './code-frame.js';
import type { Diagnostic, Severity } from './diagnostic.js';
import type { Place } from './source.js';
import type { SourceLines } from './source-lines.js';
import { terminalText } from './terminal-text.js';

/** How parts of a message are coloured; `plainPaint` leaves them as they are. */
export type Paint = Readonly<Record<Severity | 'place' | 'faint', (text: string) => string>>;

/**
 * One diagnostic, without an end of line. The frame is left out where the line is not known or is
 * empty. Nothing in it that came from a page can move the cursor or change a colour.
 */
export function formatDiagnostic(
  diagnostic: Diagnostic,
  lineOf: SourceLines,
  paint: Paint,
): string {
  const { severity, code, message, place, help, related } = diagnostic;
  const head = `${paint.place(formatPlace(place))} ${paint[severity](severity)} ${code}: ${terminalText(message)}`;
  const lines = [head, ...frameLines(place, lineOf, severity, paint)];
  for (const other of related) {
    lines.push(`  ${paint.place(formatPlace(other.place))} ${terminalText(other.message)}`);
    for (const line of frameLines(other.place, lineOf, 'faint', paint)) lines.push(line);
  }
  lines.push(`  ${paint.faint('help:')} ${terminalText(help)}`);
  return lines.join('\n');
}

/** `page.md:12:5`. A file name is hostile text as well. */
export function formatPlace({ path, line, column }: Place): string {
  return `${terminalText(path)}:${line}:${column}`;
}

const unpainted = (text: string) => text;

export const plainPaint: Paint = {
  error: unpainted,
  warning: unpainted,
  info: unpainted,
  place: unpainted,
  faint: unpainted,
};

function frameLines(
  place: Place,
  lineOf: SourceLines,
  style: keyof Paint,
  paint: Paint,
): readonly string[] {
  const text = lineOf(place.path, place.line);
  if (text === null || text.trim() === '') return [];
  const { excerpt, indent, marker } = codeFrame(text, place.column, place.length);
  const number = String(place.line);
  const gutter = ' '.repeat(number.length);
  return [
    `  ${paint.faint(`${number} |`)} ${excerpt}`,
    `  ${paint.faint(`${gutter} |`)} ${indent}${paint[style](marker)}`,
  ];
}
