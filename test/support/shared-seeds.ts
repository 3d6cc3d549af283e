/** Real captures, which are not part of the repository: tests that want them skip without. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile } from '../../generator/text/source.js';
import { projectRoot } from './project-files.js';

const folder = join(projectRoot, '../shared/seeds');

export const hasSharedSeeds = existsSync(folder);

if (!hasSharedSeeds) {
  process.stderr.write('skipped: the real captures in ../shared/seeds are not here\n');
}

/** The capture whose name begins with these three digits. */
export function sharedSeed(digits: string): SourceFile {
  const name = readdirSync(folder).find((file) => file.startsWith(`${digits}_`)) ?? digits;
  return { path: name, route: name, text: readFileSync(join(folder, name), 'utf8') };
}

/** All captures in the order of their names. */
export function sharedSeeds(): readonly SourceFile[] {
  return readdirSync(folder)
    .sort()
    .map((name) => sharedSeed(name.slice(0, 3)));
}
