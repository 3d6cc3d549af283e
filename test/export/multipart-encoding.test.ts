import { expect, test } from 'vitest';
import { multipartEncoding } from '../../generator/export/multipart-encoding.js';
import { schemaContext } from '../../generator/export/schema-context.js';
import { modelOf, objectType, property, STRING } from '../support/sample-model.js';

const encodingOf = (...members: readonly ReturnType<typeof property>[]) => {
  const model = modelOf([objectType('Cover', members), objectType('Artist', [])]);
  const context = schemaContext(model, 'open', 'openapi', '#/components/schemas/');
  return multipartEncoding({ kind: 'ref', id: 'Cover' }, context);
};

test('lists and objects of a form are named as the client sends them', () => {
  const encoding = encodingOf(
    property('title', STRING),
    property('file', { kind: 'binary' }),
    property('labels', { kind: 'array', element: STRING }),
    property('meta', { kind: 'map', value: STRING }),
    property('artist', {
      kind: 'union',
      variants: [{ kind: 'ref', id: 'Artist' }, { kind: 'null' }],
    }),
  );
  expect(encoding).toEqual({
    encoding: {
      labels: { 'x-docshape-name': 'labels[]' },
      meta: { style: 'deepObject', explode: true },
      artist: { style: 'deepObject', explode: true },
    },
  });
});

test('a form of texts and files needs none', () => {
  expect(encodingOf(property('title', STRING), property('file', { kind: 'binary' }))).toEqual({});
});
