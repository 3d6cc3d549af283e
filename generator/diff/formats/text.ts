/** A diff → lines for a terminal: by operation and type, worst news with the loudest colour. */
import type { Paint } from '../../text/format-diagnostic.js';
import { terminalText } from '../../text/terminal-text.js';
import type { ApiDiff, Change, Level } from '../change.js';
import { countLevels, groupChanges, levelWords } from './group-changes.js';
import { counted } from '../../text/counted.js';

/** Nothing that came from a page can move the cursor or change a colour. */
export function formatDiffText(diff: ApiDiff, paint: Paint): string {
  const lines: string[] = [];
  for (const { title, usedBy, changes } of groupChanges(diff.changes)) {
    lines.push(paint.place(terminalText(title)));
    for (const alike of alikeRuns(changes)) {
      for (const line of runLines(alike, paint)) lines.push(line);
    }
    if (usedBy.length > 0) lines.push(paint.faint(`  used by ${shortened(usedBy)}`));
    lines.push('');
  }
  for (const { message } of diff.notes) lines.push(paint.faint(`note: ${terminalText(message)}`));
  if (diff.notes.length > 0) lines.push('');
  lines.push(summaryText(diff));
  return `${lines.join('\n')}\n`;
}

/** `3 changes: 1 breaking, 2 compatible. Verdict: major.` */
export function summaryText({ changes, verdict }: ApiDiff): string {
  if (changes.length === 0) return 'No API change.';
  const count = counted(changes.length, 'change');
  return `${count}: ${levelWords(countLevels(changes))}. Verdict: ${verdict}${causeOf(changes)}.`;
}

/** What makes a version a major one although nothing is known to break. */
function causeOf(changes: readonly Change[]): string {
  if (changes.some(({ level }) => level === 'error')) return '';
  const major = changes.find(({ bump }) => bump === 'major');
  return major ? `, because of ${major.rule}` : '';
}

/** Values that came to one enum, or went, side by side; any other change alone. */
function alikeRuns(changes: readonly Change[]): readonly (readonly Change[])[] {
  const keyOf = ({ rule, level, where, path, places, detail }: Change) =>
    detail.value === undefined ? null : JSON.stringify([rule, level, where, path, places]);
  const runs: Change[][] = [];
  for (const change of changes) {
    const [key, last] = [keyOf(change), runs.at(-1)];
    const [first] = last ?? [];
    if (last && first && key !== null && key === keyOf(first)) last.push(change);
    else runs.push([change]);
  }
  return runs;
}

const WHOLE = 3;

/** A few lines are told one by one; of many, the first is, and the values of the others. */
function runLines(run: readonly Change[], paint: Paint): readonly string[] {
  if (run.length <= WHOLE) return run.map((change) => `  ${changeText(change, paint)}`);
  const [first, ...others] = run;
  const values = others.map(({ detail }) => terminalText(JSON.stringify(detail.value)));
  const more = `        and ${others.length} more: ${values.join(', ')}`;
  return first ? [`  ${changeText(first, paint)}`, more] : [];
}

const STYLES = { error: 'error', warn: 'warning', info: 'info' } as const;

function changeText({ level, message, rule, places }: Change, paint: Paint): string {
  const place = places.after ?? places.before;
  const at = place ? ` ${place.path}:${place.line}` : '';
  const style = STYLES[level satisfies Level];
  return `${paint[style](level.padEnd(5))} ${terminalText(message)} ${paint.faint(terminalText(`[${rule}]${at}`))}`;
}

const SHOWN = 3;

function shortened(calls: readonly string[]): string {
  const rest = calls.length - SHOWN;
  const shown = calls.slice(0, SHOWN).map(terminalText).join(', ');
  return rest > 0 ? `${shown} and ${rest} more` : shown;
}
