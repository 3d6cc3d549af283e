/** The model of the real pages, of all dialects or of one. */
import type { ApiModel } from '../../generator/model/model.js';
import { openRunCache } from '../../generator/cli/run-cache.js';
import { readModelWith } from '../../generator/pipeline.js';
import { noProgress } from '../../generator/text/progress.js';
import { projectRoot } from './project-files.js';
import { sharedPages } from './shared-pages.js';

const models = new Map<string, ApiModel>();

/**
 * `under`: the folder of a dialect; '' for all of them. It is read once by each version of the
 * source, however many test files ask for it.
 */
export function sharedModel(under = ''): ApiModel {
  const known = models.get(under);
  if (known) return known;
  const sources = sharedPages(under).map(({ path, text }) => ({
    path,
    route: path.slice(under === '' ? 0 : under.length + 1),
    text: text(),
  }));
  const cache = openRunCache(projectRoot, true, () => {});
  const { model } = readModelWith(sources, { cache, progress: noProgress }, () => {});
  models.set(under, model);
  return model;
}
