/** Where the cache of a project is: `node_modules/.cache/docshape`, as that of other programs. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder for a run in `cwd`; `null` outside projects with packages: nothing is remembered. */
export function cacheFolder(cwd: string): string | null {
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) {
      const modules = join(folder, 'node_modules');
      return existsSync(modules) ? join(modules, '.cache', 'docshape') : null;
    }
    if (dirname(folder) === folder) return null;
  }
}
