/** A diff → a changelog in Markdown that can be pasted into a release or a pull request. */
import { largest } from '../../text/largest.js';
import type { ApiDiff, Change, Level } from '../change.js';
import { messageOf } from '../message.js';
import type { ChangeGroup } from './group-changes.js';
import { groupChanges } from './group-changes.js';
import { summaryText } from './text.js';

const HEADINGS: readonly (readonly [Level, string])[] = [
  ['error', 'Breaking changes'],
  ['warn', 'Changes to look at'],
  ['info', 'Compatible changes'],
];

/** What came from a page stands in code spans and is no Markdown of ours. */
export function formatDiffMarkdown(diff: ApiDiff): string {
  return `${['## API changes', summaryText(diff), ...changeParts(diff)].join('\n\n')}\n`;
}

/** What changed, by level, and the notes: headings of the third level and what stands below. */
export function changeParts(diff: ApiDiff): readonly string[] {
  const parts: string[] = [];
  for (const [level, heading] of HEADINGS) {
    const changes = diff.changes.filter((change) => change.level === level);
    if (changes.length === 0) continue;
    parts.push(`### ${heading}`);
    for (const group of groupChanges(changes)) parts.push(groupText(group));
  }
  if (diff.notes.length > 0) {
    parts.push('### Notes', diff.notes.map(({ message }) => `- ${plainText(message)}`).join('\n'));
  }
  return parts;
}

function groupText({ title, usedBy, changes }: ChangeGroup): string {
  const uses = usedBy.length === 0 ? '' : ` (used by ${usesText(usedBy)})`;
  return [`**${codeSpan(title)}**${uses}`, '', ...changes.map(changeText)].join('\n');
}

function usesText(calls: readonly string[]): string {
  const [first = '', ...rest] = calls;
  if (rest.length === 0) return codeSpan(first);
  return `${codeSpan(first)} and ${rest.length} more`;
}

function changeText(change: Change): string {
  return `- ${messageOf(change, codeSpan)}`;
}

/** Text as a code span: its fence is longer than any run of backticks in it. */
export function codeSpan(text: string): string {
  const runs = text.match(/`+/g) ?? [];
  const fence = '`'.repeat(
    largest(
      runs.map((run) => run.length),
      0,
    ) + 1,
  );
  const isTouching = text.startsWith('`') || text.endsWith('`') || text === '';
  const space = isTouching ? ' ' : '';
  return `${fence}${space}${oneLine(text)}${space}${fence}`;
}

/** Text that shows as it is: every mark of Markdown and HTML in it is taken literally. */
export function plainText(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_{}[\]<>#+!|&~$@-]/g, '\\$&')
    .replaceAll('\\@', '@\u200b');
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu, ' ');
}
