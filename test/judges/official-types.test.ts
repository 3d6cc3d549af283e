/**
 * What the compiler accepts as a type of the official SDK is a value of our type of that name: the
 * tolerant validator takes all of it.
 */
import { expect, test } from 'vitest';
import { shippedModel } from '../support/judged-client.js';
import { projectRoot } from '../support/project-files.js';
import { validatorsOf } from '../support/validators-of.js';
import { typeReader } from '../support/values-of-types.js';

interface Judged {
  readonly api: string;
  readonly modules: readonly string[];
  /** Types that both must have, at least. */
  readonly types: number;
  /** What is refused of it, because the pages say so. */
  readonly known: readonly string[];
}

const APIS: readonly Judged[] = [
  { api: 'anthropic', modules: ['@anthropic-ai/sdk/resources/index.js'], types: 240, known: [] },
  {
    api: 'openai',
    modules: [
      'openai/resources/responses/responses',
      'openai/resources/conversations/items',
      'openai/resources/shared',
    ],
    types: 80,
    // The pages list the values at the type, and say "or null" where it is used.
    known: [
      'ReasoningEffort: the value: null, documented as one of "none", "minimal", "low", "medium", "high", "xhigh"',
    ],
  },
];

test.each(APIS)('$api', { timeout: 60_000 }, async ({ api, modules, types: least, known }) => {
  const model = shippedModel(api);
  const { exported, valuesOf } = typeReader(modules, `${projectRoot}/test/judges`);
  const { names, named } = await validatorsOf(model);
  const refused = new Set<string>();
  const tally = { types: 0, values: 0, strict: 0 };
  for (const { id, name, scope } of model.types) {
    const type = scope === 'model' ? exported(name) : null;
    const own = names.type(id);
    if (type === null || own === null) continue;
    tally.types++;
    const validator = named(own);
    for (const value of valuesOf(type, 60, tally.types)) {
      const result = validator.safeParse(value, { preset: 'tolerant' });
      if (!result.success) refused.add(`${name}: ${result.issues[0]?.message}`);
      tally.values++;
      if (validator.strict.is(value)) tally.strict++;
    }
  }
  expect([...refused]).toEqual(known);
  expect(tally.types).toBeGreaterThan(least);
  expect(tally.values).toBeGreaterThan(50 * least);
  // The others break a limit, or are of a version that has grown since the pages were saved.
  expect(tally.strict / tally.values).toBeGreaterThan(0.9);
});
