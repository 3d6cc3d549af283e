/** The settings of a package × the samples of its pages → a warning where they send something else. */
import type { PackageSettings } from '../emit/package-settings.js';
import { sampleFacts } from '../export/sample-facts.js';
import type { ApiModel, Origin } from '../model/model.js';
import type { Report } from '../text/diagnostic.js';
import { diagnostic } from '../text/diagnostic.js';
import { lineStart } from '../text/source.js';
import { keyPrefix } from './package-settings.js';

/**
 * Where a key goes, and what is sent with it, is never taken from a page: a page must not choose
 * who gets the key. `settings-differ` tells what samples send and the package would not.
 */
export function compareSettings(model: ApiModel, settings: PackageSettings, report: Report): void {
  const { keyHeader, headers } = sampleFacts(model);
  const own = new Set(Object.keys(settings.headers).map((name) => name.toLowerCase()));
  const key = keyHeader && { name: keyHeader.name, prefix: keyPrefix(keyHeader.scheme) };
  const differs = key !== null && !isSent(key, settings.keyHeader);
  const lacking: readonly (readonly [name: string, value: string])[] = [
    ...(differs ? [[key.name, `${key.prefix}$KEY`] as const] : []),
    ...Object.entries(headers).filter(([name]) => !own.has(name.toLowerCase())),
  ];
  const [first] = lacking;
  const origin = first && placeOfHeader(first[0], model);
  if (!origin) return;
  const found = lacking.map((header) => header.join(': ')).join(', ');
  const { name, prefix } = settings.keyHeader;
  const parameters = { found, sent: `${name}: ${prefix}$KEY` };
  report(diagnostic('settings-differ', lineStart(origin), parameters));
}

/** The first sample that sends the header, as most dialects do not show it. */
function placeOfHeader(name: string, { operations }: ApiModel): Origin | undefined {
  const requests = operations.flatMap(({ examples }) =>
    examples.flatMap(({ request }) => request ?? []),
  );
  const shows = requests.find(({ code }) => code.toLowerCase().includes(name.toLowerCase()));
  return (shows ?? requests[0])?.origin;
}

type Key = PackageSettings['keyHeader'];

function isSent(a: Key, b: Key): boolean {
  return a.name.toLowerCase() === b.name.toLowerCase() && a.prefix === b.prefix;
}
