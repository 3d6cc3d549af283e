/** The model of the real pages, of all dialects or of one. */
import type { ApiModel } from '../../generator/model/model.js';
import { readModel } from '../../generator/pipeline.js';
import { sharedPages } from './shared-pages.js';

const models = new Map<string, ApiModel>();

/** `under`: the folder of a dialect; '' for all of them. It is read once. */
export function sharedModel(under = ''): ApiModel {
  const known = models.get(under);
  if (known) return known;
  const sources = sharedPages(under).map(({ path, text }) => ({
    path,
    route: path.slice(under === '' ? 0 : under.length + 1),
    text: text(),
  }));
  const { model } = readModel(sources, () => {});
  models.set(under, model);
  return model;
}
