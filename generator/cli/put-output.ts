/** Files for a folder → the folder brought up to date, or (`check`) what it lacks; and in words. */
import type { Attempt } from './attempt.js';
import { succeed } from './attempt.js';
import type { OutputFile } from './output-manifest.js';
import type { Terminal } from './terminal.js';
import type { WrittenOutput } from './write-output.js';
import { compareOutput, writeOutput } from './write-output.js';

export type OutputResult =
  | ({ readonly kind: 'written' } & WrittenOutput)
  | {
      readonly kind: 'compared';
      readonly missing: readonly string[];
      readonly changed: readonly string[];
      /** Files that are not generated (any more). */
      readonly extra: readonly string[];
    };

export interface PutOptions {
  readonly check?: boolean;
  readonly force?: boolean;
}

/** `out` is a path that `guardOutput` has let through. */
export async function putOutput(
  out: string,
  files: readonly OutputFile[],
  { check = false, force = false }: PutOptions,
): Promise<Attempt<OutputResult>> {
  if (!check) {
    const written = await writeOutput(out, files, force);
    return written.ok ? succeed({ kind: 'written', ...written.value }) : written;
  }
  const compared = compareOutput(out, files);
  if (!compared.ok) return compared;
  const { missing, changed, stale, kept } = compared.value;
  return succeed({ kind: 'compared', missing, changed, extra: [...stale, ...kept] });
}

/** Whether a comparison has found a difference. */
export function isDrift(result: OutputResult): boolean {
  return (
    result.kind === 'compared' &&
    result.missing.length + result.changed.length + result.extra.length > 0
  );
}

/** One line on what was written, or one for each file that differs. */
export function printOutputResult(out: string, result: OutputResult, terminal: Terminal): void {
  if (result.kind === 'written') {
    const { written, removed, unchanged } = result;
    const counts = `${written.length} written, ${removed.length} removed, ${unchanged.length} unchanged`;
    terminal.print(`${out}: ${written.length + removed.length === 0 ? 'up to date' : counts}\n`);
    return;
  }
  const lines = (['missing', 'changed', 'extra'] as const).flatMap((kind) =>
    result[kind].map((path) => `${kind} ${out}/${path}\n`),
  );
  terminal.print(lines.length === 0 ? `${out}: up to date\n` : lines.join(''));
}
