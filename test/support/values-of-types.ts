/** A type of the compiler → random values that it accepts, made by walking the type itself. */
import { ts } from 'ts-morph';

/** Stands for a value that is no data: a function, a file, a class. */
const NO_DATA = Symbol('no data');

/** Deeper down everything is as small as the type allows. */
const DEEPEST = 6;

export interface TypeReader {
  /** A type that a module exports; `null` if it exports none of that name. */
  readonly exported: (name: string) => ts.Type | null;
  /** Values of the type; none if it holds what is no data. */
  readonly valuesOf: (type: ts.Type, count: number, seed: number) => readonly unknown[];
}

/** Reads the modules with the compiler, as a program that imports them does. */
export function typeReader(modules: readonly string[], folder: string): TypeReader {
  const entry = `${folder}/values-of-types-entry.ts`;
  const text = modules.map((name) => `export type * from '${name}';`).join('\n');
  const options: ts.CompilerOptions = {
    strict: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  // The bundled compiler has no library of its own on the disk.
  host.getDefaultLibLocation = () => `${folder}/node_modules/typescript/lib`;
  host.getDefaultLibFileName = () => `${folder}/node_modules/typescript/lib/lib.es2022.d.ts`;
  const getSourceFile = host.getSourceFile.bind(host);
  host.getSourceFile = (path, ...rest) =>
    path === entry
      ? ts.createSourceFile(path, text, ts.ScriptTarget.ES2022)
      : getSourceFile(path, ...rest);
  const fileExists = host.fileExists.bind(host);
  host.fileExists = (path) => path === entry || fileExists(path);
  const program = ts.createProgram([entry], options, host);
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(entry);
  const module = file && checker.getSymbolAtLocation(file);
  const found = module ? checker.getExportsOfModule(module) : [];
  const symbols = new Map(found.map((symbol) => [symbol.name, symbol]));
  return {
    exported(name) {
      const symbol = symbols.get(name);
      if (!symbol) return null;
      const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0;
      const target = isAlias ? checker.getAliasedSymbol(symbol) : symbol;
      const isType = (target.flags & (ts.SymbolFlags.Interface | ts.SymbolFlags.TypeAlias)) !== 0;
      return isType ? checker.getDeclaredTypeOfSymbol(target) : null;
    },
    valuesOf(type, count, seed) {
      const values: unknown[] = [];
      for (let index = 0; index < count; index++) {
        const value = valueOf(type, { checker, random: randomOf(seed + index) }, 0);
        if (value !== NO_DATA) values.push(value);
      }
      return values;
    },
  };
}

interface Making {
  readonly checker: ts.TypeChecker;
  /** An integer from 0 up to a limit, which is not reached. */
  readonly random: (limit: number) => number;
}

function randomOf(seed: number): (limit: number) => number {
  let state = (seed * 2654435761) >>> 0;
  return (limit) => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9) >>> 0;
    return ((state ^ (state >>> 13)) >>> 0) % limit;
  };
}

function valueOf(type: ts.Type, making: Making, depth: number): unknown {
  const { checker, random } = making;
  const has = (flags: ts.TypeFlags): boolean => (type.flags & flags) !== 0;
  if (type.isUnion()) return variantOf(type, making, depth);
  if (type.isStringLiteral() || type.isNumberLiteral()) return type.value;
  if (has(ts.TypeFlags.BooleanLiteral)) return checker.typeToString(type) === 'true';
  if (has(ts.TypeFlags.String)) return ['', 'a', 'ü/😀', '__proto__'][random(4)];
  if (has(ts.TypeFlags.Number)) return [0, 1, -1, 1.5, 1e300][random(5)];
  if (has(ts.TypeFlags.Null)) return null;
  // What the SDK does not know is an object by the pages: `input: unknown` for `map[unknown]`.
  if (has(ts.TypeFlags.Unknown)) return { a: [1, 'x', null] };
  if (has(ts.TypeFlags.Any)) throw new Error('a type was not found');
  // `string & {}` keeps the literals beside it.
  if (type.isIntersection() && type.types.some(isText)) return 'something else';
  if (checker.isArrayType(type)) return listOf(type, making, depth);
  return has(ts.TypeFlags.Object) || type.isIntersection()
    ? objectOf(type, making, depth)
    : NO_DATA;
}

function isText({ flags }: ts.Type): boolean {
  return (flags & ts.TypeFlags.String) !== 0;
}

function isUndefined({ flags }: ts.Type): boolean {
  return (flags & ts.TypeFlags.Undefined) !== 0;
}

function variantOf({ types }: ts.UnionType, making: Making, depth: number): unknown {
  const variants = types.filter((variant) => !isUndefined(variant));
  const small = variants.filter(({ flags }) => (flags & ts.TypeFlags.Object) === 0);
  const open = depth > DEEPEST && small.length > 0 ? small : variants;
  const start = making.random(open.length);
  for (let index = 0; index < open.length; index++) {
    const variant = open[(start + index) % open.length];
    const value = variant && valueOf(variant, making, depth);
    if (value !== NO_DATA) return value;
  }
  return NO_DATA;
}

function listOf(type: ts.Type, making: Making, depth: number): unknown {
  const element = making.checker.getIndexTypeOfType(type, ts.IndexKind.Number);
  if (!element) return NO_DATA;
  const count = depth > DEEPEST ? 0 : making.random(3);
  const values = Array.from({ length: count }, () => valueOf(element, making, depth + 1));
  return values.filter((value) => value !== NO_DATA);
}

/** Far below this a type demands itself without end. */
const ENDLESS = 20;

function objectOf(type: ts.Type, making: Making, depth: number): unknown {
  const { checker, random } = making;
  if (depth > ENDLESS || type.getCallSignatures().length > 0) return NO_DATA;
  const entries: [string, unknown][] = [];
  for (const property of checker.getPropertiesOfType(type)) {
    const isOptional = (property.flags & ts.SymbolFlags.Optional) !== 0;
    if (isOptional && (depth > DEEPEST || random(2) === 0)) continue;
    const value = valueOf(checker.getTypeOfSymbol(property), making, depth + 1);
    if (value !== NO_DATA) entries.push([property.name, value]);
    else if (!isOptional) return NO_DATA;
  }
  const others = checker.getIndexTypeOfType(type, ts.IndexKind.String);
  const value = others && depth <= DEEPEST ? valueOf(others, making, depth + 1) : NO_DATA;
  if (value !== NO_DATA) entries.push(['a key of its own', value]);
  return Object.fromEntries(entries);
}
