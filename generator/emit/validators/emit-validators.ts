/**
 * A model → one module of validators for each resource, and the module that exports them all. A
 * validator is a boolean check, compiled ahead of time, and a table of the type, which is read
 * when a check fails or more than a verdict is wanted. The text is written as it stands: it is
 * ours but for literals and names, which come from the encoder and the names of the package.
 */
import type { ApiModel } from '../../model/model.js';
import { referencesOf, typesById } from '../../model/reach.js';
import type { Type, TypeId } from '../../model/type.js';
import type { TypeTable } from '../../model/variants.js';
import { flatVariants } from '../../model/variants.js';
import { addTo } from '../../text/add-to.js';
import { compareText } from '../../text/source.js';
import type { GeneratedFile } from '../generated-file.js';
import type { Names } from '../names.js';
import { functionNames } from '../names.js';
import { VALIDATION_TYPES, VALIDATION_VALUES } from '../runtime-exports.js';
import { objectStatements, typeStatements } from './check-statements.js';
import type { CheckContext } from './check-text.js';
import { needsDepth } from './check-text.js';
import type { CheckFunction, LocalConstant, ModuleParts, ValidatorText } from './module-text.js';
import { indexText, moduleDeclarations, moduleJavaScript } from './module-text.js';
import { recursiveTypes } from './recursive-types.js';
import type { Subject } from './subjects.js';
import { subjectsOf, validatorsModule } from './subjects.js';
import type { TableContext } from './table-text.js';
import { objectTable, variantsTable } from './table-text.js';

/** Emits the validators of all named types, all parameters and all responses. */
export function emitValidators(model: ApiModel, names: Names): readonly GeneratedFile[] {
  const subjects = subjectsOf(model, names);
  const context: PackageContext = {
    names,
    types: typesById(model),
    recursive: recursiveTypes(model.types),
    reserved: subjects.map(({ name }) => `is${name}`),
  };
  const modules = new Map<string, Subject[]>();
  for (const subject of subjects) addTo(modules, subject.module, subject);
  const sorted = [...modules].sort(([a], [b]) => compareText(a, b));
  return [
    ...sorted.flatMap(([module, own]) => {
      const parts = moduleParts(module, own, context);
      return [
        { path: `${module}.d.ts`, text: moduleDeclarations(parts) },
        { path: `${module}.js`, text: moduleJavaScript(parts) },
      ];
    }),
    ...indexFiles(new Map(sorted)),
  ];
}

function indexFiles(modules: ReadonlyMap<string, readonly Subject[]>): readonly GeneratedFile[] {
  const module = 'validators/index';
  const exported = new Map(
    [...modules].map(([path, subjects]) => [path, subjects.map(({ name }) => name)]),
  );
  const values = VALIDATION_VALUES;
  return [
    {
      path: `${module}.d.ts`,
      text: indexText(module, exported, { values, types: VALIDATION_TYPES }),
    },
    { path: `${module}.js`, text: indexText(module, exported, { values, types: [] }) },
  ];
}

interface PackageContext {
  readonly names: Names;
  readonly types: TypeTable;
  readonly recursive: ReadonlySet<TypeId>;
  /** Names of functions that no function within a module may take. */
  readonly reserved: readonly string[];
}

function moduleParts(
  module: string,
  subjects: readonly Subject[],
  context: PackageContext,
): ModuleParts {
  const { names } = context;
  const used = new Map<string, Set<string>>();
  const scope: ModuleScope = {
    ...context,
    written: new Map(),
    constants: new Set(),
    freshName: functionNames(context.reserved),
    use(id, name) {
      const from = validatorsModule(names.typeModule(id));
      used.set(from, (used.get(from) ?? new Set()).add(name));
    },
  };
  const validators = subjects.map((subject) => validatorText(subject, scope));
  return { module, used, validators };
}

interface ModuleScope extends PackageContext {
  /** Types that have a function in the module, with its name. */
  readonly written: Map<string, string>;
  readonly freshName: ReturnType<typeof functionNames>;
  /** Types that have a constant in the module, by its name. */
  readonly constants: Set<string>;
  readonly use: (id: TypeId, name: string) => void;
}

function validatorText(subject: Subject, scope: ModuleScope): ValidatorText {
  const { names, types, recursive } = scope;
  const { name, shape, id, preset, origin, typeText } = subject;
  const waiting: { readonly type: Type; readonly name: string }[] = [];
  const context = (hasDepth: boolean): CheckContext => ({
    names,
    types,
    recursive,
    hasDepth,
    use: (used) => scope.use(used, `is${names.type(used) ?? ''}`),
    functionFor(type) {
      const key = JSON.stringify(type);
      const known = scope.written.get(key);
      if (known !== undefined) return known;
      const made = scope.freshName(name, wordOf(type));
      scope.written.set(key, made);
      waiting.push({ type, name: made });
      return made;
    },
  });
  const constants: { readonly type: Type; readonly name: string }[] = [];
  const tables: TableContext = {
    names,
    types,
    use: (used) => scope.use(used, names.type(used) ?? ''),
    constantFor(type) {
      if (!isEndless(type, scope)) return null;
      const check = context(false).functionFor(type);
      const made = `type${check.slice('is'.length)}`;
      if (!scope.constants.has(made)) constants.push({ type, name: made });
      scope.constants.add(made);
      return made;
    },
  };
  const table = tableText(subject, tables);
  const local: LocalConstant[] = [];
  for (let next = constants.shift(); next !== undefined; next = constants.shift()) {
    const variants = flatVariants(next.type, types);
    const check = context(false).functionFor(next.type);
    local.push({ name: next.name, check, table: variantsTable(variants, tables) });
  }
  const functions: CheckFunction[] = [];
  const same = sameCheck(subject, scope);
  if (same === null) {
    const hasDepth = id !== null && recursive.has(id);
    const statements = [
      ...(hasDepth ? ['if (runtime.isTooDeep(depth)) return false;'] : []),
      ...shapeStatements(shape, context(hasDepth)),
    ];
    functions.push({ name: `is${name}`, isExported: id !== null, hasDepth, statements });
  }
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const hasDepth = needsDepth(next.type, context(false));
    const statements = typeStatements(next.type, context(hasDepth));
    functions.push({ name: next.name, isExported: false, hasDepth, statements });
  }
  const check = same ?? `is${name}`;
  return { functions, local, constant: { name, check, table, preset, typeText, origin } };
}

/** A union that opens an alias which holds lists of itself. */
function isEndless(type: Type, { types, recursive }: PackageContext): boolean {
  const opensAlias = referencesOf(type).some(
    (id) => recursive.has(id) && types.get(id)?.shape.kind === 'alias',
  );
  return (
    opensAlias && flatVariants(type, types).some(({ kind }) => kind === 'array' || kind === 'map')
  );
}

/** A response that is of a named type is checked by the function of that type. */
function sameCheck({ shape, id }: Subject, { names, types, use }: ModuleScope): string | null {
  if (id !== null || shape.kind !== 'type' || shape.isNullable || shape.type.kind !== 'ref') {
    return null;
  }
  const name = names.type(shape.type.id);
  if (name === null || !types.has(shape.type.id)) return null;
  use(shape.type.id, `is${name}`);
  return `is${name}`;
}

function shapeStatements(shape: Subject['shape'], context: CheckContext): readonly string[] {
  if (shape.kind === 'object') return objectStatements(shape.members, context);
  const body = typeStatements(shape.type, context);
  return shape.isNullable ? ['if (value === null) return true;', ...body] : body;
}

/** What the function of a type is called, after the name of what it was first needed for. */
function wordOf({ kind }: Type): string {
  return kind === 'array' ? 'list' : kind === 'map' ? 'map' : 'variant';
}

function tableText({ name, shape, origin }: Subject, context: TableContext): string {
  if (shape.kind === 'object') return objectTable(name, origin, shape.members, context);
  const { type, isNullable } = shape;
  const content: Type = isNullable ? { kind: 'union', variants: [type, { kind: 'null' }] } : type;
  return variantsTable(flatVariants(content, context.types), context);
}
