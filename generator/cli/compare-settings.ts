/** The settings of a package × the samples of its pages → a warning where they send something else. */
import type { PackageSettings } from '../emit/package-settings.js';
import { sampleFacts } from '../export/sample-facts.js';
import type { ApiModel } from '../model/model.js';
import type { Report } from '../text/diagnostic.js';
import { diagnostic } from '../text/diagnostic.js';
import { lineStart } from '../text/source.js';
import { keyPrefix } from './package-settings.js';

/**
 * Where a key goes, and what is sent with it, is never taken from a page: a page must not choose
 * who gets the key. `settings-differ` tells what samples send and the package would not.
 */
export function compareSettings(model: ApiModel, settings: PackageSettings, report: Report): void {
  const [first] = model.operations.flatMap(({ examples }) =>
    examples.flatMap(({ request }) => request?.origin ?? []),
  );
  if (!first) return;
  const { keyHeader, headers } = sampleFacts(model);
  const own = new Set(Object.keys(settings.headers).map((name) => name.toLowerCase()));
  const key = keyHeader && { name: keyHeader.name, prefix: keyPrefix(keyHeader.scheme) };
  const differs = key !== null && !isSent(key, settings.keyHeader);
  const lacking = [
    ...(differs ? [`${key.name}: ${key.prefix}$KEY`] : []),
    ...Object.entries(headers)
      .filter(([name]) => !own.has(name.toLowerCase()))
      .map(([name, value]) => `${name}: ${value}`),
  ];
  if (lacking.length === 0) return;
  const { name, prefix } = settings.keyHeader;
  const parameters = { found: lacking.join(', '), sent: `${name}: ${prefix}$KEY` };
  report(diagnostic('settings-differ', lineStart(first), parameters));
}

type Key = PackageSettings['keyHeader'];

function isSent(a: Key, b: Key): boolean {
  return a.name.toLowerCase() === b.name.toLowerCase() && a.prefix === b.prefix;
}
