/**
 * A model → a document of OpenAPI 3.1.1. What is concluded or not known is marked in it with
 * `x-docshape-inferred` and `x-docshape-unstated`, and where it was read with `x-docshape-source`.
 */
import type { ApiModel, Verb } from '../model/model.js';
import type { Report } from '../text/diagnostic.js';
import { diagnostic } from '../text/diagnostic.js';
import { compareText, startOf } from '../text/source.js';
import { componentNames } from './component-names.js';
import type { ExportSettings } from './export-settings.js';
import type { JsonObject } from './json.js';
import { jsonObject } from './json.js';
import { openapiOperation, tagOf } from './openapi-operation.js';
import { commonHeader } from './openapi-parameter.js';
import { ERROR, errorResponse } from './openapi-response.js';
import type { KeyedOperation } from './path-keys.js';
import { pathKeys } from './path-keys.js';
import { sampleFacts } from './sample-facts.js';
import type { SchemaContext } from './schema-context.js';
import { schemaContext } from './schema-context.js';
import { schemaOfDefinition } from './schema-of-definition.js';
import { securityScheme } from './security-scheme.js';

const SCHEMAS = '#/components/schemas/';
const PARAMETERS = '#/components/parameters/';

/**
 * Equal models and settings give equal documents. Reports `export-same-call` for operations that
 * OpenAPI does not tell apart, and `export-no-server` if nothing says where the API is served.
 */
export function exportOpenApi(
  model: ApiModel,
  settings: ExportSettings,
  report: Report,
): JsonObject {
  const context = schemaContext(model, settings.form, 'openapi', SCHEMAS);
  const facts = sampleFacts(model);
  const headers = mergedHeaders(facts.headers, settings.headers);
  const security = securityScheme(
    settings.keyHeader ?? facts.keyHeader ?? { name: 'Authorization', scheme: 'Bearer' },
  );
  const evidence = facts.keyHeader ? 'sample' : 'default';
  const doubt = settings.keyHeader ? {} : { 'x-docshape-inferred': [`type by ${evidence}`] };
  return {
    openapi: '3.1.1',
    info: { title: settings.title, version: settings.version },
    servers: [serverOf(settings.baseUrl, facts.server, model, report)],
    security: [{ [security.name]: [] }],
    tags: tagsOf(model),
    paths: pathsOf(pathKeys(model.operations, report), headers, context),
    components: {
      schemas: schemasOf(model, context),
      responses: { [ERROR]: errorResponse },
      ...(headers.size === 0 ? {} : { parameters: headerComponents(headers, settings) }),
      securitySchemes: { [security.name]: { ...security.scheme, ...doubt } },
    },
  };
}

/** Headers have no case: what the settings say goes before what a sample shows. */
function mergedHeaders(
  shown: Readonly<Record<string, string>>,
  said: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  const names = new Set(Object.keys(said).map((name) => name.toLowerCase()));
  const others = Object.entries(shown).filter(([name]) => !names.has(name.toLowerCase()));
  return new Map([...others, ...Object.entries(said)]);
}

function serverOf(
  said: string | null,
  sampled: string | null,
  { operations: [operation] }: ApiModel,
  report: Report,
): JsonObject {
  if (said !== null) return { url: said };
  if (sampled !== null) return { url: sampled, 'x-docshape-inferred': ['url by sample'] };
  const place = startOf(operation?.origins[0]?.path ?? '');
  if (operation) report(diagnostic('export-no-server', place, {}));
  return { url: '/', 'x-docshape-inferred': ['url by default'] };
}

function tagsOf({ operations }: ApiModel): readonly JsonObject[] {
  const names = operations.flatMap(({ resource }) =>
    resource.length > 0 ? [tagOf(resource)] : [],
  );
  return [...new Set(names)].sort(compareText).map((name) => ({ name }));
}

const VERBS: readonly Verb[] = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options'];

function pathsOf(
  keyed: readonly KeyedOperation[],
  headers: ReadonlyMap<string, string>,
  context: SchemaContext,
): JsonObject {
  const ids = componentNames(keyed.map(({ operation }) => operation.id));
  const components = componentNames([...headers.keys()]);
  const common = new Map(
    [...components].map(([name, component]) => [name, { $ref: `${PARAMETERS}${component}` }]),
  );
  const ofKey = new Map<string, Map<Verb, KeyedOperation>>();
  for (const found of keyed) {
    const ofVerb = ofKey.get(found.key) ?? new Map<Verb, KeyedOperation>();
    ofKey.set(found.key, ofVerb.set(found.operation.verb, found));
  }
  return jsonObject(
    [...ofKey]
      .sort(([a], [b]) => compareText(a, b))
      .map(([key, ofVerb]) => {
        const entries = VERBS.flatMap((verb) => {
          const found = ofVerb.get(verb);
          if (!found) return [];
          const { id } = found.operation;
          return [[verb, openapiOperation(found, ids.get(id) ?? id, common, context)] as const];
        });
        return [key, jsonObject(entries)] as const;
      }),
  );
}

function schemasOf(model: ApiModel, context: SchemaContext): JsonObject {
  const names = componentNames(model.types.map(({ id }) => id));
  return jsonObject(
    [...model.types]
      .sort((a, b) => compareText(a.id, b.id))
      .map((def) => [names.get(def.id) ?? def.id, schemaOfDefinition(def, context)] as const),
  );
}

function headerComponents(
  headers: ReadonlyMap<string, string>,
  settings: ExportSettings,
): JsonObject {
  const names = componentNames([...headers.keys()]);
  return jsonObject(
    [...headers].map(([name, value]) => {
      const isSaid = Object.hasOwn(settings.headers, name);
      const doubt = isSaid ? {} : { 'x-docshape-inferred': ['location by sample'] };
      return [names.get(name) ?? name, { ...commonHeader(name, value), ...doubt }] as const;
    }),
  );
}
