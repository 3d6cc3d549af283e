import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseConfig } from '../../generator/cli/config.js';

const parse = (value: unknown) => parseConfig(JSON.stringify(value), 'docshape.config.json');

function faultsOf(value: unknown): string {
  const parsed = parse(value);
  expect(parsed).toMatchObject({ ok: false, exit: 2 });
  return parsed.ok ? '' : parsed.message;
}

test('reads an API with everything that can be said about it', () => {
  const api = {
    input: ['spec/library', 'git:v1.0.0:spec/library'],
    out: 'generated/library',
    name: '@library/client',
    client: 'Library',
    baseUrl: 'https://api.library.example/v1',
    apiKeyEnv: 'LIBRARY_API_KEY',
    authentication: { header: 'Authorization', scheme: 'Bearer' },
    headers: { 'library-version': '2024-01-01' },
    version: '1.2.3',
    validators: 'zod',
  };
  expect(parse({ apis: [api] })).toEqual({ ok: true, value: { apis: [api] } });
});

test('fills in what may be left out', () => {
  expect(parse({ apis: [{ input: 'spec', out: 'generated' }] })).toEqual({
    ok: true,
    value: {
      apis: [
        {
          input: ['spec'],
          out: 'generated',
          name: null,
          client: null,
          baseUrl: null,
          apiKeyEnv: null,
          authentication: null,
          headers: {},
          version: null,
          validators: null,
        },
      ],
    },
  });
});

test('names every fault by its key', () => {
  const message = faultsOf({
    apis: [{ input: [], out: 'x', baseURL: 'x', client: 'not a class', headers: { 'a b': 'c' } }],
  });
  expect(message.split('\n')).toEqual([
    'docshape.config.json is not understood:',
    '  apis[0]: unknown key "baseURL". Did you mean "baseUrl"?',
    '  apis[0].input: there is none',
    '  apis[0].client: expected a class name, such as "Library", found "not a class"',
    '  apis[0].headers: expected a header name, such as "X-Api-Key", found "a b"',
  ]);
});

test.each([
  [12, 'the file: expected an object, found 12'],
  [{}, 'the file: missing "apis"'],
  [{ apis: {} }, 'apis: expected a list, found {}'],
  [{ apis: [] }, 'apis: there is none'],
  [{ apis: [{ inputs: ['a'], out: 'b' }] }, 'unknown key "inputs". Did you mean "input"?'],
  [{ apis: [{ input: ['a'] }] }, 'apis[0]: missing "out"'],
  [{ apis: [{ input: ['a', 1], out: 'b' }] }, 'apis[0].input[1]: expected a path, found 1'],
  [{ apis: [1, 2].map(() => ({ input: 'a', out: 'b' })) }, 'apis: two of them write to "b"'],
  [
    { apis: ['b', './b/'].map((out) => ({ input: 'a', out })) },
    'apis: two of them write to "./b/"',
  ],
  [
    { apis: ['./b/c', 'b'].map((out) => ({ input: 'a', out })) },
    'apis: "./b/c" is within the folder of another one',
  ],
  [{ apis: [{ input: 'a', out: 'b', baseUrl: 'https://u:p@x' }] }, 'apis[0].baseUrl'],
  [{ apis: [{ input: 'a', out: 'b', baseUrl: "https://x/'+y" }] }, 'apis[0].baseUrl'],
  [{ apis: [{ input: 'a', out: 'b', authentication: { header: 'X\r\nY' } }] }, 'header: expected'],
])('refuses %j', (value, fault) => {
  expect(faultsOf(value)).toContain(fault);
});

test('says where the file is no JSON', () => {
  expect(parseConfig('{', 'x.json')).toMatchObject({ ok: false, exit: 2 });
});

test('never throws, whatever the file holds', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      parse(value);
      parse({ apis: [value] });
      parse({ apis: [{ input: value, out: value, headers: value, authentication: value }] });
    }),
  );
});

test('takes no key from a prototype', () => {
  const text = '{"apis":[{"input":"a","out":"b","headers":{"__proto__":"x","constructor":"y"}}]}';
  const parsed = parseConfig(text, 'x.json');
  expect(parsed.ok).toBe(false);
  expect(JSON.stringify(parsed)).toContain('__proto__');
});
