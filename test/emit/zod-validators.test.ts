/** Schemas of zod say what our own validators say. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { decideNames } from '../../generator/emit/names.js';
import { packageJson } from '../../generator/emit/package-files.js';
import { emitZodValidators } from '../../generator/emit/zod-validators.js';
import { exportJsonSchema } from '../../generator/export/json-schema.js';
import { printDocument } from '../../generator/export/print-document.js';
import type { ApiModel } from '../../generator/model/model.js';
import { generateFiles } from '../../generator/pipeline.js';
import { libraryModel } from '../support/library-model.js';
import { libraryPackage, librarySettings } from '../support/library-package.js';
import { projectRoot } from '../support/project-files.js';
import { nearlyOf } from '../support/random-types.js';
import { readPages } from '../support/read-model.js';
import { writeTree } from '../support/scratch-folder.js';
import { typeCheck } from '../support/type-check.js';
import { validatorsOf } from '../support/validators-of.js';

type Schemas = Readonly<
  Record<string, { readonly safeParse: (value: unknown) => { readonly success: boolean } }>
>;

/** Imported from within the project, where zod is. */
async function schemasOf(model: ApiModel): Promise<Schemas> {
  const folder = mkdtempSync(join(projectRoot, 'node_modules/.docshape-zod-'));
  try {
    const files = emitZodValidators(model, decideNames(model, 'Library'));
    writeTree(folder, Object.fromEntries(files.map(({ path, text }) => [path, text])));
    const url = pathToFileURL(join(folder, 'validators/index.js')).href;
    return await import(/* @vite-ignore */ url);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('the verdicts of received types are those of the tolerant preset', async () => {
  const model = libraryModel();
  const schemas = await schemasOf(model);
  const { named, names } = await validatorsOf(model);
  const tally = { accepted: 0, refused: 0 };
  for (const { id } of model.types.filter((type) => !type.id.endsWith('.body'))) {
    const name = names.type(id) ?? '';
    for (const value of fc.sample(nearlyOf({ kind: 'ref', id }, model), {
      numRuns: 300,
      seed: 5,
    })) {
      const isValid = named(name).is(value);
      expect(schemas[name]?.safeParse(value).success, `${name} ${JSON.stringify(value)}`).toBe(
        isValid,
      );
      tally[isValid ? 'accepted' : 'refused']++;
    }
  }
  expect(Math.min(...Object.values(tally))).toBeGreaterThan(500);
});

test('parameters are strict and keep their limits', async () => {
  const { BookListParams } = await schemasOf(libraryModel());
  const verdicts = [{ limit: 3 }, { limit: 101 }, { colour: 'red' }, {}].map(
    (value) => BookListParams?.safeParse(value).success,
  );
  expect(verdicts).toEqual([true, false, false, true]);
});

test('zod is a peer of the package only if it is asked for', () => {
  const peers = (text: string): unknown => JSON.parse(text).peerDependencies;
  expect(peers(packageJson({ ...librarySettings, validators: 'zod' }))).toEqual({ zod: '^4.0.0' });
  expect(peers(packageJson(librarySettings))).toBeUndefined();
});

const use = `
import type { Book } from 'docshape-library';
import { Book as schema } from 'docshape-library/validators';
export const book: Book = schema.parse({});
`;

test('the schemas are declared as schemas of the public interfaces', async () => {
  const folder = mkdtempSync(join(projectRoot, 'node_modules/.docshape-zod-'));
  try {
    const files = await libraryPackage();
    const model = libraryModel();
    const zod = emitZodValidators(model, decideNames(model, 'Library'));
    writeTree(`${folder}/node_modules/docshape-library`, {
      ...files,
      ...Object.fromEntries(zod.map(({ path, text }) => [path, text])),
    });
    writeTree(folder, { 'package.json': '{ "type": "module" }', 'use.ts': use });
    expect(typeCheck(folder, ['use.ts'])).toBe('');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

const optionalObjects = `## Find

**post** \`/v1/find\`

### Body Parameters

- \`filter: optional object { colour, shelf }\`

  - \`colour: string\`

  - \`shelf: optional Shelf or null\`

    - \`Shelf object { id }\`

      - \`id: string\`

### Returns

- \`Found object { total }\`

  - \`total: number\`

  - \`hit: optional FoundBook or FoundAuthor\`

    - \`FoundBook object { pages, type }\`

      - \`pages: number\`

      - \`type: "book"\`

    - \`FoundAuthor object { name, type }\`

      - \`name: string\`

      - \`type: "author"\`

### Example

\`\`\`http
curl https://api.library.example/v1/find
\`\`\`
`;

test('a package with schemas passes the check of the output, and its client asks them', async () => {
  const { model } = readPages({ 'find.md': optionalObjects });
  const files = await generateFiles(model, { ...librarySettings, validators: 'zod' });
  const folder = mkdtempSync(join(projectRoot, 'node_modules/.docshape-zod-'));
  try {
    writeTree(folder, Object.fromEntries(files.map(({ path, text }) => [path, text])));
    const { Library } = await import(
      /* @vite-ignore */ pathToFileURL(join(folder, 'index.js')).href
    );
    const answering = (answer: unknown) =>
      new Library({ apiKey: 'k', maxRetries: 0, fetch: async () => Response.json(answer) });
    const find = async (answer: unknown) => answering(answer).find.create({});
    await expect(find({ total: 1 })).resolves.toEqual({ total: 1 });
    await expect(find({ total: 'one' })).rejects.toMatchObject({
      name: 'ResponseValidationError',
      issues: [{ path: 'total' }],
    });
    // Of a union the variant whose tag is right says what is wrong.
    await expect(find({ total: 1, hit: { type: 'book', pages: 'many' } })).rejects.toMatchObject({
      issues: [{ path: 'hit.pages' }],
    });
    await expect(find({ total: 1, hit: { type: 'map' } })).resolves.toMatchObject({ total: 1 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

const shape = (circle: string, square: string) =>
  [
    '## Get a Shape\n\n**get** `/v1/shape`\n\n### Returns',
    '- `Drawing object { shape, toString, valueOf }`',
    '  - `shape: Circle or Square`',
    '    - `Circle object { type, r }`',
    `      - \`type: ${circle}\`\n\n      - \`r: number\``,
    '    - `Square object { type, w }`',
    `      - \`type: ${square}\`\n\n      - \`w: optional number or null\``,
    '  - `toString: optional string`\n\n  - `valueOf: optional number or null`',
    '### Example\n\n```http\ncurl https://api.library.example/v1/shape\n```\n',
  ].join('\n\n');

const drawings = [
  ...[
    { type: 'circle', r: 1 },
    { type: 'circle' },
    { type: 'circle', r: 'one' },
    { type: 'square', w: 1 },
    { type: 'rect' },
    { type: 'rect', w: 'one' },
    { type: 'new', q: 1 },
    { w: 1 },
    {},
  ].map((one) => ({ shape: one })),
  { shape: { type: 'rect' }, toString: 'a', valueOf: null },
  { shape: { type: 'rect' }, toString: 1 },
];

test.each([
  ['one value each', '"circle"', '"square"'],
  ['a tag of several values', '"circle"', '"square" or "rect"'],
  ['an optional tag', '"circle"', 'optional "square"'],
])('validators, schemas and the tolerant export agree on %s', async (_, circle, square) => {
  const { model } = readPages({ 'shape.md': shape(circle, square) });
  const { named } = await validatorsOf(model);
  const schemas = await schemasOf(model);
  const ajv = new Ajv2020({ strict: true, ownProperties: true });
  ajv.addSchema(JSON.parse(printDocument(exportJsonSchema(model, 'tolerant'), 'json')), 'model');
  const validate = ajv.getSchema('model#/$defs/Drawing');
  const verdicts = drawings.map((value) => {
    const own = named('Drawing').is(value);
    const text = JSON.stringify(value);
    expect(schemas['Drawing']?.safeParse(value).success, `zod ${text}`).toBe(own);
    expect(validate?.(value), `export ${text}`).toBe(own);
    return own;
  });
  expect(new Set(verdicts).size).toBe(2);
});

test('what is only likelier is demanded by no tolerant schema', async () => {
  const python = [
    '## Get\n\n`books.get()  -> Book`\n\n**get** `/v1/book`\n\n### Returns',
    '- `class Book: …`\n\n  - `id: str`\n\n  - `title: Optional[str]`',
    '### Example\n\n```python\nimport library\n```\n',
  ].join('\n\n');
  const { model } = readPages({ 'book.md': python });
  const { named } = await validatorsOf(model);
  const ajv = new Ajv2020({ strict: true, ownProperties: true });
  ajv.addSchema(JSON.parse(printDocument(exportJsonSchema(model, 'tolerant'), 'json')), 'model');
  expect(named('Book').is({ id: 'b' })).toBe(true);
  expect(ajv.getSchema('model#/$defs/Book')?.({ id: 'b' })).toBe(true);
});
