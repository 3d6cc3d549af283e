import { describe, expect, test } from 'vitest';
import { indexModel } from '../../generator/diff/model-index.js';
import { matchOperations } from '../../generator/diff/match-operations.js';
import type { ApiModel, Operation } from '../../generator/model/model.js';
import { readPages } from '../support/read-model.js';

interface Sketch {
  readonly id: string;
  readonly call: string;
  readonly title?: string;
  readonly fields?: readonly string[];
}

const page = `## Retrieve a Book

**get** \`/v1/books/{book_id}\`

### Path Parameters

- \`book_id: string\`
`;

const [example] = readPages({ 'books/retrieve.md': page }).model.operations;

function modelOf(...sketches: readonly Sketch[]): ApiModel {
  return { format: 1, operations: sketches.map(operation), types: [] };
}

function operation({ id, call, title = '', fields = [] }: Sketch): Operation {
  if (!example) throw new Error('no operation was read');
  const [verb = '', path = ''] = call.split(' ');
  const [parameter] = example.parameters;
  if (!parameter) throw new Error('no parameter was read');
  return {
    ...example,
    id,
    verb: verb === 'get' || verb === 'put' ? verb : 'post',
    path,
    title,
    description: '',
    method: id.split('.').at(-1) ?? '',
    parameters: fields.map((name) => ({ ...parameter, name, in: 'query' as const })),
  };
}

function matched(before: ApiModel, after: ApiModel): readonly string[] {
  const { pairs, added, removed } = matchOperations(indexModel(before), indexModel(after));
  return [
    ...pairs.map((pair) => `${pair.before.id} ${pair.isMoved ? '→' : '='} ${pair.after.id}`),
    ...removed.map(({ id }) => `- ${id}`),
    ...added.map(({ id }) => `+ ${id}`),
  ];
}

describe('operations', () => {
  test('of one call stay apart by their resource', () => {
    const both = modelOf(
      { id: 'beta.books.get', call: 'get /v1/books/{id}' },
      { id: 'books.get', call: 'get /v1/books/{book}' },
    );
    expect(matched(both, { ...both, operations: [...both.operations].reverse() })).toEqual([
      'beta.books.get = beta.books.get',
      'books.get = books.get',
    ]);
    const one = modelOf({ id: 'books.get', call: 'get /v1/books/{id}' });
    expect(matched(both, one)).toEqual(['books.get = books.get', '- beta.books.get']);
  });

  test('of one name that stand elsewhere have moved', () => {
    const before = modelOf({ id: 'books.list', call: 'get /v1/books', fields: ['a', 'b'] });
    const after = modelOf({ id: 'books.list', call: 'get /v2/books', fields: ['a', 'b'] });
    expect(matched(before, after)).toEqual(['books.list → books.list']);
  });

  test('that say the same of themselves have moved', () => {
    const title = 'Lend a Book';
    const before = modelOf({ id: 'books.lend', call: 'post /v1/books/lend', title, fields: ['a'] });
    const after = modelOf({ id: 'loans.create', call: 'post /v1/loans', title, fields: ['a'] });
    expect(matched(before, after)).toEqual(['books.lend → loans.create']);
  });

  test('with the same fields only are two', () => {
    const before = modelOf({ id: 'loans.cancel', call: 'post /v1/loans/{id}/cancel' });
    const after = modelOf({ id: 'loans.archive', call: 'post /v1/loans/{id}/archive' });
    expect(matched(before, after)).toEqual(['- loans.cancel', '+ loans.archive']);
  });

  test('of one name with other fields are two', () => {
    const before = modelOf({ id: 'x.list', call: 'get /v1/x', fields: ['a', 'b', 'c'] });
    const after = modelOf({ id: 'x.list', call: 'get /v2/x', fields: ['d', 'e', 'f'] });
    expect(matched(before, after)).toEqual(['- x.list', '+ x.list']);
  });

  test('move once, the likeliest of them', () => {
    const before = modelOf({ id: 'x.list', call: 'get /v1/x', fields: ['a', 'b'] });
    const after = modelOf(
      { id: 'x.list', call: 'get /v2/x', fields: ['a', 'b'] },
      { id: 'y.list', call: 'get /v2/y/x', fields: ['a', 'b'] },
    );
    expect(matched(before, after)).toEqual(['x.list → x.list', '+ y.list']);
  });
});
