/**
 * Many diagnostics → a report of bounded length: errors first, some of each code in full, the rest
 * counted, and a last line with the count of each code. Nothing is left out without a count.
 */
import { addTo } from './add-to.js';
import { counted } from './counted.js';
import type { Diagnostic, Severity } from './diagnostic.js';
import { compareDiagnostics } from './diagnostic.js';
import type { Paint } from './format-diagnostic.js';
import { formatDiagnostic } from './format-diagnostic.js';
import { compareText } from './source.js';
import type { SourceLines } from './source-lines.js';

/** How many diagnostics are shown in full: of one code, for each severity. */
export type ShownOfCode = Readonly<Record<Severity, number>>;

export const defaultShown: ShownOfCode = { error: 50, warning: 3, info: 3 };

/** The report as lines, '' if there is nothing to say. The order of `diagnostics` is of no effect. */
export function summarizeDiagnostics(
  diagnostics: readonly Diagnostic[],
  lineOf: SourceLines,
  shown: ShownOfCode,
  paint: Paint,
): string {
  if (diagnostics.length === 0) return '';
  const groups = groupByCode(diagnostics);
  const blocks: string[] = [];
  for (const [{ code, severity }, members] of groups) {
    const limit = shown[severity];
    for (const member of members.slice(0, limit)) {
      blocks.push(formatDiagnostic(member, lineOf, paint));
    }
    const rest = members.length - limit;
    if (rest > 0 && limit > 0) blocks.push(paint.faint(`… and ${rest} more ${code}`));
  }
  blocks.push(countLine(diagnostics, groups, paint));
  return `${blocks.join('\n\n')}\n`;
}

type CodeGroup = readonly [Pick<Diagnostic, 'code' | 'severity'>, readonly Diagnostic[]];

const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

function groupByCode(diagnostics: readonly Diagnostic[]): readonly CodeGroup[] {
  const groups = new Map<string, Diagnostic[]>();
  for (const diagnostic of [...diagnostics].sort(compareDiagnostics)) {
    addTo(groups, diagnostic.code, diagnostic);
  }
  return [...groups.values()]
    .flatMap((members): CodeGroup[] => (members[0] ? [[members[0], members]] : []))
    .sort(
      ([a], [b]) =>
        ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity) || compareText(a.code, b.code),
    );
}

/** `1 error, 12 warnings, 0 notes (bad-path 1, member-count 12)`. */
function countLine(
  diagnostics: readonly Diagnostic[],
  groups: readonly CodeGroup[],
  paint: Paint,
): string {
  const counts = ORDER.flatMap((severity) => {
    const count = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    return count === 0
      ? []
      : [paint[severity](counted(count, severity === 'info' ? 'note' : severity))];
  });
  const codes = groups.map(([{ code }, members]) => `${code} ${members.length}`);
  return `${counts.join(', ')} (${codes.join(', ')})`;
}
