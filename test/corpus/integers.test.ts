/** What Python pages call `int` is an integer, also where HTTP pages call it a number. */
import { expect, test } from 'vitest';
import type { Origin } from '../../generator/model/model.js';
import type { Type } from '../../generator/model/type.js';
import { readModel } from '../../generator/pipeline.js';
import { hasSharedPages, sharedPages } from '../support/shared-pages.js';

test.skipIf(!hasSharedPages)('every member that Python calls int is an integer', () => {
  const sources = ['http', 'python']
    .flatMap((dialect) => sharedPages(dialect))
    .map(({ path, text }) => ({ path, route: path, text: text() }));
  const { model } = readModel(sources, () => {});
  const lines = new Map(sources.map(({ path, text }) => [path, text.split('\n')]));
  const isInteger = ({ path, line, dialect }: Origin) =>
    dialect === 'python' && /: .*\bint\b/.test(lines.get(path)?.[line - 1] ?? '');
  const members = [
    ...model.operations.flatMap(({ parameters }) => parameters),
    ...model.types.flatMap(({ shape }) => (shape.kind === 'object' ? shape.properties : [])),
  ];
  const integers = members.filter(({ origins }) => origins.some(isInteger));
  expect(integers.length).toBeGreaterThan(40);
  const others = integers.filter(({ type }) => !numbersIn(type).includes('yes'));
  expect(others.map(({ name, origins }) => `${name} ${origins[0]?.line}`)).toEqual([]);
});

function numbersIn(type: Type): readonly string[] {
  switch (type.kind) {
    case 'number':
      return [type.integer];
    case 'array':
      return numbersIn(type.element);
    case 'map':
      return numbersIn(type.value);
    case 'union':
      return type.variants.flatMap(numbersIn);
    default:
      return [];
  }
}
