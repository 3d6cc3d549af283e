/** What others say of our documents: linters, meta-schemas, validators, and generators of code. */
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ApiModel } from '../../generator/model/model.js';
import { kitchenSinkDialects, kitchenSinkPages } from '../support/kitchen-sink-pages.js';
import { findNever } from '../support/find-never.js';
import { runHeyApi, runOpenapiTypescript, typeCheckBundled } from '../support/judges.js';
import { readPages } from '../support/read-model.js';
import { openApiText } from '../support/sample-export.js';
import { scratchFolder, writeTree } from '../support/scratch-folder.js';
import { sharedModel } from '../support/shared-model.js';
import { hasSharedPages } from '../support/shared-pages.js';

interface Exported {
  readonly name: string;
  readonly model: () => ApiModel;
}

const kitchenSink = (dialects?: readonly string[]) => readPages(kitchenSinkPages(dialects)).model;
const shared = hasSharedPages ? [''] : [];
const whole: readonly Exported[] = [
  { name: 'the kitchen sink', model: () => kitchenSink() },
  ...shared.map((under) => ({
    name: `real pages, ${under || 'all'}`,
    model: () => sharedModel(under),
  })),
];
const all: readonly Exported[] = [
  ...whole,
  ...kitchenSinkDialects.map((dialect) => ({
    name: `the kitchen sink in ${dialect}`,
    model: () => kitchenSink([dialect]),
  })),
];

/** The whole of the real pages takes seconds in some of the programs. */
const SLOW = { timeout: 120_000 };

describe.each(all)('$name', SLOW, ({ model }) => {
  test('has no error by the linter of Redocly', async () => {
    const config = await createConfig({ extends: ['recommended'] });
    const source = openApiText(model(), 'yaml');
    const problems = await lintFromString({ source, absoluteRef: 'openapi.yaml', config });
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
  });

  test('is valid by the meta-schema of OpenAPI 3.1', async () => {
    const validator = new Validator();
    const result = await validator.validate(JSON.parse(openApiText(model())));
    expect(result).toEqual({ valid: true });
    expect(validator.version).toBe('3.1');
  });

  test('has schemas that ajv compiles in strict mode', () => {
    const ajv = new Ajv2020({ strict: true });
    addFormats.default(ajv);
    ajv.addVocabulary(['openapi', 'info', 'servers', 'security', 'tags', 'paths', 'components']);
    ajv.addVocabulary(['discriminator', ...EXTENSIONS]);
    const document: { components: { schemas: object } } = JSON.parse(openApiText(model()));
    ajv.addSchema(document, 'openapi');
    const names = Object.keys(document.components.schemas);
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) {
      expect(ajv.getSchema(`openapi#/components/schemas/${name}`)).toBeTypeOf('function');
    }
  });
});

const EXTENSIONS = ['inferred', 'unstated', 'source', 'deprecation'].map(
  (name) => `x-docshape-${name}`,
);

describe.each(whole)('$name', SLOW, ({ model }) => {
  test('becomes types by openapi-typescript, none of them never', () => {
    const folder = documentFolder(model());
    runOpenapiTypescript(folder, 'openapi.yaml', 'api.ts');
    expect(typeCheckBundled(folder)).toBe('');
    expect(findNever(join(folder, 'api.ts'))).toEqual([]);
  });

  test('becomes a client by @hey-api/openapi-ts, with no type that is never', () => {
    const folder = documentFolder(model());
    runHeyApi(folder, 'openapi.yaml', 'api');
    expect(typeCheckBundled(folder)).toBe('');
    expect(findNever(join(folder, 'api/types.gen.ts'))).toEqual([]);
  });
});

test('a type that is never would be found', () => {
  const folder = scratchFolder();
  const text = `interface Print { type: 'print'; none?: never }
    export type Hidden = ({ type: 'audio' } & Print) | null;
    export type Shown = { pages: number } & { pages: string };
    export type Fine = { none?: never; books: Print[] };`;
  writeTree(folder, { 'api.ts': text });
  expect(findNever(join(folder, 'api.ts'))).toEqual([
    "2: { type: 'audio' } & Print",
    "2: ({ type: 'audio' } & Print)",
    '3: { pages: number } & { pages: string }.pages',
  ]);
});

function documentFolder(model: ApiModel): string {
  const folder = scratchFolder();
  writeTree(folder, { 'openapi.yaml': openApiText(model, 'yaml') });
  return folder;
}
