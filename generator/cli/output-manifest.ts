/** The list of files that docshape wrote into a folder, with their hashes, kept in that folder. */
import { createHash } from 'node:crypto';
import { compareText } from '../text/source.js';

export const manifestName = '.docshape.json';

/** Path below the folder → hash of the file's text. */
export type Manifest = ReadonlyMap<string, string>;

/** A file to write: its path below the output folder, and its text. */
export interface OutputFile {
  readonly path: string;
  readonly text: string;
}

export function hashOf(content: string | Uint8Array): string {
  return `sha256-${createHash('sha256').update(content).digest('hex')}`;
}

/** The manifest's own text: sorted, one file on a line, the same on every machine. */
export function printManifest(files: readonly OutputFile[]): string {
  const entries = files
    .map(({ path, text }): [string, string] => [path, hashOf(text)])
    .sort(([a], [b]) => compareText(a, b));
  const manifest = { format: 1, files: Object.fromEntries(entries) };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** The manifest in a text; an empty one if it is none of ours, so that every file is foreign. */
export function parseManifest(text: string): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return new Map();
  }
  if (typeof value !== 'object' || value === null) return new Map();
  if (!('format' in value) || value.format !== 1 || !('files' in value)) return new Map();
  if (typeof value.files !== 'object' || value.files === null) return new Map();
  return new Map(
    Object.entries(value.files).flatMap(([path, hash]): [string, string][] =>
      typeof hash === 'string' ? [[path, hash]] : [],
    ),
  );
}
