/**
 * The files of a package → what in them is no declaration and no plain data, before anything is
 * written. The encoders make such a thing impossible; this is the second lock on the same door, so
 * a fault is always a bug of ours.
 */
import { invariant } from '../text/invariant.js';
import { parseJson } from '../text/parse-json.js';
import type { GeneratedFile } from './generated-file.js';
import { hiddenCharacter } from './hidden-character.js';
import { runtimeFiles } from './runtime-files.js';

/**
 * Throws if a file could do anything but what the emitters mean it to do. Only those of `unknown`
 * are looked at, if it is given: the others were found good before.
 */
export async function checkOutput(
  files: readonly GeneratedFile[],
  unknown: readonly GeneratedFile[] = files,
): Promise<void> {
  const fault = await outputFault(files, unknown);
  invariant(fault === null, `the output is refused: ${fault}`);
}

/** The first thing that is wrong with the files of a package; `null` if nothing is. */
export async function outputFault(
  files: readonly GeneratedFile[],
  unknown: readonly GeneratedFile[] = files,
): Promise<string | null> {
  const paths = new Set(files.map(({ path }) => path));
  for (const file of unknown) {
    const fault = await fileFault(file, paths);
    if (fault !== null) return `${file.path}: ${fault}`;
  }
  return null;
}

const RUNTIME: ReadonlyMap<string, string> = new Map(
  runtimeFiles.map(({ path, text }) => [path, text]),
);

/** All that modules are made of; a resource's words are lower case, digits, `_` and `-`. */
const MODULE =
  /^(?:(?:types|validators|functions|resources)\/(?:[a-z0-9_-]+\/)*)?[a-z0-9_-]+(?:\.d\.ts|\.js)$/;

async function fileFault(file: GeneratedFile, paths: ReadonlySet<string>): Promise<string | null> {
  const { path, text } = file;
  const runtime = RUNTIME.get(path);
  if (runtime !== undefined) return text === runtime ? null : 'it is not the runtime of docshape';
  if (path === 'README.md') return hiddenCharacter(text);
  if (path === 'model.json') return parseJson(text) === null ? 'it is no JSON' : null;
  if (path === 'package.json') return manifestFault(parseJson(text)?.value);
  if (!MODULE.test(path)) return 'no emitter writes such a file';
  const { syntaxFault } = await import('./syntax-fault.js');
  return syntaxFault(file, paths);
}

/** No script: package managers run those. */
const MANIFEST_KEYS: ReadonlySet<string> = new Set([
  'name',
  'version',
  'type',
  'sideEffects',
  'main',
  'types',
  'exports',
  'engines',
  'peerDependencies',
]);

function manifestFault(manifest: unknown): string | null {
  if (typeof manifest !== 'object' || manifest === null) return 'it is no JSON object';
  const unknown = Object.keys(manifest).find((key) => !MANIFEST_KEYS.has(key));
  return unknown === undefined ? null : `it has the key ${JSON.stringify(unknown)}`;
}
