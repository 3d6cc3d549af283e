/** Real reference pages, which are not part of the repository: tests that want them skip without. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { projectRoot } from './project-files.js';

const folder = join(projectRoot, '../shared/pages');

export const hasSharedPages = existsSync(folder);

if (!hasSharedPages) {
  process.stderr.write('skipped: the real pages in ../shared/pages are not here\n');
}

export interface SharedPage {
  /** `python/messages/create.md` */
  readonly path: string;
  readonly size: number;
  readonly text: () => string;
}

/** All real pages in the order of their paths, of one folder if it is named. */
export function sharedPages(under = ''): readonly SharedPage[] {
  if (!hasSharedPages) return [];
  return readdirSync(join(folder, under), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, under, name))
    .sort()
    .map((file) => ({
      path: relative(folder, file).replaceAll('\\', '/'),
      size: statSync(file).size,
      text: () => readFileSync(file, 'utf8'),
    }));
}
