/** The types of the model → one module of interfaces and aliases for each resource. */
import { holdsBinary } from '../model/holds-binary.js';
import type { ApiModel, TypeDef } from '../model/model.js';
import {
  bodyTypes,
  membersOf,
  reachableTypes,
  requestTypes,
  typesById,
  typesIn,
} from '../model/reach.js';
import type { Type } from '../model/type.js';
import { compareText } from '../text/source.js';
import { literal } from './encode.js';
import { documentation } from './documentation.js';
import { runtimeImport, typeImports } from './imports.js';
import { docs, memberSignature } from './members.js';
import type { Names } from './names.js';
import { paramsOf } from './params.js';
import { PAGE_METHODS } from './runtime-exports.js';
import type { SourceStructure, Statement } from './source-structure.js';
import { brokenTypeText, typeText } from './type-text.js';
import { typesModule, usedTypes } from './used-types.js';

/** Emits all types and the parameters of all operations; nothing in them runs. */
export function emitTypes(model: ApiModel, names: Names): readonly SourceStructure[] {
  const types = typesById(model);
  const sent = reachableTypes(model.operations.flatMap(requestTypes), types);
  const bodies = bodyTypes(model);
  const modules = new Map<string, ModuleParts>();
  for (const def of [...model.types].sort((a, b) => compareText(a.id, b.id))) {
    // A body's members stand in the parameters of its method.
    if (bodies.has(def.id)) continue;
    const part = partOf(modules, typesModule(names.typeModule(def.id)));
    part.statements.push(typeStatement(def, sent.has(def.id), names));
    for (const type of typesIn(def)) part.types.push(type);
  }
  for (const operation of [...model.operations].sort((a, b) => compareText(a.id, b.id))) {
    const params = paramsOf(operation, model, names);
    const module = typesModule(names.resource(operation.resource).module);
    if (params !== null) {
      const part = partOf(modules, module);
      for (const statement of params.statements) part.statements.push(statement);
      for (const type of params.types) part.types.push(type);
    }
    const { type, pagination } = operation.response;
    if (pagination && type) {
      const part = partOf(modules, module);
      part.statements.push(
        pageInterface(operation.id, type, pagination.itemType, { names, types }),
      );
      part.types.push(type, pagination.itemType);
      part.paged = true;
    }
  }
  return [...modules]
    .sort(([a], [b]) => compareText(a, b))
    .map(([module, { statements, types, paged }]) => ({
      module,
      imports: [
        ...(paged || types.some(holdsBinary) ? [runtimeImport(module, true)] : []),
        ...typeImports(module, usedTypes(types, names)),
      ],
      statements,
    }));
}

interface ModuleParts {
  readonly statements: Statement[];
  readonly types: Type[];
  /** It has a page, which extends a type of the runtime. */
  paged: boolean;
}

function partOf(modules: Map<string, ModuleParts>, module: string): ModuleParts {
  const known = modules.get(module);
  if (known) return known;
  const part: ModuleParts = { statements: [], types: [], paged: false };
  modules.set(module, part);
  return part;
}

/** A page has the members of the envelope and the methods of all pages, which go before them. */
function pageInterface(
  operation: string,
  envelope: Type,
  item: Type,
  { names, types }: { names: Names; types: ReadonlyMap<string, TypeDef> },
): Statement {
  const { page } = names.operation(operation);
  const whole = typeText(envelope, names);
  const members = membersOf(envelope, types).map(({ name }) => name);
  const hidden = members.filter((name) => PAGE_METHODS.includes(name));
  return {
    kind: 'interface',
    name: page,
    isExported: true,
    extends: [
      hidden.length === 0 ? whole : `Omit<${whole}, ${hidden.map(literal).join(' | ')}>`,
      `runtime.PageMethods<${typeText(item, names)}, ${page}>`,
    ],
  };
}

function typeStatement(def: TypeDef, isSent: boolean, names: Names): Statement {
  const name = names.type(def.id) ?? 'Unnamed';
  const { shape } = def;
  switch (shape.kind) {
    case 'object':
      return {
        kind: 'interface',
        name,
        isExported: true,
        docs: docs(documentation(def)),
        properties: shape.properties.map((property) => memberSignature(property, isSent, names)),
      };
    case 'alias': {
      const before = `export type ${name} = `;
      return {
        kind: 'type',
        name,
        isExported: true,
        docs: docs(documentation(def)),
        type: brokenTypeText({ type: shape.type, isNullable: false }, names, before),
      };
    }
    case 'opaque':
      return {
        kind: 'type',
        name,
        isExported: true,
        docs: docs(documentation(def, 'No page opens this type: its values are not known.')),
        type: 'unknown',
      };
  }
}
