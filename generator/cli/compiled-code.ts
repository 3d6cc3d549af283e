/** Modules → their compiled code, kept between runs by versions of Node that can (22.1 and later). */
import module from 'node:module';
import { cacheFolder } from './cache-folder.js';

/**
 * Keeps the code of all modules that are loaded from now on beside the cache of the project that
 * `cwd` is in: the compiler of TypeScript alone takes a third of a second to compile.
 */
export function keepCompiledCode(cwd: string): void {
  if (!('enableCompileCache' in module)) return;
  const folder = cacheFolder(cwd);
  const { enableCompileCache } = module;
  if (folder === null || typeof enableCompileCache !== 'function') return;
  enableCompileCache(`${folder}-code`);
}
