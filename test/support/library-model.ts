/** The model of the library's API, from the kitchen-sink page. */
import { readFileSync } from 'node:fs';
import type { ApiModel } from '../../generator/model/model.js';
import { readModel } from '../../generator/pipeline.js';
import { projectRoot } from './project-files.js';

export function libraryModel(): ApiModel {
  const path = 'test/fixtures/kitchen-sink/http.md';
  const text = readFileSync(`${projectRoot}/${path}`, 'utf8');
  return readModel([{ path, route: 'books.md', text }], () => {}).model;
}
