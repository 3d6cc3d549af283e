/** Whether paths below an output folder can be written on every file system without a surprise. */
import { manifestName } from './output-manifest.js';

/**
 * What is wrong with the paths of a set of files, `null` if nothing is. They must be relative, stay
 * below the folder, fit in a name, and stay apart where case and Unicode forms are not told apart.
 */
export function outputPathFault(paths: readonly string[]): string | null {
  const seen = new Set<string>();
  for (const path of paths) {
    const segments = path.split('/');
    const bad = segments.find((segment) => !isPlainName(segment));
    if (bad !== undefined) return `"${bad}" in "${path}" is no file name`;
    const folded = path.normalize('NFC').toLowerCase();
    if (folded === manifestName) return `"${path}" is the name of the manifest`;
    if (seen.has(folded)) return `"${path}" differs from another path in case only`;
    seen.add(folded);
  }
  return null;
}

function isPlainName(name: string): boolean {
  if (name === '' || name === '.' || name === '..') return false;
  if (Buffer.byteLength(name) > 200 || /[. ]$/.test(name)) return false;
  // Names that Windows keeps for devices, with any extension.
  if (/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?$/i.test(name)) return false;
  return !/[\p{Cc}\p{Cf}\p{Cs}\\/:*?"<>|]/u.test(name);
}
