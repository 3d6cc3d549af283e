/** The interpreter and the generated validators judge each other. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { interpretType } from '../../generator/check/interpret-type.js';
import { typesById } from '../../generator/model/reach.js';
import type { Type } from '../../generator/model/type.js';
import { nearlyOf, randomModels } from '../support/random-types.js';
import { validatorsOf } from '../support/validators-of.js';

const seed = 20260131;

test('both say the same of random values of random models', { timeout: 120_000 }, async () => {
  const models = fc.sample(randomModels, { numRuns: 60, seed });
  const tally = { tolerant: 0, strict: 0, refused: 0 };
  for (const [index, model] of models.entries()) {
    const { names, named } = await validatorsOf(model);
    const types = typesById(model);
    for (const { id } of model.types) {
      const type: Type = { kind: 'ref', id };
      const validator = named(names.type(id) ?? '');
      for (const value of fc.sample(nearlyOf(type, model), { numRuns: 40, seed: seed + index })) {
        const tolerant = interpretType(type, value, { types, isStrict: false }).length === 0;
        const strict = interpretType(type, value, { types, isStrict: true }).length === 0;
        const told = validator.safeParse(value, { preset: 'strict' });
        const verdicts = {
          is: validator.is(value),
          parsed: validator.safeParse(value).success,
          listening: validator.safeParse(value, { onUnknown: () => {} }).success,
          strict: validator.strict.is(value),
          told: told.success,
          count: told.success || told.count > 0,
        };
        const expected = {
          is: tolerant,
          parsed: tolerant,
          listening: tolerant,
          strict,
          told: strict,
          count: true,
        };
        const doubt = { id, value, types: model.types.map((def) => [def.id, def.shape]) };
        expect(verdicts, JSON.stringify(doubt)).toEqual(expected);
        tally[strict ? 'strict' : tolerant ? 'tolerant' : 'refused']++;
      }
    }
  }
  // Each verdict has been given often enough to be wrong.
  expect(Math.min(...Object.values(tally))).toBeGreaterThan(1000);
});
