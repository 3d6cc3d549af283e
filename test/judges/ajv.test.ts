/**
 * ajv on the exported JSON Schema and the generated validators judge each other, on random values
 * of random models. `DOCSHAPE_RUNS` asks for more models than the usual ones.
 */
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportJsonSchema } from '../../generator/export/json-schema.js';
import type { ApiModel } from '../../generator/model/model.js';
import { typesById } from '../../generator/model/reach.js';
import type { Type } from '../../generator/model/type.js';
import { flatVariants, tagOf } from '../../generator/model/variants.js';
import { nearlyOf, randomModels } from '../support/random-types.js';
import type { TestValidator } from '../support/validators-of.js';
import { validatorsOf } from '../support/validators-of.js';

const seed = 20260131;
const runs = Number(process.env['DOCSHAPE_RUNS'] ?? 60);

type Preset = 'strict' | 'tolerant';

/** What each preset is called where a schema is made of it. */
const FORMS = { strict: 'closed', tolerant: 'tolerant' } as const;

/** ajv's verdict on a value as one of the type. */
function schemasOf(model: ApiModel, preset: Preset): (id: string, value: unknown) => boolean {
  const ajv = new Ajv2020.default({ strict: false, ownProperties: true });
  addFormats.default(ajv);
  const document: object = JSON.parse(JSON.stringify(exportJsonSchema(model, FORMS[preset])));
  ajv.addSchema(document, 'model');
  return (id, value) => ajv.getSchema(`model#/$defs/${id}`)?.(value) === true;
}

/**
 * Facts are stated: what is not each takes by a rule of its own. `__proto__` is no member: ajv
 * keeps its schemas in plain objects.
 */
function stated(model: ApiModel): ApiModel {
  const text = JSON.stringify(model)
    .replaceAll('"name":"__proto__"', '"name":"proto"')
    .replaceAll('"required":"unstated"', '"required":"no"')
    .replaceAll('"nullable":"unstated"', '"nullable":"yes"');
  const made: ApiModel = JSON.parse(text);
  return made;
}

/** No alias stands for itself, which ajv follows without end. */
function hasGround({ types }: ApiModel): boolean {
  const byId = new Map(types.map((type) => [type.id, type]));
  const isGround = (type: Type, above: readonly string[]): boolean => {
    if (type.kind === 'union') return type.variants.every((variant) => isGround(variant, above));
    if (type.kind !== 'ref') return true;
    if (above.includes(type.id)) return false;
    const shape = byId.get(type.id)?.shape;
    return shape?.kind !== 'alias' || isGround(shape.type, [...above, type.id]);
  };
  return types.every(({ id }) => isGround({ kind: 'ref', id }, []));
}

/**
 * Whether a union has a tag that a schema cannot tell by: some variants are no objects, or say
 * nothing about the tag, share a text of it, or have several, which are open as any enum is. A
 * schema has to try them all, and cannot say what another variant would look like.
 */
function isHalfTagged(model: ApiModel): boolean {
  const types = typesById(model);
  const unions: Type[] = [];
  JSON.stringify(model, (_, value: Type) => {
    if (value?.kind === 'union') unions.push(value);
    return value;
  });
  return unions.some((union) => {
    const objects = flatVariants(union, types).flatMap((variant) =>
      variant.kind === 'ref' ? [variant] : [],
    );
    const tag = tagOf(objects, types);
    if (tag === null || union.kind !== 'union') return false;
    const texts = tag.values.flatMap((values) => values ?? []);
    const isShared = new Set(texts).size < texts.length || texts.length > objects.length;
    const isPlain = union.variants.every(
      (variant) => variant.kind === 'ref' && types.get(variant.id)?.shape.kind === 'object',
    );
    return !isPlain || isShared || objects.some(({ id }) => !demandsTag(id, tag.name));
  });

  function demandsTag(id: string, name: string): boolean {
    const shape = types.get(id)?.shape;
    const members = shape?.kind === 'object' ? shape.properties : [];
    return members.some(
      (member) => member.name === name && member.required === 'yes' && member.nullable === 'no',
    );
  }
}

/** Why the verdicts may differ; `null`: they may not. */
function reason(model: ApiModel, validator: TestValidator, value: unknown, preset: Preset) {
  const result = validator.safeParse(value, { preset });
  // A schema has limits where the kind is known; ours are the member's, whatever its type is called.
  const isLimit = !result.success && result.issues.every(({ code }) => code === 'limit');
  if (preset === 'strict' && isLimit) return 'limit of a named type';
  // Ours lets the tag decide, and takes the variant that fits best where it cannot.
  return isHalfTagged(model) ? 'half a tag' : null;
}

test('ajv and the validators say the same, but for what each rule explains', async () => {
  const models = fc.sample(randomModels.map(stated).filter(hasGround), { numRuns: runs, seed });
  const tally = { accepted: 0, refused: 0 };
  const reasons = new Map<string, number>();
  for (const [index, model] of models.entries()) {
    const { names, named } = await validatorsOf(model);
    const schemas = { strict: schemasOf(model, 'strict'), tolerant: schemasOf(model, 'tolerant') };
    for (const { id } of model.types) {
      const validator = named(names.type(id) ?? '');
      const values = nearlyOf({ kind: 'ref', id }, model);
      for (const raw of fc.sample(values, { numRuns: 40, seed: seed + index })) {
        const text = JSON.stringify(raw);
        if (text === undefined) continue;
        const value: unknown = JSON.parse(text);
        for (const preset of ['strict', 'tolerant'] as const) {
          const verdict = validator[preset].is(value);
          if (verdict === schemas[preset](id, value)) tally[verdict ? 'accepted' : 'refused']++;
          else {
            const found = reason(model, validator, value, preset);
            if (found === null) {
              const doubt = { preset, id, verdict, text, types: model.types };
              throw new Error(JSON.stringify(doubt));
            }
            reasons.set(found, (reasons.get(found) ?? 0) + 1);
          }
        }
      }
    }
  }
  expect(Math.min(tally.accepted, tally.refused)).toBeGreaterThan(100 * runs);
  const explained = [...reasons.values()].reduce((sum, count) => sum + count, 0);
  expect(explained).toBeLessThan((tally.accepted + tally.refused) / 500);
}, 3_600_000);
