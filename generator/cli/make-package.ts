/**
 * The inputs of one API → the files of its package, and what is to be told about them. If the cache
 * knows the package of the very same inputs, nothing of the way is gone again.
 */
import type { PackageSettings } from '../emit/package-settings.js';
import type { Cache } from '../text/cache.js';
import type { Diagnostic, Report } from '../text/diagnostic.js';
import type { Progress } from '../text/progress.js';
import type { Attempt } from './attempt.js';
import { succeed } from './attempt.js';
import type { MadePackage } from './generate-package.js';
import type { Input } from './input.js';

/** The package of what was read from the inputs; `settings` are those of its configuration. */
export async function makePackage(
  input: Input,
  settings: PackageSettings,
  { cache, progress }: { readonly cache: Cache; readonly progress: Progress },
  report: Report,
): Promise<Attempt<MadePackage>> {
  const parts = [
    JSON.stringify(settings),
    ...input.sources.flatMap(({ path, route, text }) => [path, route, text]),
    ...input.models.flatMap(({ path, text }) => ['model', path, text]),
  ];
  const known = cache.get('package', parts);
  if (isStoredPackage(known)) {
    known.found.forEach(report);
    return succeed(known.made);
  }
  const found: Diagnostic[] = [];
  const { generatePackage } = await import('./generate-package.js');
  const made = await generatePackage(input, settings, { cache, progress }, (diagnostic) => {
    found.push(diagnostic);
    report(diagnostic);
  });
  if (made.ok) cache.put('package', parts, { made: made.value, found });
  return made;
}

interface StoredPackage {
  readonly made: MadePackage;
  readonly found: readonly Diagnostic[];
}

/** The cache vouches that an entry is whole; the frame tells that it is one of these. */
function isStoredPackage(value: unknown): value is StoredPackage {
  return (
    typeof value === 'object' &&
    value !== null &&
    'made' in value &&
    typeof value.made === 'object' &&
    value.made !== null &&
    'files' in value.made &&
    Array.isArray(value.made.files) &&
    'found' in value &&
    Array.isArray(value.found)
  );
}
