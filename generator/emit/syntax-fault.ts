/** A generated module → what in it is no declaration and no plain data. The compiler loads with it. */
import { declarationFault } from './declaration-fault.js';
import type { GeneratedFile } from './generated-file.js';
import { moduleFault } from './module-fault.js';
import { parseSource } from './parse-source.js';

/** The first fault of a module; `paths` are all files of the package, which it may import. */
export function syntaxFault(
  { path, text }: GeneratedFile,
  paths: ReadonlySet<string>,
): string | null {
  const source = parseSource(path, text, paths);
  if (source.fault !== null) return source.fault;
  return path.endsWith('.d.ts') ? declarationFault(source.file) : moduleFault(source.file);
}
