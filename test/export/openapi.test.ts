import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { ApiModel, Operation } from '../../generator/model/model.js';
import { arbitraryModel } from '../support/arbitrary-model.js';
import { kitchenSinkDialects, kitchenSinkPages } from '../support/kitchen-sink-pages.js';
import { readOpenApi, sayable } from '../support/read-openapi.js';
import { readPages } from '../support/read-model.js';
import { openApiOf, openApiText } from '../support/sample-export.js';
import { modelOf, objectType, operation, property, STRING } from '../support/sample-model.js';
import { sharedModel } from '../support/shared-model.js';
import { hasSharedPages } from '../support/shared-pages.js';

const kitchenSink = (dialects?: readonly string[]) => readPages(kitchenSinkPages(dialects)).model;
const ref = (id: string) => ({ kind: 'ref', id }) as const;
const tag = (value: string) => property('type', { kind: 'literal', value });

describe('an exported document reads back as the model', () => {
  test('of pages in any choice of dialects', () => {
    fc.assert(
      fc.property(fc.subarray([...kitchenSinkDialects], { minLength: 1 }), (dialects) => {
        const model = kitchenSink(dialects);
        expect(readOpenApi(parse(openApiText(model, 'yaml')))).toEqual(sayable(model));
      }),
      { numRuns: 31 },
    );
  });

  test('of a model that holds anything a model can', () => {
    fc.assert(
      fc.property(arbitraryModel(), (model) => {
        expect(readOpenApi(JSON.parse(openApiText(model)))).toEqual(sayable(model));
      }),
      { numRuns: 300 },
    );
  });

  test('in YAML as in JSON', () => {
    fc.assert(
      fc.property(arbitraryModel(), (model) => {
        expect(parse(openApiText(model, 'yaml'))).toEqual(JSON.parse(openApiText(model)));
      }),
      { numRuns: 100 },
    );
  });

  test
    .skipIf(!hasSharedPages)
    .each(['', 'http', 'python', 'ruby', 'cli', 'go', 'java', 'csharp', 'php', 'typescript'])(
    'of the real pages of %s',
    (dialect) => {
      const model = sharedModel(dialect);
      expect(model.operations.length).toBeGreaterThan(0);
      expect(readOpenApi(parse(openApiText(model, 'yaml')))).toEqual(sayable(model));
    },
  );
});

test('equal models give equal bytes, whatever the order of their parts', () => {
  const { format, operations, types } = kitchenSink();
  const turned = { format, operations: [...operations].reverse(), types: [...types].reverse() };
  expect(openApiText(turned, 'yaml')).toBe(openApiText(kitchenSink(), 'yaml'));
});

describe('unions', () => {
  const print = objectType('Print', [tag('print'), property('pages')]);
  const audio = objectType('Audio', [tag('audio')]);
  const either = (types: readonly ReturnType<typeof objectType>[]) => {
    const format = property('format', { kind: 'union', variants: types.map(({ id }) => ref(id)) });
    return schemaOf(modelOf([...types, objectType('Book', [format])]), 'Book', 'format');
  };

  test('have a mapping where a member tells the variants apart', () => {
    expect(either([print, audio])).toMatchObject({
      oneOf: [{ $ref: '#/components/schemas/Print' }, { $ref: '#/components/schemas/Audio' }],
      discriminator: {
        propertyName: 'type',
        mapping: { print: '#/components/schemas/Print', audio: '#/components/schemas/Audio' },
      },
    });
  });

  test.each([
    ['two variants have the same literal', objectType('Other', [tag('print')])],
    ['a variant may leave it out', objectType('Other', [{ ...tag('other'), required: 'no' }])],
    ['a variant has any text', objectType('Other', [property('type')])],
    ['a variant may have null', objectType('Other', [{ ...tag('other'), nullable: 'yes' }])],
  ])('have no discriminator if %s', (_, other) => {
    const schema = either([print, other]);
    expect(schema).toHaveProperty('anyOf');
    expect(schema).not.toHaveProperty('discriminator');
  });

  test('of literals and text stay open', () => {
    const variants = [
      { kind: 'literal', value: 'novel' },
      { kind: 'literal', value: 'poetry' },
      STRING,
    ] as const;
    const genre = property('genre', { kind: 'union', variants });
    expect(schemaOf(modelOf([objectType('Book', [genre])]), 'Book', 'genre')).toMatchObject({
      anyOf: [{ type: 'string', enum: ['novel', 'poetry'] }, { type: 'string' }],
    });
  });
});

describe('what is not certain', () => {
  test('is marked with its evidence, or as not stated', () => {
    const shelf = { ...property('shelf'), required: 'unstated', nullable: 'unstated' } as const;
    const title = { ...property('title'), inferred: { required: 'member-order' } } as const;
    const model = modelOf([objectType('Book', [shelf, title])]);
    expect(schemaOf(model, 'Book', 'shelf')).toMatchObject({
      'x-docshape-unstated': ['required', 'nullable'],
    });
    expect(schemaOf(model, 'Book', 'title')).toMatchObject({
      'x-docshape-inferred': ['required by member-order'],
      'x-docshape-source': 'page.md:1',
    });
  });

  test('is optional where it is sent and required where it is received', () => {
    const shelf = { ...property('shelf'), required: 'unstated' } as const;
    const types = [objectType('Sent', [shelf]), objectType('Received', [shelf])];
    const create: Operation = {
      ...operation(['books'], 'create', '/books'),
      verb: 'post',
      body: { contentType: 'application/json', type: ref('Sent'), required: 'yes' },
    };
    const model = modelOf(types, [create]);
    expect(schemaOf(model, 'Sent')).not.toHaveProperty('required');
    expect(schemaOf(model, 'Received')).toHaveProperty('required', ['shelf']);
  });

  test('a type that no page opens allows anything, and says so', () => {
    const opaque = { ...objectType('Book', []), shape: { kind: 'opaque' } } as const;
    expect(schemaOf(modelOf([opaque]), 'Book')).toMatchObject({ 'x-docshape-unstated': ['type'] });
  });
});

describe('paths', () => {
  const path = (method: string, template: string, name: string): Operation => ({
    ...operation(['books'], method, template),
    parameters: [{ ...property(name), in: 'path', alias: null }],
  });

  test('that differ in the names of their parameters only are one', () => {
    const model = modelOf(
      [],
      [
        path('a', '/books/{book_id}', 'book_id'),
        { ...path('b', '/books/{id}', 'id'), verb: 'delete' },
      ],
    );
    const { document, codes } = openApiOf(model);
    expect(Object.keys(at(document, 'paths'))).toEqual(['/books/{book_id}']);
    expect(at(document, 'paths', '/books/{book_id}', 'delete', 'parameters', '0')).toMatchObject({
      name: 'book_id',
      'x-docshape-name': 'id',
    });
    expect(codes).toEqual([]);
  });

  test('of one verb are told apart, and reported', () => {
    const model = modelOf(
      [],
      [path('retrieve', '/books/{id}', 'id'), path('beta.retrieve', '/books/{id}?beta=true', 'id')],
    );
    const { document, codes } = openApiOf(model);
    expect(codes).toEqual(['export-same-call']);
    expect(Object.keys(at(document, 'paths'))).toEqual([
      '/books/{id}',
      '/books/{id}#books.retrieve',
    ]);
  });

  test('have their constant query as a parameter', () => {
    const { document } = openApiOf(modelOf([], [operation(['books'], 'list', '/books?beta=true')]));
    expect(at(document, 'paths', '/books', 'get', 'parameters', '0')).toMatchObject({
      name: 'beta',
      in: 'query',
      required: true,
      schema: { const: 'true' },
    });
  });
});

test('lists and objects in a query are written as the client sends them', () => {
  const list = { kind: 'array', element: STRING } as const;
  const map = { kind: 'map', value: STRING } as const;
  const parameters = [
    { ...property('tags', list), in: 'query', alias: null },
    { ...property('at', map), in: 'query', alias: null },
    { ...property('x-tags', list), in: 'header', alias: null },
    { ...property('title'), in: 'query', alias: null },
  ] as const;
  const { document } = openApiOf(modelOf([], [{ ...operation([], 'list', '/books'), parameters }]));
  expect(at(document, 'paths', '/books', 'get', 'parameters')).toMatchObject([
    { name: 'tags[]', style: 'form', explode: true, 'x-docshape-name': 'tags' },
    { name: 'at', style: 'deepObject', explode: true },
    { name: 'x-tags', style: 'simple', explode: false },
    { name: 'title' },
  ]);
});

test.each([
  ['?tags=a&tags=b', { name: 'tags', style: 'form', explode: true }],
  ['?tags=a,b', { name: 'tags', style: 'form', explode: false }],
  ['?tags%5B%5D=a', { name: 'tags[]', style: 'form', explode: true }],
  ['?tags[0]=a', { name: 'tags', 'x-docshape-list-style': 'indices' }],
])('a list that samples show as %s', (query, expected) => {
  const page = [
    '# Books\n\n## List\n\n**get** `/v1/books`\n\n### Query Parameters\n\n- `tags: optional array of string`',
    '### Returns\n\n- `id: string`',
    `### Example\n\n\`\`\`http\ncurl 'https://api.library.example/v1/books${query}'\n\`\`\``,
  ].join('\n\n');
  const { document } = openApiOf(readPages({ 'books.md': page }).model);
  expect(at(document, 'paths', '/v1/books', 'get', 'parameters', '0')).toMatchObject(expected);
});

describe('server, key and headers', () => {
  test('a header has no case: what is configured goes before a sample', () => {
    const page = [
      '# Books\n\n## List\n\n**get** `/v1/books`\n\n### Returns\n\n- `id: string`',
      "### Example\n\n```http\ncurl https://api.library.example/v1/books -H 'library-version: 2030-01-01'\n```",
    ].join('\n\n');
    const headers = { 'Library-Version': '2031-01-01' };
    const { document } = openApiOf(readPages({ 'books.md': page }).model, { headers });
    expect(Object.keys(Object(at(document, 'components', 'parameters')))).toHaveLength(1);
    expect(JSON.stringify(document)).not.toContain('2030-01-01');
  });

  const sampled = kitchenSink(['http']);

  test('are taken from the samples of the pages, and marked', () => {
    const { document, codes } = openApiOf(sampled, { baseUrl: null, keyHeader: null });
    expect(at(document, 'servers', '0')).toEqual({
      url: 'https://api.library.example',
      'x-docshape-inferred': ['url by sample'],
    });
    expect(at(document, 'components', 'securitySchemes')).toMatchObject({
      apiKey: { type: 'apiKey', in: 'header', name: 'X-Api-Key' },
    });
    expect(codes).toEqual([]);
  });

  test('are as the settings say', () => {
    const { document } = openApiOf(sampled, {
      baseUrl: 'https://library.example/api',
      keyHeader: { name: 'Authorization', scheme: 'Bearer' },
      headers: { 'library-version': '2026-01-31' },
    });
    expect(at(document, 'servers')).toEqual([{ url: 'https://library.example/api' }]);
    expect(at(document, 'components', 'securitySchemes')).toEqual({
      bearerAuth: { type: 'http', scheme: 'bearer' },
    });
    expect(at(document, 'components', 'parameters')).toMatchObject({
      'library-version': { in: 'header', schema: { default: '2026-01-31' } },
    });
  });

  test('are reported if nothing says where the API is', () => {
    const { codes } = openApiOf(modelOf([], [operation([], 'list', '/books')]), { baseUrl: null });
    expect(codes).toEqual(['export-no-server']);
  });
});

test('a stream and an answer in one piece stand side by side', () => {
  const create: Operation = {
    ...operation(['books'], 'create', '/books'),
    response: {
      ...operation([], '', '').response,
      type: ref('Book'),
      stream: {
        when: 'on-request',
        requestedBy: 'stream',
        eventType: ref('Event'),
        framing: 'sse',
        origins: [],
      },
    },
  };
  const { document } = openApiOf(
    modelOf([objectType('Book', []), objectType('Event', [])], [create]),
  );
  expect(at(document, 'paths', '/books', 'get', 'responses', '200', 'content')).toEqual({
    'application/json': { schema: { $ref: '#/components/schemas/Book' } },
    'text/event-stream': { schema: { $ref: '#/components/schemas/Event' } },
  });
});

test('samples of the pages are its examples', () => {
  const { document } = openApiOf(kitchenSink(['http']));
  const post = at(document, 'paths', '/v1/books', 'post');
  expect(
    at(post, 'requestBody', 'content', 'application/json', 'examples', 'example'),
  ).toMatchObject({
    value: { title: 'The Long Shelf' },
  });
  expect(
    at(post, 'responses', '200', 'content', 'application/json', 'examples', 'example'),
  ).toMatchObject({ value: { id: 'b_1', summary: null } });
});

function schemaOf(model: ApiModel, type: string, member?: string): object {
  const schema = at(openApiOf(model).document, 'components', 'schemas', type);
  return member === undefined ? schema : at(schema, 'properties', member);
}

/** What stands at the keys. */
function at(value: unknown, ...keys: readonly string[]): object {
  const [key, ...more] = keys;
  if (typeof value !== 'object' || value === null) throw new Error(`nothing at ${keys.join('.')}`);
  return key === undefined
    ? value
    : at(Object.entries(value).find(([name]) => name === key)?.[1], ...more);
}
