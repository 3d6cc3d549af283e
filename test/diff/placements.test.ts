import { expect, test } from 'vitest';
import { diffModels } from '../../generator/diff/diff.js';
import type { ApiModel, Property } from '../../generator/model/model.js';
import { readPages } from '../support/read-model.js';
import { httpLibrary } from './pairs/http-library.js';

const { model } = readPages(httpLibrary);

/** The model with `row` of the shelf of a book in the book itself, as a guess or as a statement. */
function moved(inferred: Property['inferred']): ApiModel {
  const types = model.types.map((type) => {
    if (type.shape.kind !== 'object') return type;
    const { properties } = type.shape;
    const row = rowOf(model);
    if (type.id === 'Book')
      return {
        ...type,
        shape: { kind: 'object', properties: [...properties, { ...row, inferred }] } as const,
      };
    if (type.id !== 'Book.shelf') return type;
    const left = properties.filter(({ name }) => name !== 'row');
    return { ...type, shape: { kind: 'object', properties: left } as const };
  });
  return { ...model, types };
}

function rowOf({ types }: ApiModel): Property {
  const shelf = types.find(({ id }) => id === 'Book.shelf')?.shape;
  const row =
    shelf?.kind === 'object' ? shelf.properties.find(({ name }) => name === 'row') : undefined;
  if (!row) throw new Error('no Book.shelf.row');
  return row;
}

test('a member that stands elsewhere by a guess is no change, and is told in one line', () => {
  const { changes, notes } = diffModels(model, moved({ owner: 'nesting' }));
  expect(changes).toEqual([]);
  expect(notes.map(({ id }) => id)).toEqual(['placement-guessed']);
});

test('a member that stands elsewhere by the page is gone from the one place and new at the other', () => {
  const { changes } = diffModels(model, moved({}));
  expect(changes.map(({ rule, path }) => `${rule} ${path}`)).toEqual([
    'field-added-required Book.row',
    'field-removed Book.shelf.row',
  ]);
});
