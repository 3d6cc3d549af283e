/** The operations of the model → a class for each resource and the client above them. */
import type { ClassDeclarationStructure, MethodDeclarationStructure, OptionalKind } from 'ts-morph';
import { StructureKind } from 'ts-morph';
import type { ApiModel, Operation } from '../model/model.js';
import type { Type } from '../model/type.js';
import { responseTypes } from '../model/reach.js';
import { compareText } from '../text/source.js';
import { documentation } from './documentation.js';
import { literal } from './encode.js';
import { runtimeImport, specifier, typeImports } from './imports.js';
import { docs } from './members.js';
import type { Names } from './names.js';
import type { OperationParams } from './params.js';
import { paramsOf } from './params.js';
import type { PackageSettings } from './package-settings.js';
import { callText } from './call-text.js';
import { returnForms } from './return-forms.js';
import type { SourceStructure } from './source-structure.js';
import { typesModule, usedTypes } from './used-types.js';

/** Emits `resources/…` and `client`. */
export function emitClient(
  model: ApiModel,
  names: Names,
  settings: PackageSettings,
): readonly SourceStructure[] {
  const paths = resourcePaths(model);
  const resources = paths.map((path) => emitResource(path, paths, model, names));
  return [...resources, clientModule(paths, names, settings)];
}

/** All resources, those without methods of their own included, parents first. */
function resourcePaths(model: ApiModel): readonly (readonly string[])[] {
  const paths = new Map<string, readonly string[]>();
  for (const { resource } of model.operations) {
    for (let length = 1; length <= resource.length; length++) {
      const path = resource.slice(0, length);
      paths.set(path.join('.'), path);
    }
  }
  return [...paths].sort(([a], [b]) => compareText(a, b)).map(([, path]) => path);
}

function resourceModule(path: readonly string[], names: Names): string {
  return `resources/${names.resource(path).module}`;
}

function childrenOf(
  path: readonly string[],
  paths: readonly (readonly string[])[],
): readonly (readonly string[])[] {
  return paths.filter(
    (other) =>
      other.length === path.length + 1 && path.every((word, index) => other[index] === word),
  );
}

function emitResource(
  path: readonly string[],
  paths: readonly (readonly string[])[],
  model: ApiModel,
  names: Names,
): SourceStructure {
  const module = resourceModule(path, names);
  const children = childrenOf(path, paths);
  const operations = model.operations
    .filter(({ resource }) => resource.join('.') === path.join('.'))
    .sort((a, b) => compareText(a.id, b.id));
  const methods = operations.map((operation) => {
    const params = paramsOf(operation, model, names);
    return { operation, params, method: methodStructure(operation, params, names) };
  });
  const used = new Map(usedTypes(operations.flatMap(returnedTypes), names));
  const paramNames = methods.flatMap(({ operation, params }) => [
    ...(params === null ? [] : paramsNames(operation, names)),
    ...(operation.response.pagination ? [names.operation(operation.id).page] : []),
  ]);
  const ownTypes = typesModule(names.resource(path).module);
  if (paramNames.length > 0) {
    used.set(ownTypes, new Set([...(used.get(ownTypes) ?? []), ...paramNames]));
  }
  const className = names.resource(path).className;
  return {
    module,
    imports: [
      runtimeImport(module, false),
      ...typeImports(module, used),
      ...children.map((child) => resourceImport(module, child, names)),
    ],
    statements: [
      resourceClass(
        className,
        children,
        methods.map(({ method }) => method),
        names,
      ),
    ],
  };
}

/** Of a list only the item is named: its page is an interface of the resource's own types. */
function returnedTypes(operation: Operation): readonly Type[] {
  const { pagination } = operation.response;
  return pagination ? [pagination.itemType] : responseTypes(operation);
}

function paramsNames(operation: Operation, names: Names): readonly string[] {
  const { params } = names.operation(operation.id);
  return operation.response.stream?.when === 'on-request'
    ? [`${params}Base`, `${params}NonStreaming`, `${params}Streaming`]
    : [params];
}

function resourceImport(from: string, path: readonly string[], names: Names) {
  return {
    namedImports: [{ name: names.resource(path).className }],
    moduleSpecifier: specifier(from, resourceModule(path, names)),
  };
}

function resourceClass(
  name: string,
  children: readonly (readonly string[])[],
  methods: OptionalKind<MethodDeclarationStructure>[],
  names: Names,
): ClassDeclarationStructure {
  return {
    kind: StructureKind.Class,
    name,
    isExported: true,
    properties: [
      ...children.map((child) => ({
        name: names.resource(child).member,
        isReadonly: true,
        type: names.resource(child).className,
      })),
      { name: '#transport', isReadonly: true, type: 'runtime.Transport' },
    ],
    ctors: [
      {
        parameters: [{ name: 'transport', type: 'runtime.Transport' }],
        statements: [
          'this.#transport = transport;',
          ...children.map((child) => `this.${newResource(child, 'transport', names)}`),
        ],
      },
    ],
    methods,
  };
}

function newResource(path: readonly string[], transport: string, names: Names): string {
  const { member, className } = names.resource(path);
  return `${member} = new ${className}(${transport});`;
}

/** Arguments as the official SDKs have them: the last path parameter, the others, the options. */
function methodStructure(
  operation: Operation,
  params: OperationParams | null,
  names: Names,
): OptionalKind<MethodDeclarationStructure> {
  const named = names.operation(operation.id);
  const forms = returnForms(operation, names);
  const positional = named.positional === null ? [] : [{ name: named.positional, type: 'string' }];
  const options = { name: 'options', hasQuestionToken: true, type: 'runtime.RequestOptions' };
  const withParams = (suffix: string) =>
    params === null
      ? []
      : [
          {
            name: 'params',
            type: `${named.params}${suffix}`,
            hasQuestionToken: params.isOptional && suffix !== 'Streaming',
          },
        ];
  const doc = docs(documentation(operation));
  const base = {
    name: named.method,
    parameters: [...positional, ...withParams(forms.overloads ? 'Base' : ''), options],
    returnType: forms.type,
    statements: callText(operation, params, named, forms),
  };
  if (forms.overloads === null) return { ...base, docs: doc };
  const overload = (suffix: string, returnType: string) => ({
    parameters: [...positional, ...withParams(suffix), options],
    returnType,
    docs: doc,
  });
  return {
    ...base,
    overloads: [
      overload('NonStreaming', forms.overloads.whole),
      overload('Streaming', forms.overloads.stream),
      overload('Base', forms.type),
    ],
  };
}

function clientModule(
  paths: readonly (readonly string[])[],
  names: Names,
  settings: PackageSettings,
): SourceStructure {
  const roots = paths.filter(({ length }) => length === 1);
  const module = 'client';
  return {
    module,
    imports: [
      runtimeImport(module, false),
      ...roots.map((path) => resourceImport(module, path, names)),
    ],
    statements: [
      {
        kind: StructureKind.Class,
        name: settings.clientName,
        isExported: true,
        properties: roots.map((path) => ({
          name: names.resource(path).member,
          isReadonly: true,
          type: names.resource(path).className,
        })),
        ctors: [
          {
            parameters: [{ name: 'options', type: 'runtime.ClientOptions', initializer: '{}' }],
            statements: [
              `const transport = runtime.createTransport(options, ${settingsText(settings)});`,
              ...roots.map((path) => `this.${newResource(path, 'transport', names)}`),
            ],
          },
        ],
      },
    ],
  };
}

function settingsText(settings: PackageSettings): string {
  const { baseUrl, apiKeyEnvironmentVariable, keyHeader, headers } = settings;
  const pairs = Object.entries(headers)
    .sort(([a], [b]) => compareText(a, b))
    .map(([name, value]) => `${literal(name)}: ${literal(value)}`);
  return [
    '{',
    `  baseURL: ${literal(baseUrl)},`,
    `  apiKeyEnvironmentVariable: ${literal(apiKeyEnvironmentVariable)},`,
    `  keyHeader: { name: ${literal(keyHeader.name)}, prefix: ${literal(keyHeader.prefix)} },`,
    `  headers: { ${pairs.join(', ')} },`,
    '}',
  ].join('\n');
}
