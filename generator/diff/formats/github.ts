/** A diff → workflow commands of GitHub Actions: one annotation for each change, at its line. */
import { terminalText } from '../../text/terminal-text.js';
import type { ApiDiff, Change } from '../change.js';
import { summaryText } from './text.js';

const COMMANDS = { error: 'error', warn: 'warning', info: 'notice' } as const;

/** A removal is annotated in the old page. Page text cannot start a command of its own. */
export function formatDiffGithub(diff: ApiDiff): string {
  const notes = diff.notes.map(({ message }) => `::notice title=docshape::${data(message)}`);
  const summary = `::notice title=docshape::${data(summaryText(diff))}`;
  return `${[...diff.changes.map(annotation), ...notes, summary].join('\n')}\n`;
}

function annotation({ level, rule, message, operation, places }: Change): string {
  const place = places.after ?? places.before;
  const properties = [
    ...(place ? [`file=${property(place.path)}`, `line=${place.line}`] : []),
    `title=${property(rule)}`,
  ];
  const text = operation === null ? message : `${operation}: ${message}`;
  return `::${COMMANDS[level]} ${properties.join(',')}::${data(text)}`;
}

/** A line end would start a command: it is shown as a sign, as every control character is. */
function data(text: string): string {
  return terminalText(text).replaceAll('%', '%25');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
