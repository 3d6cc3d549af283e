/** The JSON answer below a method → the names of the members that its objects have. */
import type { FlatSection } from '../capture/flat-page.js';
import { parseJson } from '../text/parse-json.js';

/** Names of members by the name of the member that holds the object; `''`: the answer itself. */
export type SampledNames = ReadonlyMap<string, ReadonlySet<string>>;

/** What the samples of a method show; samples that are no JSON object show nothing. */
export function sampledNames({ sections }: FlatSection): SampledNames {
  const found = new Map<string, Set<string>>();
  const open: (readonly [string, unknown])[] = sections
    .filter(({ heading }) => heading === 'Example')
    .flatMap((example) => example.sections)
    .flatMap(({ samples }) => samples.map(({ code }) => ['', parseJson(code)?.value] as const));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [name, value] = next;
    if (Array.isArray(value)) for (const element of value) open.push([name, element]);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) continue;
    const known = found.get(name) ?? new Set<string>();
    found.set(name, known);
    for (const [key, member] of Object.entries(value)) {
      known.add(key);
      open.push([key, member]);
    }
  }
  return found;
}
