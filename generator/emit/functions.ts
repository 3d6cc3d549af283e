/** The operations of the model → one module of functions for each resource; unused ones shake away. */
import type { ApiModel, Operation } from '../model/model.js';
import { addTo } from '../text/add-to.js';
import { compareText } from '../text/source.js';
import { runtimeImport, typeImports } from './imports.js';
import { KEYWORDS } from './keywords.js';
import type { Names } from './names.js';
import type { OperationFunction } from './operation-function.js';
import { namesInSignatures, operationFunction } from './operation-function.js';
import type { SourceStructure, Statement } from './source-structure.js';

/** Emits `functions/…`: the methods of the client, which take a transport first. */
export function emitFunctions(model: ApiModel, names: Names): readonly SourceStructure[] {
  const resources = new Map<string, Operation[]>();
  for (const operation of [...model.operations].sort((a, b) => compareText(a.id, b.id))) {
    addTo(resources, functionsModule(operation.resource, names), operation);
  }
  return [...resources]
    .sort(([a], [b]) => compareText(a, b))
    .map(([module, operations]) => ({
      module,
      imports: [
        runtimeImport(module, false),
        ...typeImports(module, namesInSignatures(operations, model, names)),
      ],
      statements: operations.flatMap((operation) =>
        functionStatements(operationFunction(operation, model, names)),
      ),
    }));
}

/** The module of a resource's functions, without extension. */
export function functionsModule(resource: readonly string[], names: Names): string {
  return `functions/${names.resource(resource).module}`;
}

const transport = { name: 'transport', type: 'runtime.Transport' };

function functionStatements({
  name,
  parameters,
  returnType,
  docs,
  overloads,
  statements,
}: OperationFunction): readonly Statement[] {
  const isKeyword = KEYWORDS.has(name);
  const declaration: Statement = {
    kind: 'function',
    name: isKeyword ? `${name}_` : name,
    isExported: !isKeyword,
    parameters: [transport, ...parameters],
    returnType,
    docs,
    overloads: overloads.map((overload) => ({
      ...overload,
      isExported: !isKeyword,
      parameters: [transport, ...overload.parameters],
    })),
    statements,
  };
  if (!isKeyword) return [declaration];
  return [
    declaration,
    {
      kind: 'export',
      namedExports: [{ name: `${name}_`, alias: name }],
    },
  ];
}
