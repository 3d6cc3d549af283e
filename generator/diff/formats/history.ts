/** A history of diffs → one report with a section for each commit that changes the API. */
import type { Paint } from '../../text/format-diagnostic.js';
import { terminalText } from '../../text/terminal-text.js';
import type { Commit, CommitDiff, DiffHistory } from '../history.js';
import { shortId } from '../history.js';
import { htmlText } from './html-text.js';
import type { DiffSources } from './html.js';
import { diffParts, htmlPage } from './html.js';
import type { FormatContext } from './index.js';
import { diffValue } from './json.js';
import { changeParts, codeSpan, plainText } from './markdown.js';
import { formatDiffText, summaryText } from './text.js';

export const historyFormats = {
  text: (history, { paint }) => historyText(history, paint),
  markdown: (history) => historyMarkdown(history),
  json: (history) => historyJson(history),
  html: (history, { sources }) => historyHtml(history, sources),
} as const satisfies Readonly<
  Record<string, (history: DiffHistory, context: FormatContext) => string>
>;

/** `5 commits touch the pages, 2 of them change the API. Verdict: minor.` */
function historySummary({ compared, commits, verdict }: DiffHistory): string {
  const touching = compared === 1 ? '1 commit touches' : `${compared} commits touch`;
  const [first] = commits;
  if (!first) return `${touching} the pages. No API change.`;
  const changing = commits.length === 1 ? '1 changes' : `${commits.length} change`;
  return `${touching} the pages, ${changing} the API. Verdict: ${verdict}.`;
}

function historyText(history: DiffHistory, paint: Paint): string {
  const parts = history.commits.map(({ commit, diff }) => {
    const { date, subject } = commit;
    const head = paint.place(`commit ${shortId(commit)} ${date} ${terminalText(subject)}`);
    const body = formatDiffText(diff, paint).trimEnd();
    return `${head}\n${body.replace(/^(?=.)/gm, '  ')}\n`;
  });
  return `${[...parts, historySummary(history)].join('\n')}\n`;
}

function historyMarkdown(history: DiffHistory): string {
  const parts = history.commits.flatMap(({ commit, diff }) => [
    `## ${codeSpan(shortId(commit))} ${plainText(`${commit.date} ${commit.subject}`)}`,
    summaryText(diff),
    ...changeParts(diff),
  ]);
  return `${['# API changes by commit', historySummary(history), ...parts].join('\n\n')}\n`;
}

function historyJson({ schema, verdict, compared, commits }: DiffHistory): string {
  const value = {
    schema,
    verdict,
    compared,
    commits: commits.map(({ commit, diff }) => ({ ...commitValue(commit), ...diffValue(diff) })),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

function commitValue({ id, date, subject }: Commit): object {
  return { commit: id, date, subject };
}

function historyHtml(history: DiffHistory, sources: DiffSources): string {
  const changes = history.commits.flatMap(({ diff }) => diff.changes);
  const sections = history.commits.map((each) => commitPart(each, sources));
  return htmlPage('API changes by commit', historySummary(history), history.verdict, changes, [
    ...sections,
  ]);
}

function commitPart({ commit, diff }: CommitDiff, sources: DiffSources): string {
  const title = `<code>${htmlText(shortId(commit))}</code> ${htmlText(commit.subject)}`;
  return [
    `<article class="commit"><h2>${title}</h2>`,
    `<p class="uses">${htmlText(commit.date)} · ${htmlText(summaryText(diff))}</p>`,
    ...diffParts(diff, sources),
    '</article>',
  ].join('\n');
}
