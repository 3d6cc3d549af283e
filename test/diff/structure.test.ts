import fc from 'fast-check';
import { expect, test } from 'vitest';
import { structures } from '../../generator/diff/structure.js';
import type { TypeDef } from '../../generator/model/model.js';
import { apiModel, edits } from './pairs/model-arbitrary.js';

function byId(types: readonly TypeDef[]): ReadonlyMap<string, TypeDef> {
  return new Map(types.map((type) => [type.id, type]));
}

test('order and names of types are of no effect', () => {
  fc.assert(
    fc.property(apiModel, (model) => {
      const turned = edits['turn everything round']?.(model, 0).model ?? model;
      const [was, is] = structures([byId(model.types), byId(turned.types)]);
      for (const { id } of model.types) {
        const type = { kind: 'ref', id } as const;
        expect(was?.(type)).toBe(is?.(type));
      }
    }),
  );
});

test('a type that refers to itself is told from one that does not', () => {
  const [model] = fc.sample(apiModel, 1);
  const [base] = model?.types ?? [];
  if (base?.shape.kind !== 'object') throw new Error('no object');
  const [member] = base.shape.properties;
  if (!member) throw new Error('no member');
  const object = (id: string, to: string): TypeDef => {
    const properties = [{ ...member, type: { kind: 'ref', id: to } as const }];
    return { ...base, id, shape: { kind: 'object', properties } };
  };
  const types = byId([object('a', 'a'), object('b', 'a'), object('c', 'nobody')]);
  const [numberOf] = structures([types]);
  const number = (id: string) => numberOf?.({ kind: 'ref', id });
  expect(number('a')).toBe(number('b'));
  expect(number('a')).not.toBe(number('c'));
});
