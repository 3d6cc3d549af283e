/** Inputs → model → the files of a package: the whole way, apart so that it loads when needed. */
import { checkSamples } from '../check/check-samples.js';
import type { ModelSize } from '../check/model-size.js';
import { modelSize } from '../check/model-size.js';
import type { GeneratedFile } from '../emit/generated-file.js';
import type { PackageSettings } from '../emit/package-settings.js';
import type { PageSummary, PipelineHost } from '../pipeline.js';
import { generateFilesWith } from '../pipeline.js';
import type { Report } from '../text/diagnostic.js';
import type { Attempt } from './attempt.js';
import { succeed } from './attempt.js';
import { compareSettings } from './compare-settings.js';
import { reportGuessedLists } from './guessed-lists.js';
import { reportHiddenMembers } from './hidden-members.js';
import type { Input } from './input.js';
import { modelOf } from './load-model.js';

export interface MadePackage {
  /** None if the model is empty. */
  readonly files: readonly GeneratedFile[];
  readonly pages: readonly PageSummary[];
  readonly size: ModelSize;
}

/** Fails with exit code 2 if a saved model is no model, or is not alone. */
export async function generatePackage(
  input: Input,
  settings: PackageSettings,
  host: PipelineHost,
  report: Report,
): Promise<Attempt<MadePackage>> {
  const read = modelOf(input, host, report);
  if (!read.ok) return read;
  const { model, pages } = read.value;
  host.progress('check', 0, 1);
  checkSamples(model, report);
  compareSettings(model, settings, report);
  reportGuessedLists(model, report);
  reportHiddenMembers(model, report);
  host.progress('emit', 0, 1);
  const isEmpty = model.operations.length + model.types.length === 0;
  const files = isEmpty ? [] : await generateFilesWith(model, settings, host);
  return succeed({ files, pages, size: modelSize(model) });
}
