/** A package with all that a client can do: streams, lines, downloads, uploads, lists, two paths. */
import type { PackageSettings } from '../../generator/emit/package-settings.js';
import type { ApiModel, Operation, Parameter, TypeDef } from '../../generator/model/model.js';
import type { Type } from '../../generator/model/type.js';
import { generateFiles } from '../../generator/pipeline.js';
import { librarySettings } from './library-package.js';
import { objectType, operation, property, STRING } from './sample-model.js';

const BOOLEAN: Type = { kind: 'boolean' };
const ref = (id: string): Type => ({ kind: 'ref', id });
const literal = (value: string): Type => ({ kind: 'literal', value });
const optional = (name: string, type: Type = STRING) =>
  ({ ...property(name, type), required: 'no' }) as const;

function parameter(place: Parameter['in'], name: string, type: Type = STRING): Parameter {
  const required = place === 'path' ? 'yes' : 'no';
  return { ...property(name, type), in: place, alias: null, required };
}

function event(id: string, type: string, ...others: ReturnType<typeof property>[]): TypeDef {
  return objectType(id, [property('type', literal(type)), ...others]);
}

const base = operation(['readings'], 'create', '/v1/readings');
const json = (type: Type | null): Operation['response'] => ({ ...base.response, type });
const body = (id: string, contentType: 'application/json' | 'multipart/form-data') =>
  ({ contentType, type: ref(id), required: 'yes' }) as const;

const create: Operation = {
  ...base,
  verb: 'post',
  body: body('readings.create.body', 'application/json'),
  parameters: [parameter('header', 'Idempotency-Key')],
  response: {
    ...json(ref('Reading')),
    stream: {
      when: 'on-request',
      requestedBy: 'stream',
      eventType: ref('ReadingEvent'),
      framing: 'sse',
      origins: base.origins,
    },
  },
};

const list: Operation = {
  ...operation(['readings'], 'list', '/v1/readings'),
  parameters: [
    parameter('query', 'states', { kind: 'array', element: STRING }),
    parameter('query', 'tags', { kind: 'array', element: STRING }),
    parameter('query', 'after'),
  ],
  response: {
    ...json(ref('ReadingList')),
    pagination: {
      name: null,
      items: 'data',
      itemType: ref('Reading'),
      style: 'last-id',
      parameter: 'after',
      next: null,
      beforeParameter: null,
      previous: null,
      hasMore: null,
    },
  },
  examples: [
    {
      request: {
        lang: 'http',
        code: "curl 'https://api.library.example/v1/readings?states=open&states=read&tags[]=a'",
        origin: { path: 'page.md', line: 1, dialect: 'http' },
      },
      response: null,
    },
  ],
};

const operations: readonly Operation[] = [
  create,
  list,
  {
    ...operation(['readings'], 'delete', '/v1/readings/{reading_id}'),
    verb: 'delete',
    parameters: [parameter('path', 'reading_id')],
  },
  {
    ...operation(['readings'], 'listen', '/v1/readings/{reading_id}/audio'),
    parameters: [parameter('path', 'reading_id')],
    response: { ...json({ kind: 'binary' }), contentType: 'application/octet-stream' },
  },
  {
    ...operation(['readings'], 'results', '/v1/readings/{reading_id}/results'),
    parameters: [parameter('path', 'reading_id')],
    response: {
      ...json(ref('Reading')),
      contentType: 'application/x-jsonl',
      stream: {
        when: 'always',
        requestedBy: null,
        eventType: ref('Reading'),
        framing: 'jsonl',
        origins: base.origins,
      },
    },
  },
  {
    ...operation(['readings'], 'reorder', '/v1/rooms/{room}/readings'),
    verb: 'put',
    parameters: [parameter('path', 'room')],
    body: body('readings.reorder.body', 'application/json'),
    response: json(ref('ReadingList')),
  },
  {
    ...operation(['readings', 'pages'], 'retrieve', '/v1/readings/{reading_id}/pages/{function}'),
    parameters: [parameter('path', 'reading_id'), parameter('path', 'function')],
    response: json(ref('Reading')),
  },
  {
    ...operation(['scans'], 'create', '/v1/scans'),
    verb: 'post',
    body: body('scans.create.body', 'multipart/form-data'),
    response: json(ref('Reading')),
  },
];

const union = (ids: readonly string[]): Type => ({ kind: 'union', variants: ids.map(ref) });

const types: readonly TypeDef[] = [
  objectType('Reading', [property('id'), property('state')]),
  objectType('ReadingList', [property('data', { kind: 'array', element: ref('Reading') })]),
  objectType('readings.create.body', [property('book'), optional('stream', BOOLEAN)]),
  {
    ...objectType('readings.reorder.body', []),
    scope: 'local',
    shape: { kind: 'alias', type: { kind: 'array', element: STRING } },
    description: 'The readings in their new order.',
  },
  objectType('scans.create.body', [property('scan', { kind: 'binary' }), optional('title')]),
  event('ReadingStart', 'reading_start', property('reading', ref('Reading'))),
  event('ReadingPage', 'page', property('text')),
  event('ReadingPageStop', 'page_stop'),
  event('ReadingStop', 'reading_stop'),
  {
    ...objectType('ReadingEvent', []),
    shape: {
      kind: 'alias',
      type: union(['ReadingStart', 'ReadingPage', 'ReadingPageStop', 'ReadingStop']),
    },
  },
];

const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);

export const readingsModel: ApiModel = {
  format: 1,
  operations: [...operations].sort(byId),
  types: [...types].sort(byId),
};

export const readingsSettings: PackageSettings = {
  ...librarySettings,
  packageName: 'docshape-readings',
  clientName: 'Readings',
};

/** Files of the package by path. */
export async function readingsPackage(): Promise<Readonly<Record<string, string>>> {
  const files = await generateFiles(readingsModel, readingsSettings);
  return Object.fromEntries(files.map((file) => [file.path, file.text]));
}
