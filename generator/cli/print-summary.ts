/** What a run of `generate` has made of one API → the lines that tell it on one screen. */
import { factsText } from '../check/coverage.js';
import { terminalText } from '../text/terminal-text.js';
import type { MadePackage } from './generate-package.js';
import type { StageTime } from './stopwatch.js';
import type { Terminal } from './terminal.js';
import { counted } from '../text/counted.js';

/** Prints pages by dialect, operations, types and facts; and times of stages, if there are any. */
export function printSummary(
  { pages, size }: Pick<MadePackage, 'pages' | 'size'>,
  times: readonly StageTime[],
  terminal: Terminal,
): void {
  const lines = [
    ...(pages.length === 0 ? [] : [pagesLine(pages)]),
    `${counted(size.operations, 'operation')}, ${counted(size.types, 'type')}, ${size.opaque} opaque`,
    `facts: ${factsText(size.facts)}`,
    ...(times.length === 0 ? [] : [`time: ${timesLine(times)}`]),
  ];
  for (const line of lines) terminal.print(`  ${terminalText(line)}\n`);
}

function pagesLine(pages: MadePackage['pages']): string {
  const counts = new Map<string, number>();
  for (const { dialect } of pages) {
    if (dialect !== null) counts.set(dialect, (counts.get(dialect) ?? 0) + 1);
  }
  const dialects = [...counts].map(([dialect, count]) => `${dialect} ${count}`).sort();
  const skipped = pages.filter(({ dialect }) => dialect === null).length;
  const of = dialects.length === 0 ? '' : ` (${dialects.join(', ')})`;
  return `${counted(pages.length, 'page')}${of}${skipped === 0 ? '' : `, ${skipped} skipped`}`;
}

function timesLine(times: readonly StageTime[]): string {
  const total = times.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  const stages = times.map(({ stage, milliseconds }) => `${stage} ${milliseconds} ms`);
  return `${stages.join(', ')}; together ${total} ms`;
}
