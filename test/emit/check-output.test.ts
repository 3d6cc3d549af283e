import { describe, expect, test } from 'vitest';
import { checkOutput, outputFault } from '../../generator/emit/check-output.js';
import { libraryPackage } from '../support/library-package.js';

const files = libraryPackage();

/** The fault of the library's package with a file changed or added. */
async function faultWith(path: string, change: (text: string) => string): Promise<string | null> {
  const tree = await files;
  const changed = { ...tree, [path]: change(tree[path] ?? '') };
  return outputFault(Object.entries(changed).map(([name, text]) => ({ path: name, text })));
}

const append = (code: string) => (text: string) => `${text}${code}\n`;

test('a package as it is emitted has no fault', async () => {
  expect(await faultWith('index.js', (text) => text)).toBe(null);
});

test('a fault is thrown, so that nothing is written', async () => {
  await expect(checkOutput([{ path: 'index.js', text: 'pwned();' }])).rejects.toThrow(
    'docshape bug: the output is refused: index.js: line 1: ExpressionStatement "pwned();"',
  );
});

describe('modules', () => {
  test.each([
    'pwned();',
    'await pwned();',
    'if (true) runtime.run();',
    'throw 1;',
    'export default {};',
    'export const a = pwned();',
    'export const a = (() => 1)();',
    'export const a = new Date();',
    'export const a = new runtime.Client();',
    'export let a;',
    'export const a = { b: pwned() };',
    'export const a = { b: pwned };',
    'export const a = { get b() { return fetch("x"); } };',
    'export const a = { [runtime]: 1 };',
    "export const a = { '__proto__': 1 };",
    'export const a = { __proto__: 1 };',
    'export const a = runtime;',
    'export const a = `x`;',
    'export const a = { b: `${1}` };',
    'export const a = { b: /x/ };',
    'export const a = { b: import("x") };',
    'export const a = { b: import.meta };',
    'export const a = { b: 1 + 1, c: 2n };',
    'export const a = { b: async () => 1 };',
    'export const a = { b: function () {} };',
    'export const a = Object.assign({}, {});',
    'export const a = runtime.validator(eval, () => 1);',
    'export class A { b = 1; }',
    'export class A { static { this.b = 1; } }',
    'export class A extends globalThis {}',
    'export function f(a) { a.b(); }',
    'export function f(a) { a.b = 1; }',
    'export function f(a) { a[0](); }',
    "export function f(a) { a['constructor']('x')(); }",
    'export function f(a) { return a[a.b]; }',
    'export function f(a) { return (0, a)(); }',
    'export function f(a) { return new a.b(); }',
    'export function f() { return process; }',
    'export function f() { return globalThis; }',
    'export function f() { return Array.from([]); }',
    'export function f() { return Object.assign({}); }',
    'export function f() { return [].concat([]); }',
    'export function f() { undeclared = 1; }',
    'export function f() { runtime.x = 1; }',
    'export function f() { debugger; }',
    'export function f() { throw 1; }',
    'export function f() { try { } catch { } }',
    'export function f() { while (true); }',
    'export function f() { with (1) {} }',
    'export async function f() { await 1; }',
    'export function* f() { yield 1; }',
    'label: 1;',
    'var a = {};\neval(a);',
    '"use asm";',
    'import "./client.js";\nimport("x");',
    "import 'evil';",
    "import { a } from 'node:fs';",
    "import { a } from '../../outside.js';",
    "import { a } from './gone.js';",
    "export * from 'evil';",
    "import { z } from 'zod';",
    'import a = require("fs");',
    'const a = {',
    'const a: string = {};',
    '// a comment',
    '/* a comment */',
    '/** @ts-nocheck */',
    '/** a @internal */',
    '/** <reference path="x" /> */',
    '//# sourceMappingURL=x',
    '/** # sourceMappingURL=x */',
    '/** #__NO_SIDE_EFFECTS__ */',
    '/** \u202e */',
    '/** \u0007 */',
    'export const a = { b: "\u00e9" };',
    'export const \u00e9 = {};',
    'export const a = { b: "\u2028" };',
  ])('%s', async (code) => {
    expect(await faultWith('functions/books.js', append(code))).toMatch(/^functions\/books\.js: /);
  });

  test.each([
    'export const a = { b: [1, "x", true, null, -1, undefined], c: { d: runtime.jsonBody } };',
    "export const a = { ['__proto__']: 1 };",
    '/** \\@internal and \u00e9 */\nexport const a = {};',
    'export function f(a, b) { return b ? runtime.run(a, { b }) : runtime.run(a?.c); }',
  ])('%s is fine', async (code) => {
    expect(await faultWith('functions/books.js', append(code))).toBe(null);
  });
});

describe('declarations', () => {
  test.each([
    'pwned();',
    'export const a = 1;',
    'export function f() {}',
    'export declare const a = 1;',
    'export class A { b = 1; }',
    'export class A { c() {} }',
    'declare global { interface Array<T> { b: T } }',
    'declare module "evil" {}',
    'declare namespace A {}',
    'export enum A { B }',
    'export default A;',
    'export = A;',
    'export type A = import("evil").B;',
    'export type A = typeof runtime;',
    'export type A = any;',
    'export type A = never;',
    'export type A = keyof B;',
    'export type A = B extends C ? D : E;',
    'export type A = `x`;',
    'export type A = { [K in B]: C };',
    'export interface A { b(): void }',
    'export interface A { get b(): string }',
    'export interface A { [b()]: string }',
    "import type { A } from 'evil';",
    "import type { A } from './gone.js';",
    '/// <reference path="x" />',
    'interface A {',
    '/** @ts-ignore */',
    '// @ts-nocheck',
    'export type A = "\u202e";',
  ])('%s', async (code) => {
    expect(await faultWith('types/books.d.ts', append(code))).toMatch(/^types\/books\.d\.ts: /);
  });
});

describe('other files', () => {
  test.each([
    ['runtime/index.js', 'export {};'],
    ['package.json', '{'],
    ['package.json', '[]'.slice(0, 1)],
    ['package.json', 'null'],
    ['package.json', '{ "scripts": { "postinstall": "pwned" } }'],
    ['model.json', '{'],
    ['README.md', 'a \u202e b'],
    ['README.md', 'a \u001b[2J b'],
    ['install.sh', ''],
    ['.npmrc', ''],
    ['bin/run.js', ''],
    ['types/../../x.js', ''],
    ['types/Books.d.ts', ''],
    ['index.ts', ''],
    ['index.mjs', ''],
  ])('%s: %s', async (path, text) => {
    expect(await faultWith(path, () => text)).toMatch(
      new RegExp(`^${path.replace(/\./g, '\\.')}: `),
    );
  });
});
