/** The paths that the user named → one model: read from pages, or from a model saved before. */
import type { ApiModel } from '../model/model.js';
import { parseModel } from '../model/json.js';
import type { PageSummary, PipelineHost, ReadModel } from '../pipeline.js';
import { readCommit, readModelWith } from '../pipeline.js';
import { noCache } from '../text/cache.js';
import type { Report } from '../text/diagnostic.js';
import type { Progress } from '../text/progress.js';
import type { SourceLines } from '../text/source-lines.js';
import { sourceLines } from '../text/source-lines.js';
import type { Attempt } from './attempt.js';
import { succeed, usageFailure } from './attempt.js';
import { describeStage } from './describe-stage.js';
import type { Input } from './input.js';
import { nothingIn } from './nothing-in.js';
import { readInput } from './read-input.js';
import { spareMemory } from './spare-memory.js';
import type { Terminal } from './terminal.js';

export interface LoadedModel {
  readonly model: ApiModel;
  /** What became of each page; none if the model was saved. */
  readonly pages: readonly PageSummary[];
  readonly lineOf: SourceLines;
}

/** Reads inputs that are relative to `base`. A saved model is read alone. */
export async function loadModel(
  inputs: readonly string[],
  base: string,
  terminal: Terminal,
  report: Report,
): Promise<Attempt<LoadedModel>> {
  const input = await readInput(inputs, base, report);
  if (!input.ok) return input;
  const { sources } = input.value;
  spareMemory(sources);
  const progress: Progress = (stage, done, total) => {
    terminal.progress(describeStage(stage, done, total));
  };
  const read = modelOf(input.value, { cache: noCache, progress }, report);
  terminal.progress(null);
  return read.ok ? succeed({ ...read.value, lineOf: sourceLines(sources) }) : read;
}

/** The model of what was read: from pages, or a saved one, which is alone. */
export function modelOf(
  { sources, models: [saved, ...others] }: Input,
  host: PipelineHost,
  report: Report,
): Attempt<ReadModel> {
  if (!saved) return succeed(readModelWith(sources, host, report));
  if (others.length > 0 || sources.length > 0) {
    return usageFailure(`${saved.path} is a saved model: name it alone, without pages.`);
  }
  const parsed = parseModel(saved.text);
  if (!parsed.ok) return usageFailure(`${saved.path} is no saved model: ${parsed.fault}`);
  return succeed({ model: parsed.model, pages: [] });
}

export interface LoadedCommit {
  readonly before: LoadedModel;
  readonly after: LoadedModel;
}

/** A commit that was saved as a diff: the model of the pages that it deletes, and of those it adds. */
export async function loadCommit(
  input: string,
  base: string,
  report: Report,
): Promise<Attempt<LoadedCommit>> {
  const read = await readInput([input], base, report);
  if (!read.ok) return read;
  const { sources } = read.value;
  const { before, after } = readCommit(sources, report);
  if (before.pages.length + after.pages.length === 0) {
    return usageFailure(`${input} is no commit that adds or deletes pages: name BEFORE and AFTER.`);
  }
  const lineOf = sourceLines(sources);
  return succeed({ before: { ...before, lineOf }, after: { ...after, lineOf } });
}

/** Why a model is not worth writing; `null` if it holds something. */
export function emptyModel({ model, pages }: LoadedModel): string | null {
  return nothingIn({ operations: model.operations.length, types: model.types.length }, pages);
}
