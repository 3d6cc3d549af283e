/** How the samples of a page write lists in a query. */
import { expect, test } from 'vitest';
import { guessedLists, listStyles } from '../../generator/model/list-styles.js';
import type { Parameter } from '../../generator/model/model.js';
import type { Type } from '../../generator/model/type.js';
import { operation, property, STRING } from '../support/sample-model.js';

const LIST: Type = { kind: 'array', element: STRING };

function stylesOf(code: string, type: Type = LIST): Readonly<Record<string, string>> {
  const parameter: Parameter = { ...property('tags', type), in: 'query', alias: null };
  const origin = { path: 'page.md', line: 1, dialect: 'http' };
  const examples = [{ request: { lang: 'http', code, origin }, response: null }];
  const styles = listStyles({
    ...operation([], 'list', '/books'),
    parameters: [parameter],
    examples,
  });
  return Object.fromEntries(styles);
}

const curl = (query: string) => `curl "https://api.library.example/books?${query}" \\\n  -H 'a: b'`;

test.each([
  ['tags=a&tags=b', { tags: 'repeat' }],
  ['limit=3&tags=a', { tags: 'repeat' }],
  ['tags=a,b', { tags: 'comma' }],
  ['tags=a%2Cb', { tags: 'comma' }],
  ['tags[0]=a', { tags: 'indices' }],
  ['tags[]=a&tags[]=b', {}],
  ['tags%5B%5D=a', {}],
  ['limit=3', {}],
  ['', {}],
  ['tagsy=a&x=tags=b', {}],
])('%s', (query, styles) => {
  expect(stylesOf(curl(query))).toEqual(styles);
});

test('only lists have a style, and only queries are looked at', () => {
  expect(stylesOf(curl('tags=a'), STRING)).toEqual({});
  expect(stylesOf('curl https://a.example/books -d "x?tags=a"')).toEqual({});
  const either: Type = { kind: 'union', variants: [STRING, LIST] };
  expect(stylesOf(curl('tags=a&tags=b'), either)).toEqual({ tags: 'repeat' });
});

test.each([
  ['--data-urlencode "tags=a" --data-urlencode "tags=b"', { tags: 'repeat' }],
  ["-d 'limit=3&tags=a,b'", { tags: 'comma' }],
  ["--data-urlencode 'tags[]=a'", {}],
])('data that go into the query: %s', (data, styles) => {
  expect(stylesOf(`curl --get "https://api.library.example/books" \\\n  ${data}`)).toEqual(styles);
  expect(stylesOf(`curl https://api.library.example/books -G ${data}`)).toEqual(styles);
  expect(stylesOf(`curl https://api.library.example/books ${data}`)).toEqual({});
});

test('what no sample shows is a guess, unless the API has brackets elsewhere', () => {
  const lists = (...samples: readonly string[]) =>
    samples.map((code, index) => ({
      ...operation([], `list_${index}`, `/books/${index}`),
      parameters: [{ ...property('tags', LIST), in: 'query', alias: null } satisfies Parameter],
      examples: [
        {
          request: { lang: 'http', code, origin: { path: 'page.md', line: 1, dialect: 'http' } },
          response: null,
        },
      ],
    }));
  const guessed = (...samples: readonly string[]) => [...guessedLists(lists(...samples)).values()];
  expect(guessed(curl('limit=3'), curl('tags=a'))).toEqual([['tags']]);
  expect(guessed(curl('limit=3'), curl('tags[]=a'))).toEqual([]);
  expect(guessed(curl('tags=a'))).toEqual([]);
});
