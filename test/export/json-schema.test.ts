import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { exportJsonSchema, exportOneSchema } from '../../generator/export/json-schema.js';
import { printDocument } from '../../generator/export/print-document.js';
import type { SchemaForm } from '../../generator/export/schema-context.js';
import type { ApiModel } from '../../generator/model/model.js';
import { arbitraryModel } from '../support/arbitrary-model.js';
import { kitchenSinkPages } from '../support/kitchen-sink-pages.js';
import { readPages } from '../support/read-model.js';
import { modelOf, objectType, property } from '../support/sample-model.js';
import { responseSamples } from '../support/response-samples.js';
import { sharedModel } from '../support/shared-model.js';
import { hasSharedPages } from '../support/shared-pages.js';

const forms: readonly SchemaForm[] = ['open', 'closed', 'tolerant'];

/** In strict mode: an unknown keyword, or one that has no effect, is an error. */
function strictAjv(): Ajv2020 {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  addFormats.default(ajv);
  return ajv;
}

function parsed(model: ApiModel, form: SchemaForm): object {
  const document: unknown = JSON.parse(printDocument(exportJsonSchema(model, form), 'json'));
  if (typeof document !== 'object' || document === null) throw new Error('no object');
  return document;
}

/** Compiles every definition, which fails if one is not what the standard knows. */
function compiled(model: ApiModel, form: SchemaForm): Ajv2020 {
  const ajv = strictAjv();
  ajv.addSchema(parsed(model, form), 'model');
  for (const { id } of model.types) expect(validator(ajv, id)).toBeTypeOf('function');
  return ajv;
}

function validator(ajv: Ajv2020, id: string) {
  return ajv.getSchema(`model#/$defs/${encodeURIComponent(id)}`);
}

describe.each(forms)('the %s form', (form) => {
  test('of the kitchen sink is compiled by ajv in strict mode', () => {
    compiled(readPages(kitchenSinkPages()).model, form);
  });

  test('of any model is compiled by ajv in strict mode', () => {
    fc.assert(
      fc.property(arbitraryModel(), (model) => {
        compiled(withoutProto(model), form);
      }),
      { numRuns: 50 },
    );
  });

  test.skipIf(!hasSharedPages)('of the real pages is compiled by ajv in strict mode', () => {
    compiled(sharedModel(), form);
  });
});

describe('a sample', () => {
  const book = objectType('Book', [
    property('id'),
    { ...property('summary'), required: 'no' },
    property('genre', {
      kind: 'union',
      variants: [
        { kind: 'literal', value: 'novel' },
        { kind: 'literal', value: 'poetry' },
      ],
    }),
  ]);
  const accepts = (form: SchemaForm, value: unknown) =>
    validator(compiled(modelOf([book]), form), 'Book')?.(value);

  test('has the members that are required, in every form', () => {
    for (const form of forms) {
      expect(accepts(form, { id: 'b_1', genre: 'novel' })).toBe(true);
      expect(accepts(form, { genre: 'novel' })).toBe(false);
    }
  });

  test.each([
    [
      'a member that is not documented',
      { id: 'b_1', genre: 'novel', pages: 3 },
      [true, false, true],
    ],
    ['a value that is not documented', { id: 'b_1', genre: 'essay' }, [false, false, true]],
    [
      'null for an optional member',
      { id: 'b_1', genre: 'novel', summary: null },
      [false, false, true],
    ],
    ['null for a required member', { id: null, genre: 'novel' }, [false, false, false]],
  ])('with %s is taken as its form says', (_, value, verdicts) => {
    expect(forms.map((form) => accepts(form, value))).toEqual(verdicts);
  });

  test('has null where no page tells whether it may, in the tolerant form only', () => {
    const shelf = { ...property('shelf'), nullable: 'unstated' } as const;
    const model = modelOf([objectType('Book', [shelf])]);
    const verdicts = forms.map((form) =>
      validator(compiled(model, form), 'Book')?.({ shelf: null }),
    );
    expect(verdicts).toEqual([false, false, true]);
  });

  test('of a variant that is not documented is taken in the tolerant form only', () => {
    const tag = (value: string) => property('type', { kind: 'literal', value });
    const refs = ['Print', 'Audio'].map((id) => ({ kind: 'ref', id }) as const);
    const model = modelOf([
      objectType('Print', [tag('print'), property('pages')]),
      objectType('Audio', [tag('audio')]),
      {
        ...objectType('Format', []),
        shape: { kind: 'alias', type: { kind: 'union', variants: refs } },
      },
    ]);
    const verdicts = (value: unknown) =>
      forms.map((form) => validator(compiled(model, form), 'Format')?.(value));
    expect(verdicts({ type: 'audio' })).toEqual([true, true, true]);
    expect(verdicts({ type: 'braille' })).toEqual([false, false, true]);
    expect(verdicts({ type: 'print' })).toEqual([false, false, false]);
  });
});

describe('samples of the pages', () => {
  const verdictsOf = (model: ApiModel) => {
    const tolerant = compiled(model, 'tolerant');
    const closed = compiled(model, 'closed');
    return responseSamples(model).map(({ operation, type, value }) => ({
      operation,
      tolerant: validator(tolerant, type)?.(value),
      strict: validator(closed, type)?.(value),
      misses: (validator(closed, type)?.errors ?? []).map(
        ({ instancePath, message }) => `${operation}${instancePath} ${message}`,
      ),
    }));
  };

  test('of the kitchen sink are valid', () => {
    const verdicts = verdictsOf(readPages(kitchenSinkPages(['http'])).model);
    expect(verdicts).toEqual([
      { operation: 'books.create', tolerant: true, strict: true, misses: [] },
    ]);
  });

  test.skipIf(!hasSharedPages).each(['', 'http', 'ruby'])(
    'of the real pages of %s are valid in the tolerant form, and in the strict one',
    (dialect) => {
      const verdicts = verdictsOf(sharedModel(dialect));
      expect(verdicts.length).toBeGreaterThan(8);
      expect(verdicts.filter(({ tolerant }) => !tolerant)).toEqual([]);
      // Ruby does not state what may be null.
      expect(verdicts.flatMap(({ misses }) => misses)).toEqual([]);
    },
  );
});

describe('the document of one type', () => {
  const model = readPages(kitchenSinkPages(['http'])).model;

  test('is the schema itself, with what it refers to and nothing else', () => {
    const document = exportOneSchema(model, 'Book', 'closed');
    expect(document).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'Book',
      type: 'object',
      additionalProperties: false,
    });
    expect(Object.keys(Object(document?.['$defs']))).toEqual([
      'AudioFormat',
      'Book.shelf',
      'BookFormat',
      'PrintFormat',
    ]);
  });

  test('refers to itself as the root', () => {
    const shelf = objectType('Shelf', [property('above', { kind: 'ref', id: 'Shelf' })]);
    const document = exportOneSchema(modelOf([shelf]), 'Shelf', 'open');
    expect(document).toHaveProperty('properties.above.$ref', '#');
    expect(document).not.toHaveProperty('$defs');
  });

  test('is valid by itself for every type', () => {
    for (const { id } of model.types) {
      const document: object = JSON.parse(JSON.stringify(exportOneSchema(model, id, 'closed')));
      expect(strictAjv().compile(document)).toBeTypeOf('function');
    }
  });

  test('is nothing if there is no such type', () => {
    expect(exportOneSchema(model, 'Boook', 'open')).toBeNull();
  });
});

test.each(['json', 'yaml'] as const)('a member may be called __proto__ in %s', (format) => {
  const model = modelOf([objectType('Book', [property('__proto__')])]);
  const text = printDocument(exportJsonSchema(model, 'closed'), format);
  const properties = Object(parse(text)).$defs.Book.properties;
  expect(Object.entries(properties)).toEqual([['__proto__', { type: 'string' }]]);
});

test('what is doubtful is a comment', () => {
  const shelf = {
    ...property('shelf'),
    required: 'unstated',
    inferred: { type: 'prose' },
  } as const;
  const document = exportJsonSchema(modelOf([objectType('Book', [shelf])]), 'open');
  expect(document).toHaveProperty(
    '$defs.Book.properties.shelf.$comment',
    'type by prose; required not stated, taken as required',
  );
});

/** ajv keeps its schemas in plain objects, where a definition of this name is lost. */
function withoutProto(model: ApiModel): ApiModel {
  const text = JSON.stringify(model).replaceAll('"id":"__proto__"', '"id":"proto"');
  const renamed: ApiModel = JSON.parse(text);
  return renamed;
}
