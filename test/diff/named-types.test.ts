import { expect, test } from 'vitest';
import { namedTypes } from '../../generator/diff/named-types.js';
import { readPages } from '../support/read-model.js';
import { libraryApi } from './pairs/written-api.js';
import { writePages, writers } from './pairs/write-pages.js';

test.each(writers)('%s pages: the documented types are named, inline objects are not', (writer) => {
  const { model } = readPages(writePages(libraryApi, writer));
  const named = [...namedTypes(model)].sort();
  expect(named).toEqual(Object.keys(libraryApi.types).sort());
});
