/** Runs the compiler in its strictest mode over a folder, as a user of the package would. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from './project-files.js';
import { writeTree } from './scratch-folder.js';

const strict = {
  compilerOptions: {
    target: 'es2022',
    module: 'nodenext',
    moduleResolution: 'nodenext',
    lib: ['es2022', 'dom', 'dom.iterable', 'dom.asynciterable'],
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    verbatimModuleSyntax: true,
    skipLibCheck: false,
    noEmit: true,
    types: [],
  },
};

/** What the compiler says, '' for nothing. */
export function typeCheck(folder: string, include: readonly string[]): string {
  writeTree(folder, { 'tsconfig.json': JSON.stringify({ ...strict, include }) });
  const { stdout } = spawnSync(
    process.execPath,
    [join(projectRoot, 'node_modules/typescript/bin/tsc'), '-p', folder, '--pretty', 'false'],
    { encoding: 'utf8' },
  );
  return stdout;
}
