/** A client as its users call it, generated from a shipped model, and what a server sees of a call. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PackageSettings } from '../../generator/emit/package-settings.js';
import { parseModel } from '../../generator/model/json.js';
import type { ApiModel } from '../../generator/model/model.js';
import { generateFiles } from '../../generator/pipeline.js';
import type { Received } from './fault-server.js';
import { projectRoot } from './project-files.js';
import { writeTree } from './scratch-folder.js';

/** The model that is committed with the package of an API. */
export function shippedModel(api: string): ApiModel {
  const saved = parseModel(readFileSync(`${projectRoot}/generated/${api}/model.json`, 'utf8'));
  if (!saved.ok) throw new Error(saved.fault);
  return saved.model;
}

export type ClientMaker = (options: Readonly<Record<string, unknown>>) => unknown;

/** Writes the package of the model; the class has the name that the settings give. */
export async function clientMaker(
  model: ApiModel,
  settings: PackageSettings,
): Promise<ClientMaker> {
  const files = await generateFiles(model, settings);
  const folder = mkdtempSync(join(tmpdir(), 'docshape-test-'));
  writeTree(folder, Object.fromEntries(files.map(({ path, text }) => [path, text])));
  // oxlint-disable-next-line typescript/no-explicit-any
  const module: Readonly<Record<string, any>> = await import(
    /* @vite-ignore */ pathToFileURL(`${folder}/index.js`).href
  );
  rmSync(folder, { recursive: true, force: true });
  const Client = module[settings.clientName];
  return (options): unknown => new Client(options);
}

/** Calls `a.b_c.d` of a client as its users do. */
export async function callOn(
  client: unknown,
  operation: string,
  args: readonly unknown[],
): Promise<unknown> {
  const path = operation
    .split('.')
    .map((word) => word.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()));
  let owner: unknown = client;
  for (const name of path.slice(0, -1)) owner = Reflect.get(Object(owner), name);
  const method: unknown = Reflect.get(Object(owner), path.at(-1) ?? '');
  if (typeof method !== 'function') throw new Error(`no ${operation}`);
  const result: unknown = await Reflect.apply(method, owner, args);
  return result;
}

/** What two clients must send alike: the rest are names of the client and of its connection. */
export function requestOf(
  { method, url, headers, body }: Received,
  compared: readonly string[],
): Readonly<Record<string, unknown>> {
  return {
    method,
    url: new URL(url, 'http://localhost').href,
    headers: Object.fromEntries(compared.map((name) => [name, headers[name]])),
    content: body === '' ? null : (JSON.parse(body) as unknown),
  };
}
