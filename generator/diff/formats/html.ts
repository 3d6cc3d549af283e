/**
 * A diff → one HTML page that needs nothing else: grouped by operation and type, with filters by
 * level and both sides of the pages beside each change. It loads nothing and runs nothing.
 */
import type { SourceLines } from '../../text/source-lines.js';
import type { ApiDiff, Change, ChangePlace, Verdict } from '../change.js';
import { levels } from '../change.js';
import { messageOf } from '../message.js';
import type { ChangeGroup } from './group-changes.js';
import { countLevels, groupChanges, levelNames } from './group-changes.js';
import { htmlStyle } from './html-style.js';
import { htmlText } from './html-text.js';
import { summaryText } from './text.js';

/** The lines of the pages on both sides; a line that is not known is not shown. */
export interface DiffSources {
  readonly before: SourceLines;
  readonly after: SourceLines;
}

export function formatDiffHtml(diff: ApiDiff, sources: DiffSources): string {
  const parts = diffParts(diff, sources);
  return htmlPage('API changes', summaryText(diff), diff.verdict, diff.changes, parts);
}

/** A whole page with the parts of one diff, or of several. `changes`: all that the filters count. */
export function htmlPage(
  title: string,
  summary: string,
  verdict: Verdict,
  changes: readonly Change[],
  parts: readonly string[],
): string {
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width">',
    `<title>${htmlText(title)}</title>`,
    `<style>\n${htmlStyle()}</style>`,
    '</head>',
    '<body>',
    `<h1>${htmlText(title)}</h1>`,
    `<p class="summary ${verdict}">${htmlText(summary)}</p>`,
    ...(changes.length > 0 ? [filterBar(changes)] : []),
    ...parts,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** The changes of one diff by operation and type, and its notes. */
export function diffParts(diff: ApiDiff, sources: DiffSources): readonly string[] {
  return [...groupsPart(diff, sources), ...notesPart(diff)];
}

/** So many changes are read with their pages at once; more of them are opened one by one. */
const MOST_OPEN = 30;

function groupsPart({ changes }: ApiDiff, sources: DiffSources): readonly string[] {
  const isOpen = changes.length <= MOST_OPEN;
  return groupChanges(changes).map((group) => groupPart(group, isOpen, sources));
}

function filterBar(changes: readonly Change[]): string {
  const counts = countLevels(changes);
  const boxes = levels.map(
    (level) =>
      `<label><input type="checkbox" id="show-${level}" checked> ${counts[level]} ${levelNames[level]}</label>`,
  );
  return `<div class="filters">${boxes.join('')}</div>`;
}

function groupPart(
  { title, kind, usedBy, changes }: ChangeGroup,
  isOpen: boolean,
  sources: DiffSources,
): string {
  const counts = countLevels(changes);
  const marks = levels.filter((level) => counts[level] > 0).map((level) => ` has-${level}`);
  return [
    `<section class="group${marks.join('')}">`,
    `<h2><code>${htmlText(title)}</code>${kind === 'type' ? ' (type)' : ''}</h2>`,
    ...(usedBy.length > 0
      ? [
          `<p class="uses">used by ${usedBy.map((call) => `<code>${htmlText(call)}</code>`).join(', ')}</p>`,
        ]
      : []),
    ...changes.map((change) => changePart(change, isOpen, sources)),
    '</section>',
  ].join('\n');
}

function changePart(change: Change, isOpen: boolean, sources: DiffSources): string {
  const { level, rule, where, reason, fingerprint, places, before, after } = change;
  return [
    `<details class="change ${level}" id="c${htmlText(fingerprint)}"${isOpen ? ' open' : ''}>`,
    `<summary><span class="level">${level}</span> <span>${messageOf(change, codeText)}</span> <span class="rule">${htmlText(where)} · ${htmlText(rule)}</span></summary>`,
    '<div class="more">',
    `<p class="reason">${htmlText(reason)}</p>`,
    '<div class="sides">',
    sidePart('Before', places.before, before, sources.before),
    sidePart('After', places.after, after, sources.after),
    '</div>',
    '</div>',
    '</details>',
  ].join('\n');
}

function codeText(text: string): string {
  return `<code>${htmlText(text)}</code>`;
}

/** Lines above and below the one that a change is about. */
const AROUND = 3;

function sidePart(
  title: string,
  place: ChangePlace | null,
  value: string | null,
  linesOf: SourceLines,
): string {
  const head = `${title}${place ? ` · ${place.path}:${place.line}` : ''}`;
  const shown = place ? excerpt(place, linesOf) : '';
  const stated = value === null ? '' : `<p><code>${htmlText(value)}</code></p>`;
  const empty = shown === '' && stated === '' ? '<p class="absent">nothing</p>' : '';
  return `<div class="side"><h3>${htmlText(head)}</h3>${stated}${shown}${empty}</div>`;
}

function excerpt({ path, line }: ChangePlace, linesOf: SourceLines): string {
  const lines: string[] = [];
  for (let number = Math.max(1, line - AROUND); number <= line + AROUND; number++) {
    const text = linesOf(path, number);
    if (text === null) continue;
    const shown = `<span class="line">${number}</span>${htmlText(text)}`;
    lines.push(number === line ? `<mark>${shown}</mark>` : shown);
  }
  return lines.length === 0 ? '' : `<pre>${lines.join('\n')}</pre>`;
}

function notesPart({ notes }: ApiDiff): readonly string[] {
  if (notes.length === 0) return [];
  const items = notes.map(({ message }) => `<li>${htmlText(message)}</li>`);
  return ['<section class="notes">', '<h2>Notes</h2>', `<ul>${items.join('')}</ul>`, '</section>'];
}
