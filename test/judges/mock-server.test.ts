/** A mock server of others serves our document, and the generated client calls it. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { decideNames } from '../../generator/emit/names.js';
import { readSampleCall } from '../../generator/export/sample-call.js';
import type { ApiModel, Operation } from '../../generator/model/model.js';
import { generateFiles } from '../../generator/pipeline.js';
import { kitchenSinkPages } from '../support/kitchen-sink-pages.js';
import { startPrism } from '../support/judges.js';
import { librarySettings } from '../support/library-package.js';
import { readPages } from '../support/read-model.js';
import { openApiText } from '../support/sample-export.js';
import { scratchFolder, writeTree } from '../support/scratch-folder.js';
import { sharedModel } from '../support/shared-model.js';
import { hasSharedPages } from '../support/shared-pages.js';

const SLOW = { timeout: 120_000 };

test('the client completes every operation of the kitchen sink', SLOW, async () => {
  const { model } = readPages(kitchenSinkPages(['http']));
  expect(await callAll(model)).toEqual(
    Object.fromEntries(model.operations.map(({ id }) => [id, 'completed'])),
  );
});

test.skipIf(!hasSharedPages)(
  'the client completes every operation of the real pages, but for lines, which Prism cannot write',
  SLOW,
  async () => {
    const model = sharedModel();
    const isLines = ({ response }: Operation) => response.contentType === 'application/x-jsonl';
    const verdicts = await callAll(model);
    const completed = model.operations.filter((operation) => !isLines(operation));
    expect(completed.length).toBeGreaterThan(9);
    expect(verdicts).toMatchObject(
      Object.fromEntries(completed.map(({ id }) => [id, 'completed'])),
    );
  },
);

test('Prism refuses what the document does not allow', SLOW, async () => {
  const { model } = readPages(kitchenSinkPages(['http']));
  const address = await serve(model);
  const answer = await fetch(`${address}/v1/books`, {
    method: 'POST',
    headers: { 'x-api-key': 'key', 'content-type': 'application/json' },
    body: '{ "authors": "A. Writer" }',
  });
  expect(answer.status).toBe(422);
});

async function serve(model: ApiModel): Promise<string> {
  const folder = scratchFolder();
  writeTree(folder, { 'openapi.yaml': openApiText(model, 'yaml') });
  return startPrism(join(folder, 'openapi.yaml'));
}

/** Calls every operation with what its page shows as a request; gives what became of each. */
async function callAll(model: ApiModel): Promise<Readonly<Record<string, string>>> {
  const baseURL = await serve(model);
  const folder = scratchFolder();
  const files = await generateFiles(model, librarySettings);
  writeTree(folder, Object.fromEntries(files.map(({ path, text }) => [path, text])));
  // oxlint-disable-next-line typescript/no-explicit-any
  const module: Readonly<Record<string, any>> = await import(
    pathToFileURL(`${folder}/index.js`).href
  );
  const { clientName } = librarySettings;
  const client: unknown = new module[clientName]({
    apiKey: 'key',
    baseURL,
    defaultHeaders: listHeaders(model),
    maxRetries: 0,
  });
  const verdicts: [string, string][] = [];
  for (const operation of model.operations) {
    verdicts.push([operation.id, await verdictOf(operation, methodOf(client, operation, model))]);
  }
  return Object.fromEntries(verdicts);
}

/** Prism 5 ends with an error if a call leaves out an optional header that is a list. */
function listHeaders({ operations }: ApiModel): Readonly<Record<string, string>> {
  const lists = operations
    .flatMap(({ parameters }) => parameters)
    .filter((parameter) => parameter.in === 'header' && parameter.type.kind === 'array');
  return Object.fromEntries(lists.map(({ name }) => [name, 'a']));
}

type Method = (...args: readonly unknown[]) => Promise<unknown>;

function methodOf(client: unknown, { id, resource }: Operation, model: ApiModel): Method {
  const names = decideNames(model, librarySettings.clientName);
  let owner: object = Object(client);
  for (const [index] of resource.entries()) {
    owner = Object(Reflect.get(owner, names.resource(resource.slice(0, index + 1)).member));
  }
  const method: unknown = Reflect.get(owner, names.operation(id).method);
  if (typeof method !== 'function') throw new Error(`no method ${id}`);
  return (...args) => Reflect.apply(method, owner, args);
}

async function verdictOf({ parameters, examples }: Operation, call: Method): Promise<string> {
  const inPath = parameters.filter((parameter) => parameter.in === 'path');
  const code = examples.find(({ request }) => request?.lang === 'http')?.request?.code ?? '';
  const body = readSampleCall(code)?.body;
  const args = [...inPath.map(() => 'b_1'), ...(body === undefined ? [] : [body])];
  try {
    const answer = await call(...args);
    return typeof answer === 'object' && answer !== null ? 'completed' : 'no answer';
  } catch (error) {
    return String(error);
  }
}
