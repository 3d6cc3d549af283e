/** The operations of the model → a class for each resource and the client above them. */
import type { MethodDeclarationStructure, OptionalKind } from 'ts-morph';
import type { ApiModel } from '../model/model.js';
import { resourcePaths } from '../model/resource-paths.js';
import { compareText } from '../text/source.js';
import { literal, objectKey } from './encode.js';
import { functionsModule } from './functions.js';
import { runtimeImport, specifier, typeImports } from './imports.js';
import type { Names } from './names.js';
import type { OperationFunction } from './operation-function.js';
import { namesInSignatures, operationFunction } from './operation-function.js';
import type { PackageSettings } from './package-settings.js';
import type { SourceStructure, Statement } from './source-structure.js';

/** Emits `resources/…`, `client`, and `transport`, which the functions can be used with alone. */
export function emitClient(
  model: ApiModel,
  names: Names,
  settings: PackageSettings,
): readonly SourceStructure[] {
  const paths = resourcePaths(model);
  const resources = paths.map((path) => emitResource(path, paths, model, names));
  return [...resources, clientModule(paths, names, settings), transportModule(settings)];
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
  const methods = operations.map((operation) =>
    methodStructure(operationFunction(operation, model, names)),
  );
  return {
    module,
    imports: [
      runtimeImport(module, true),
      ...(methods.length > 0
        ? [
            {
              namespaceImport: 'functions',
              moduleSpecifier: specifier(module, functionsModule(path, names)),
            },
          ]
        : []),
      ...typeImports(module, namesInSignatures(operations, model, names)),
      ...children.map((child) => resourceImport(module, child, names)),
    ],
    statements: [resourceClass(names.resource(path).className, children, methods, names)],
  };
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
): Statement {
  return {
    kind: 'class',
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

/** A method passes its arguments on to the function of the same name. */
function methodStructure({
  name,
  parameters,
  returnType,
  docs,
  overloads,
  argumentNames,
}: OperationFunction): OptionalKind<MethodDeclarationStructure> {
  const passed = ['this.#transport', ...argumentNames].join(', ');
  return {
    name,
    parameters,
    returnType,
    docs,
    overloads: overloads.map((overload) => ({ ...overload })),
    statements: `return functions.${name}(${passed});`,
  };
}

function clientModule(
  paths: readonly (readonly string[])[],
  names: Names,
  { clientName }: PackageSettings,
): SourceStructure {
  const roots = paths.filter(({ length }) => length === 1);
  const module = 'client';
  return {
    module,
    imports: [
      runtimeImport(module, false),
      ...roots.map((path) => resourceImport(module, path, names)),
      {
        namedImports: [{ name: 'createTransport' }],
        moduleSpecifier: specifier(module, 'transport'),
      },
      {
        namedImports: [{ name: 'answers' }],
        moduleSpecifier: specifier(module, 'answers'),
      },
    ],
    statements: [
      {
        kind: 'class',
        name: clientName,
        isExported: true,
        extends: 'runtime.ApiClient',
        properties: [
          ...roots.map((path) => ({
            name: names.resource(path).member,
            isReadonly: true,
            type: names.resource(path).className,
          })),
          { name: '#options', isReadonly: true, type: 'runtime.ClientOptions' },
        ],
        ctors: [
          {
            parameters: [{ name: 'options', type: 'runtime.ClientOptions', initializer: '{}' }],
            statements: [
              'super(createTransport(options, answers));',
              'this.#options = options;',
              ...roots.map((path) => `this.${newResource(path, 'this.transport', names)}`),
            ],
          },
        ],
        methods: [
          {
            name: 'withOptions',
            docs: [
              { description: '\nA client with the options of this one, but for those given.' },
            ],
            parameters: [{ name: 'options', type: 'runtime.ClientOptions' }],
            returnType: clientName,
            statements: `return new ${clientName}(runtime.mergedOptions(this.#options, options));`,
          },
        ],
      },
    ],
  };
}

function transportModule(settings: PackageSettings): SourceStructure {
  const module = 'transport';
  return {
    module,
    imports: [runtimeImport(module, false)],
    statements: [
      {
        kind: 'function',
        name: 'createTransport',
        isExported: true,
        docs: [
          {
            description:
              '\nWhat the functions of this package take, for use without the client. Answers are checked by\n' +
              'the validators that are given: all of them are in `./answers`.',
          },
        ],
        parameters: [
          { name: 'options', type: 'runtime.ClientOptions', initializer: '{}' },
          { name: 'validators', type: 'runtime.ValidatorTable', initializer: '{}' },
        ],
        returnType: 'runtime.Transport',
        statements: `return runtime.createTransport(options, ${settingsText(settings)});`,
      },
    ],
  };
}

function settingsText(settings: PackageSettings): string {
  const { baseUrl, apiKeyEnvironmentVariable, keyHeader, headers } = settings;
  const pairs = Object.entries(headers)
    .sort(([a], [b]) => compareText(a, b))
    .map(([name, value]) => `${objectKey(name)}: ${literal(value)}`);
  return [
    '{',
    `  baseURL: ${literal(baseUrl)},`,
    `  apiKeyEnvironmentVariable: ${literal(apiKeyEnvironmentVariable)},`,
    `  keyHeader: { name: ${literal(keyHeader.name)}, prefix: ${literal(keyHeader.prefix)} },`,
    `  headers: { ${pairs.join(', ')} },`,
    '  validators,',
    '}',
  ].join('\n');
}
