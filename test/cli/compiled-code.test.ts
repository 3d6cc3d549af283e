import module from 'node:module';
import { join, parse } from 'node:path';
import { onTestFinished, expect, test, vi } from 'vitest';
import { keepCompiledCode } from '../../generator/cli/compiled-code.js';
import { scratchFolder, writeTree } from '../support/scratch-folder.js';

/** Node as one of its versions has it: with a cache of compiled code, or without. */
function nodeWith(enableCompileCache: unknown): void {
  const own = Reflect.getOwnPropertyDescriptor(module, 'enableCompileCache');
  onTestFinished(() => {
    if (own) Reflect.defineProperty(module, 'enableCompileCache', own);
    else Reflect.deleteProperty(module, 'enableCompileCache');
  });
  Reflect.defineProperty(module, 'enableCompileCache', {
    value: enableCompileCache,
    configurable: true,
  });
}

test('code is kept beside the cache of a project, and nowhere else', () => {
  const enable = vi.fn<(folder: string) => void>();
  nodeWith(enable);
  const folder = scratchFolder();
  keepCompiledCode(parse(folder).root);
  expect(enable).not.toHaveBeenCalled();
  writeTree(folder, { 'package.json': '{}', 'node_modules/x/index.js': '', 'sub/page.md': '' });
  keepCompiledCode(join(folder, 'sub'));
  expect(enable.mock.calls).toEqual([[join(folder, 'node_modules/.cache/docshape-code')]]);
});

test('a version of Node that keeps no code is no fault', () => {
  nodeWith(undefined);
  const folder = scratchFolder();
  writeTree(folder, { 'package.json': '{}', 'node_modules/x/index.js': '' });
  expect(() => keepCompiledCode(folder)).not.toThrow();
});
