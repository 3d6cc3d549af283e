/** The files of the project itself, for the tests that watch over the house. */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

export interface ProjectFile {
  /** Relative to the root of the project, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** Folders that are made, not written. */
const MADE: ReadonlySet<string> = new Set(['.git', 'node_modules', 'dist', 'coverage']);

/** All files below a folder of the project that are written by people, sorted by path. */
export function projectFiles(below = ''): readonly ProjectFile[] {
  const files: ProjectFile[] = [];
  const visit = (folder: string) => {
    for (const entry of readdirSync(`${projectRoot}/${folder}`, { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (MADE.has(entry.name) || entry.name.startsWith('.docshape-')) continue;
      if (entry.isDirectory()) visit(path);
      else files.push({ path, text: readFileSync(`${projectRoot}/${path}`, 'utf8') });
    }
  };
  visit(below);
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The TypeScript files of the program. */
export function generatorFiles(): readonly ProjectFile[] {
  return projectFiles('generator').filter(({ path }) => path.endsWith('.ts'));
}
