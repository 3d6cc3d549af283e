import { expect, test } from 'vitest';
import { decideNames } from '../../generator/emit/names.js';
import { operationFunction } from '../../generator/emit/operation-function.js';
import type { Type } from '../../generator/model/type.js';
import { modelOf, operation, property, STRING } from '../support/sample-model.js';

const literal = (value: string): Type => ({ kind: 'literal', value });

test.each<readonly [string, Type]>([
  ['string', STRING],
  ['number', { kind: 'number', integer: 'unstated' }],
  [`'hall' | 'cellar'`, { kind: 'union', variants: [literal('hall'), literal('cellar')] }],
  ['string', { kind: 'union', variants: [STRING, { kind: 'array', element: STRING }] }],
  ['string', { kind: 'unknown' }],
])('what stands in a path is a %s', (text, type) => {
  const own = {
    ...operation(['shelves'], 'retrieve', '/shelves/{room}'),
    parameters: [{ ...property('room', type), in: 'path', alias: null } as const],
  };
  const model = modelOf([], [own]);
  const { parameters } = operationFunction(own, model, decideNames(model, 'Library'));
  expect(parameters[0]).toMatchObject({ name: 'room', type: text });
});
