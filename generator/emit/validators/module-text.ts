/** The parts of a module of validators → the text of its JavaScript and of its declarations. */
import type { Origin } from '../../model/model.js';
import { compareText } from '../../text/source.js';
import { commentText, literal } from '../encode.js';
import { specifier } from '../imports.js';

export interface CheckFunction {
  readonly name: string;
  readonly isExported: boolean;
  /** Counts how deep it is in the data. */
  readonly hasDepth: boolean;
  readonly statements: readonly string[];
}

export interface ValidatorConstant {
  readonly name: string;
  readonly check: string;
  readonly table: string;
  readonly preset: 'strict' | 'tolerant';
  readonly typeText: string;
  readonly origin: Origin | null;
}

/** A type without a name that tables refer to. */
export interface LocalConstant {
  readonly name: string;
  readonly check: string;
  readonly table: string;
}

/** The functions stand above the constant that they belong to. */
export interface ValidatorText {
  readonly functions: readonly CheckFunction[];
  readonly local: readonly LocalConstant[];
  readonly constant: ValidatorConstant;
}

export interface ModuleParts {
  readonly module: string;
  /** Modules of the package → the names that are imported from them. */
  readonly used: ReadonlyMap<string, ReadonlySet<string>>;
  readonly validators: readonly ValidatorText[];
}

const RUNTIME = 'runtime/validation';

export function moduleJavaScript({ module, used, validators }: ModuleParts): string {
  const imports = [...used]
    .filter(([from]) => from !== module)
    .sort(([a], [b]) => compareText(a, b))
    .map(([from, names]) => importText([...names].sort(compareText), specifier(module, from)));
  const parts = validators.flatMap(({ functions, local, constant }) => [
    ...functions.map(functionText),
    ...local.map((own) => constantText({ ...own, preset: 'tolerant', origin: null }, '')),
    constantText(constant, 'export '),
  ]);
  return [
    `import * as runtime from ${literal(specifier(module, RUNTIME))};\n`,
    ...imports,
    ...parts.map((part) => `\n${part}`),
  ].join('');
}

function importText(names: readonly string[], from: string): string {
  return `import {\n${names.map((name) => `  ${name},\n`).join('')}} from ${literal(from)};\n`;
}

function functionText({ name, isExported, hasDepth, statements }: CheckFunction): string {
  const head = `${isExported ? 'export ' : ''}function ${name}(value${hasDepth ? ', depth' : ''}) {`;
  return [head, ...statements.map((statement) => `  ${statement}`), '}', ''].join('\n');
}

function constantText(
  { name, check, table, preset, origin }: Omit<ValidatorConstant, 'typeText'>,
  keyword: string,
): string {
  // An object that an arrow function returns stands in parentheses.
  const body = table.startsWith('{') ? `(${table})` : table;
  const settings = preset === 'strict' ? `, ${literal(preset)}` : '';
  const made = `/* @__PURE__ */ runtime.validator(${check}, () => ${body}${settings})`;
  return `${docs(origin)}${keyword}const ${name} = ${made};\n`;
}

function docs(origin: Origin | null): string {
  return origin === null ? '' : `/** @see ${commentText(`${origin.path}:${origin.line}`)} */\n`;
}

export function moduleDeclarations({ module, validators }: ModuleParts): string {
  const parts = validators.flatMap(({ functions, constant }) => [
    ...functions.filter(({ isExported }) => isExported).map(functionDeclaration),
    `${docs(constant.origin)}export declare const ${constant.name}: runtime.Validator<${constant.typeText}>;\n`,
  ]);
  return [
    `import type * as runtime from ${literal(specifier(module, RUNTIME))};\n`,
    `import type * as types from ${literal(specifier(module, 'types/index'))};\n\n`,
    ...parts,
  ].join('');
}

function functionDeclaration({ name, hasDepth }: CheckFunction): string {
  return `export declare function ${name}(value: unknown${hasDepth ? ', depth: number' : ''}): boolean;\n`;
}

/** Re-exports names of modules, and of the runtime; types only where nothing runs. */
export function indexText(
  module: string,
  modules: ReadonlyMap<string, readonly string[]>,
  runtime: { readonly values: readonly string[]; readonly types: readonly string[] },
): string {
  const from = specifier(module, RUNTIME);
  return [
    exportText('export', runtime.values, from),
    ...(runtime.types.length === 0 ? [] : [exportText('export type', runtime.types, from)]),
    ...[...modules].map(([path, names]) => exportText('export', names, specifier(module, path))),
  ].join('');
}

function exportText(keyword: string, names: readonly string[], from: string): string {
  return `${keyword} {\n${names.map((name) => `  ${name},\n`).join('')}} from ${literal(from)};\n`;
}
