/**
 * The program itself → its hash: what one version of it has computed is nothing to another one.
 * Taken from its files, so that a program that is being worked on has another hash each time.
 */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { errorCode } from './attempt.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The hash of the program's files, of the packages that it uses, and of what runs it. */
export function programHash(): string {
  const hash = createHash('sha256').update(`${process.version}\n`);
  for (const file of modulesBelow(ROOT)) hash.update(`${file}\n`).update(readFileSync(file));
  const manifest: unknown = JSON.parse(readFileSync(join(ROOT, '../package.json'), 'utf8'));
  for (const name of dependenciesOf(manifest)) hash.update(`${name} ${installed(name)}\n`);
  return hash.digest('hex').slice(0, 16);
}

function modulesBelow(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return modulesBelow(path);
      return /\.[jt]s$/.test(entry.name) ? [path] : [];
    })
    .sort();
}

function dependenciesOf(manifest: unknown): readonly string[] {
  if (typeof manifest !== 'object' || manifest === null) return [];
  if (!('dependencies' in manifest)) return [];
  const { dependencies } = manifest;
  if (typeof dependencies !== 'object' || dependencies === null) return [];
  return Object.keys(dependencies).sort();
}

/** The manifest of an installed package, as the program finds it; '' if it does not. */
function installed(name: string): string {
  for (let folder = ROOT; ; folder = dirname(folder)) {
    try {
      return readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8');
    } catch (error) {
      if (!['ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '')) throw error;
    }
    if (dirname(folder) === folder) return '';
  }
}
