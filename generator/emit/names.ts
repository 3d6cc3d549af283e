/** A model → every identifier and file name of the package, decided once. */
import type { ApiModel, Operation, TypeDef } from '../model/model.js';
import { typesById } from '../model/reach.js';
import { flatVariants } from '../model/variants.js';
import { resourcePaths } from '../model/resource-paths.js';
import { pascalCase } from '../text/case.js';
import { firstFree } from '../text/first-free.js';
import { compareText } from '../text/source.js';
import { ARGUMENTS_TAKEN, MEMBERS_TAKEN, TYPES_TAKEN } from './keywords.js';
import {
  CLIENT_MEMBERS,
  PUBLIC_TYPES,
  PUBLIC_VALUES,
  VALIDATION_TYPES,
  VALIDATION_VALUES,
} from './runtime-exports.js';
import { positionalParameter } from './positional-parameter.js';

export interface Names {
  /** The exported name of a type. */
  readonly type: (id: string) => string | null;
  /** Whether the type is one of fixed texts, which a plain `string` beside it would swallow. */
  readonly isEnum: (id: string) => boolean;
  /** The module that a type is declared in, without extension: `messages/batches`. */
  readonly typeModule: (id: string) => string;
  readonly operation: (id: string) => OperationNames;
  readonly resource: (path: readonly string[]) => ResourceNames;
}

export interface OperationNames {
  readonly method: string;
  readonly params: string;
  /** Of a method that streams on request: the params without the switch, with it off, with it on; else the same. */
  readonly forms: {
    readonly base: string;
    readonly nonStreaming: string;
    readonly streaming: string;
  };
  /** The page of a list. */
  readonly page: string;
  /** The validators of what a call gives, in one piece and event by event. */
  readonly response: string;
  readonly event: string;
  /** The positional argument, of a method with path parameters. */
  readonly positional: string | null;
}

export interface ResourceNames {
  /** The member of the resource around it: `batches`. */
  readonly member: string;
  readonly className: string;
  /** The module, without extension: `messages/batches`. */
  readonly module: string;
}

const LONGEST = 100;

/** Decides all names. Models come first, so that a local type never takes the name of a model. */
export function decideNames(model: ApiModel, clientName: string): Names {
  const exported = [
    clientName,
    ...PUBLIC_VALUES,
    ...PUBLIC_TYPES,
    ...VALIDATION_VALUES,
    ...VALIDATION_TYPES,
  ];
  const taken = new Set(exported.map((name) => name.toLowerCase()));
  const types = new Map<string, string>();
  const modules = new Map<string, string>();
  const operations = new Map<string, OperationNames>();
  const resources = decideResources(model, taken);

  for (const type of [...model.types].sort(compareTypes)) {
    types.set(type.id, unique(typeIdentifier(type), taken));
    modules.set(type.id, modulePath(type.resource));
  }
  const methods = new Map<string, Set<string>>();
  for (const operation of [...model.operations].sort((a, b) => compareText(a.id, b.id))) {
    const key = operation.resource.join('.');
    const used = methods.get(key) ?? new Set(resources.children(operation.resource));
    methods.set(key, used);
    const params = unique(operationIdentifier(operation, 'Params'), taken);
    const form = (suffix: string): string =>
      operation.response.stream?.when === 'on-request' ? unique(params + suffix, taken) : params;
    operations.set(operation.id, {
      method: uniqueMember(camelIdentifier(operation.method), used),
      params,
      forms: {
        base: form('Base'),
        nonStreaming: form('NonStreaming'),
        streaming: form('Streaming'),
      },
      page: operation.response.pagination
        ? unique(operationIdentifier(operation, 'Page'), taken)
        : '',
      response: '',
      event: '',
      positional: positionalName(operation),
    });
  }
  // They come last: no name of a type depends on whether there are validators.
  for (const operation of [...model.operations].sort((a, b) => compareText(a.id, b.id))) {
    const named = operations.get(operation.id);
    if (named === undefined) continue;
    const response = unique(operationIdentifier(operation, 'Response'), taken);
    const event = unique(operationIdentifier(operation, 'Event'), taken);
    operations.set(operation.id, { ...named, response, event });
  }
  return {
    type: (id) => types.get(id) ?? null,
    isEnum: enumsOf(model),
    typeModule: (id) => modules.get(id) ?? 'shared',
    operation: (id) => operations.get(id) ?? UNNAMED_OPERATION,
    resource: resources.names,
  };
}

/** Each type is looked at once: it stands in many unions. */
function enumsOf(model: ApiModel): (id: string) => boolean {
  const types = typesById(model);
  const known = new Map<string, boolean>();
  return (id) => {
    const isEnum =
      known.get(id) ??
      flatVariants({ kind: 'ref', id }, types).some(
        (variant) => variant.kind === 'literal' && typeof variant.value === 'string',
      );
    known.set(id, isEnum);
    return isEnum;
  };
}

const UNNAMED_OPERATION: OperationNames = {
  method: 'call',
  params: 'Params',
  forms: { base: 'Params', nonStreaming: 'Params', streaming: 'Params' },
  page: 'Page',
  response: 'Response',
  event: 'Event',
  positional: null,
};

/**
 * Names for the functions of one module. They begin with `is`, so that none is the name of a type;
 * `reserved` are those that other modules know.
 */
export function functionNames(reserved: Iterable<string>): (...words: readonly string[]) => string {
  const taken = new Set(reserved);
  return (...words) => {
    const wanted = `is${identifier(words.map(pascalCase).join(''))}`;
    const name = firstFree(wanted, '', (other) => taken.has(other));
    taken.add(name);
    return name;
  };
}

function compareTypes(a: TypeDef, b: TypeDef): number {
  const rank = ({ scope }: TypeDef) => (scope === 'model' ? 0 : 1);
  return rank(a) - rank(b) || compareText(a.id, b.id);
}

/** The documented name as it stands if it is an identifier; else what can be kept of it. */
function typeIdentifier({ name }: TypeDef): string {
  return /^[A-Z][A-Za-z0-9_]*$/.test(name) ? name.slice(0, LONGEST) : identifier(pascalCase(name));
}

/** `messages.batches.list` → `BatchListParams`, as the official SDKs name them. */
function operationIdentifier({ resource, method }: Operation, suffix: string): string {
  const owner = singular(resource.at(-1) ?? '');
  return identifier(`${pascalCase(owner)}${pascalCase(method)}${suffix}`);
}

function singular(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|x|ss|us)es$/.test(word)) return word.slice(0, -2);
  return /[^siu]s$/.test(word) ? word.slice(0, -1) : word;
}

function positionalName(operation: Operation): string | null {
  const path = positionalParameter(operation);
  if (!path) return null;
  const name = camelIdentifier(path.name);
  return ARGUMENTS_TAKEN.has(name) ? `${name}_` : name;
}

function camelIdentifier(text: string): string {
  const name = identifier(pascalCase(text));
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** Letters and digits only, a letter first, of bounded length. */
function identifier(text: string): string {
  const kept = text.replace(/[^A-Za-z0-9_]/g, '').slice(0, LONGEST);
  return /^[A-Za-z]/.test(kept) ? kept : `Unnamed${kept}`;
}

/** Free of names that mean something else, and of names that differ in case only. */
function unique(wanted: string, taken: Set<string>, reserved = TYPES_TAKEN): string {
  const isTaken = (lower: string) => taken.has(lower) || reserved.has(lower);
  const name = firstFree(wanted, '', (other) => isTaken(other.toLowerCase()));
  taken.add(name.toLowerCase());
  return name;
}

/** Methods and resources may be called `delete` or `with`, as members can be. */
function uniqueMember(wanted: string, taken: Set<string>): string {
  return unique(wanted, taken, MEMBERS_TAKEN);
}

/** `Books` and `books` are two resources, and one file for some systems. */
function uniqueModule(wanted: string, taken: Set<string>): string {
  const module = firstFree(wanted, '_', (other) => taken.has(other));
  taken.add(module);
  return module;
}

interface ResourceTable {
  readonly names: (path: readonly string[]) => ResourceNames;
  readonly children: (path: readonly string[]) => readonly string[];
}

function decideResources(model: ApiModel, taken: Set<string>): ResourceTable {
  const names = new Map<string, ResourceNames>();
  const modules = new Set<string>();
  // Resources of the first level are members of the client, beside its own.
  const members = new Map([['', new Set(CLIENT_MEMBERS.map((name) => name.toLowerCase()))]]);
  for (const path of resourcePaths(model)) {
    const parent = path.slice(0, -1).join('.');
    const siblings = members.get(parent) ?? new Set<string>();
    members.set(parent, siblings);
    names.set(path.join('.'), {
      member: uniqueMember(camelIdentifier(path.at(-1) ?? ''), siblings),
      className: unique(identifier(`${path.map(pascalCase).join('')}Resource`), taken),
      module: uniqueModule(modulePath(path), modules),
    });
  }
  const unnamed = { member: 'api', className: 'ApiResource', module: 'api' };
  return {
    names: (path) => names.get(path.join('.')) ?? unnamed,
    children: (path) => [...(members.get(path.join('.')) ?? [])],
  };
}

const RESERVED_FILES = /^(?:con|prn|aux|nul|com\d|lpt\d|index)$/;

/** File names are made of the resource's words only, and never of a path that a page gives. */
function modulePath(resource: readonly string[]): string {
  if (resource.length === 0) return 'shared';
  return resource
    .map((segment) => {
      const name =
        segment
          .toLowerCase()
          .replace(/[^a-z0-9_-]/g, '')
          .slice(0, LONGEST) || 'unnamed';
      return RESERVED_FILES.test(name) ? `${name}_` : name;
    })
    .join('/');
}
