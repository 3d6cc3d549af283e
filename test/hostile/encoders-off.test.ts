/**
 * The hostile strings are strong enough: with any one encoder switched off, what is written is
 * found by the check of the output, and by the oracle of these tests as well.
 */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { outputFault } from '../../generator/emit/check-output.js';
import type * as encode from '../../generator/emit/encode.js';
import type { GeneratedFile } from '../../generator/emit/generated-file.js';
import type * as namer from '../../generator/emit/names.js';
import { runtimeFiles } from '../../generator/emit/runtime-files.js';
import type { ApiModel } from '../../generator/model/model.js';
import { notInert } from '../support/inert.js';
import { naughtyStrings } from '../support/naughty-strings.js';
import { modelOf, objectType, operation, property } from '../support/sample-model.js';

type Encoders = typeof encode;
type Namers = typeof namer;

/** A share of them is enough. */
const texts = naughtyStrings.filter((text, index) => text.length < 100 && index % 3 === 0);

/** Every text as a name, a literal, a description and the path of a page, and as a type's name. */
function hostileModel(): ApiModel {
  const members = [...new Set(texts)].map((text) => ({
    ...property(text, {
      kind: 'union',
      variants: [
        { kind: 'literal', value: text },
        { kind: 'ref', id: text },
      ],
    }),
    description: text,
    deprecated: { reason: text },
    origins: [{ path: text, line: 1, dialect: 'http' }],
  }));
  const types = texts.map((text) => objectType(text, [property('id')]));
  return modelOf(
    [objectType('Book', members), ...types],
    [operation(['books'], 'list', '/v1/books')],
  );
}

/** What is printed of the model, without the formatter, which refuses much of what is wrong. */
async function filesOf(model: ApiModel): Promise<readonly GeneratedFile[]> {
  const { decideNames } = await import('../../generator/emit/names.js');
  const { emitTypes } = await import('../../generator/emit/types.js');
  const { emitValidators } = await import('../../generator/emit/validators/emit-validators.js');
  const { emitZodValidators } = await import('../../generator/emit/zod-validators.js');
  const { printModules } = await import('../../generator/emit/project.js');
  const names = decideNames(model, 'Library');
  const types = printModules(emitTypes(model, names)).map(({ module, text }) => ({
    path: `${module}.d.ts`,
    text,
  }));
  const zod = emitZodValidators(model, names).map(({ path, text }) => ({
    path: path.replace(/^validators\//, 'validators/zod-'),
    text,
  }));
  const index = { path: 'types/index.js', text: 'export {};\n' };
  return [...types, ...emitValidators(model, names), ...zod, index, ...runtimeFiles];
}

const escaped = (value: unknown, pattern: RegExp) => `'${String(value).replace(pattern, '\\$&')}'`;

/** Each is an encoder as a hasty hand would write it. */
const ENCODERS: Readonly<Record<string, Partial<Encoders>>> = {
  'literal, as it stands': { literal: (value) => `'${value}'` },
  'literal, but for backslashes': { literal: (value) => escaped(value, /['\n\r]/g) },
  'literal, but for quotes': { literal: (value) => escaped(value, /[\\\n\r]/g) },
  'literal, but for line ends': { literal: (value) => escaped(value, /[\\']/g) },
  'literal, but for hidden characters': {
    literal: (value) =>
      `'${JSON.stringify(String(value))
        .slice(1, -1)
        .replace(/\\?['"]/g, "\\'")}'`,
  },
  'propertyKey, as it stands': { propertyKey: (name) => name },
  'propertyKey, in quotes': { propertyKey: (name) => `'${name}'` },
  'objectKey, as it stands': { objectKey: (name) => name },
  'objectKey, in quotes': { objectKey: (name) => `'${name}'` },
  'commentText, as it stands': { commentText: (text) => text },
  'commentText, but for the end': { commentText: (text) => text.replace(/\*\//g, '') },
  'commentText, but for directives': {
    commentText: (text) => text.replace(/\*\/|[^\P{C}\n]|[\u2028\u2029]/gu, ''),
  },
  'commentText, but for hidden characters': {
    commentText: (text) => text.replace(/\*\/|[@#<]/g, ''),
  },
};

const NAMES: Readonly<Record<string, (real: Namers) => Partial<Namers>>> = {
  'names of types, as they stand': (real) => ({
    decideNames: (model, client) => ({ ...real.decideNames(model, client), type: (id) => id }),
  }),
  'modules of types, as they stand': (real) => ({
    decideNames: (model, client) => ({
      ...real.decideNames(model, client),
      typeModule: (id) => `../../${id}`,
    }),
  }),
};

const files = {
  encode: '../../generator/emit/encode.js',
  names: '../../generator/emit/names.js',
} as const;

afterEach(() => {
  vi.doUnmock(files.encode);
  vi.doUnmock(files.names);
  vi.resetModules();
});

async function verdicts(): Promise<{ readonly check: boolean; readonly oracle: boolean }> {
  const written = await filesOf(hostileModel());
  return { check: (await outputFault(written)) !== null, oracle: notInert(written).length > 0 };
}

test('with all encoders there is nothing to find', async () => {
  const written = await filesOf(hostileModel());
  expect(await outputFault(written)).toBe(null);
  expect(notInert(written)).toEqual([]);
});

describe('is found:', () => {
  test.each(Object.entries(ENCODERS))('%s', async (_, off) => {
    vi.resetModules();
    vi.doMock(files.encode, async (original) => ({ ...(await original<Encoders>()), ...off }));
    expect(await verdicts()).toEqual({ check: true, oracle: true });
  });

  test.each(Object.entries(NAMES))('%s', async (_, off) => {
    vi.resetModules();
    vi.doMock(files.names, async (original) => {
      const real = await original<Namers>();
      return { ...real, ...off(real) };
    });
    expect(await verdicts()).toEqual({ check: true, oracle: true });
  });
});
