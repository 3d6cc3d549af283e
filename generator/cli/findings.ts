/** What a command finds in the pages: collected once each, then shown to people or machines. */
import type { GuessedPlaces, SideDoubts } from '../diff/settings.js';
import { resolve } from 'node:path';
import type { Diagnostic, Report } from '../text/diagnostic.js';
import { compareDiagnostics, losesText } from '../text/diagnostic.js';
import type { Place } from '../text/source.js';
import type { SourceLines } from '../text/source-lines.js';
import type { ShownOfCode } from '../text/summarize-diagnostics.js';
import { defaultShown, summarizeDiagnostics } from '../text/summarize-diagnostics.js';
import { displayPath } from './display-path.js';
import type { Terminal } from './terminal.js';

export interface Findings {
  readonly report: Report;
  /** Sorted by place; the same finding at the same place is there once. */
  readonly all: () => readonly Diagnostic[];
  readonly haveErrors: () => boolean;
}

export function collectFindings(): Findings {
  const found = new Map<string, Diagnostic>();
  return {
    report: (diagnostic) => {
      const { code, message, place } = diagnostic;
      const key = JSON.stringify([place.path, place.line, place.column, code, message]);
      if (!found.has(key)) found.set(key, diagnostic);
    },
    all: () => [...found.values()].sort(compareDiagnostics),
    haveErrors: () => [...found.values()].some(({ severity }) => severity === 'error'),
  };
}

/** What a comparison of the pages cannot rely on. */
export function doubtsOf(findings: Findings): SideDoubts {
  return { partial: partlyUnderstood(findings), guessed: guessedPlaces(findings) };
}

/** Pages that lost text, as by an error or a cut: what is missing may be there all the same. */
function partlyUnderstood(findings: Findings): readonly string[] {
  const losses = findings.all().filter(losesText);
  return [...new Set(losses.map(({ place }) => place.path))].sort();
}

/** Pages with items whose place is a guess, and how many there are. */
function guessedPlaces(findings: Findings): readonly GuessedPlaces[] {
  const counts = new Map<string, number>();
  for (const { code, place } of findings.all()) {
    if (code === 'nesting-uncertain') counts.set(place.path, (counts.get(place.path) ?? 0) + 1);
  }
  return [...counts].map(([path, count]) => ({ path, count }));
}

/** Lines of the pages, by paths that are relative to `base`. */
export interface LocatedLines {
  readonly lineOf: SourceLines;
  readonly base: string;
}

/** Shows findings on the terminal, with paths as seen from the current folder. */
export function showFindings(
  findings: Findings,
  { lineOf, base }: LocatedLines,
  shown: ShownOfCode,
  terminal: Terminal,
): void {
  const original = new Map<string, string>();
  const seen = (place: Place): Place => {
    const isGit = place.path.startsWith('git:');
    const path = isGit ? place.path : displayPath(terminal.cwd, resolve(base, place.path));
    original.set(path, place.path);
    return { ...place, path };
  };
  const diagnostics = findings.all().map((diagnostic) => ({
    ...diagnostic,
    place: seen(diagnostic.place),
    related: diagnostic.related.map((other) => ({ ...other, place: seen(other.place) })),
  }));
  const lines: SourceLines = (path, line) => lineOf(original.get(path) ?? path, line);
  const text = summarizeDiagnostics(diagnostics, lines, shown, terminal.paint);
  if (text !== '') terminal.complain(text);
}

/** How many of each code are shown in full: `count`, or a few; notes may be counted only. */
export function shownOf(count: number | undefined, notes: 'show' | 'count'): ShownOfCode {
  if (count === undefined) return notes === 'show' ? defaultShown : { ...defaultShown, info: 0 };
  return { error: Math.max(count, defaultShown.error), warning: count, info: count };
}
