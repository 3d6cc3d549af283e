/** Saved models, whole and damaged: read as they are, or refused with the place of the fault. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffModels } from '../../generator/diff/diff.js';
import { parseModel, printModelJson } from '../../generator/model/json.js';
import { arbitraryModel } from '../support/arbitrary-model.js';
import { kitchenSinkPages } from '../support/kitchen-sink-pages.js';
import { readPages } from '../support/read-model.js';
import { openApiText } from '../support/sample-export.js';

const sink = printModelJson(readPages(kitchenSinkPages()).model);

test('what is printed is read', () => {
  expect(parseModel(sink)).toMatchObject({ ok: true });
  fc.assert(
    fc.property(arbitraryModel(), (model) => {
      const text = printModelJson(model);
      const parsed = parseModel(text);
      expect(parsed.ok && printModelJson(parsed.model)).toBe(text);
    }),
    { numRuns: 200 },
  );
});

const ORIGIN = { path: 'a.md', line: 1, dialect: 'http' };
const EMPTY = { description: '', deprecated: null, origins: [ORIGIN] };
const type = (shape: unknown, id = 'Book') => ({
  ...EMPTY,
  id,
  name: id,
  scope: 'model',
  owner: null,
  resource: [],
  shape,
});
const member = (facts: object) => ({
  ...EMPTY,
  name: 'id',
  required: 'yes',
  nullable: 'no',
  type: { kind: 'null' },
  constraints: {},
  inferred: {},
  ...facts,
});
const book = (facts: object) => type({ kind: 'object', properties: [member(facts)] });
const saved = (...types: readonly unknown[]) =>
  JSON.stringify({ format: 1, operations: [], types });

test('a model made by hand is read', () => {
  expect(parseModel(saved(book({})))).toMatchObject({ ok: true });
});

test.each([
  ['', 'JSON'],
  ['[]', 'it is [], expected an object'],
  ['{"format":2,"operations":[],"types":[]}', 'format is 2, expected 1'],
  ['{"format":1,"types":[]}', 'operations is missing, expected a list'],
  [saved(1), 'types[0] is 1, expected an object'],
  [saved(book({ required: 'maybe' })), 'required is "maybe", expected yes, no, unstated'],
  [saved(book({ extra: 1 })), 'types[0].shape.properties[0].extra is no member of it'],
  [saved(book({ type: { kind: 'toString' } })), 'type.kind is "toString", expected string, number'],
  [saved(book({ type: { kind: 'string' } })), 'type.dateTime is missing'],
  [saved(book({ constraints: { minimum: {} } })), 'constraints.minimum is {}, expected a constant'],
  [saved(book({ type: { kind: 'ref', id: 'Loan' } })), 'nothing has the id "Loan"'],
  [saved(book({}), book({})), 'two types have one id'],
  [`${'['.repeat(10_000)}${']'.repeat(10_000)}`, 'nested more than 500 levels deep'],
])('refuses a model (%#)', (text, fault) => {
  const parsed = parseModel(text);
  expect(parsed.ok ? '' : parsed.fault).toContain(fault);
});

test('a damaged model is refused, or can be used all the same', () => {
  const values = fc.constantFrom(null, 1, -1.5, 'x', '', [], {}, true, [null], { kind: 'ref' });
  let refused = 0;
  fc.assert(
    fc.property(fc.array(fc.nat(40), { minLength: 1, maxLength: 9 }), values, (path, value) => {
      const damaged = JSON.parse(sink);
      damage(damaged, path, value);
      const parsed = parseModel(JSON.stringify(damaged));
      if (!parsed.ok) {
        refused++;
        return;
      }
      expect(diffModels(parsed.model, parsed.model).changes).toEqual([]);
      expect(openApiText(parsed.model)).toContain('openapi');
    }),
    { numRuns: 400, seed: 20261121 },
  );
  expect(refused).toBeGreaterThan(100);
});

/** Puts a value in the place that a path of numbers leads to. */
function damage(parent: object, path: readonly number[], value: unknown): void {
  const keys = Object.keys(parent);
  const key = keys[(path[0] ?? 0) % keys.length];
  if (key === undefined) return;
  const child: unknown = Reflect.get(parent, key);
  if (path.length > 1 && typeof child === 'object' && child !== null) {
    damage(child, path.slice(1), value);
  } else Reflect.set(parent, key, value);
}
