/** Query parameters → a query string. */
import { ClientError } from './errors.js';
import type { ListStyle } from './options.js';
import { unwritable } from './path.js';

/**
 * Lists repeat their key with brackets, `tags[]=a&tags[]=b`, unless `styles` says otherwise;
 * objects put theirs in: `at[gte]=1`.
 */
export function queryString(
  parameters: Readonly<Record<string, unknown>>,
  styles: Readonly<Record<string, ListStyle>> = {},
): string {
  const pairs: string[] = [];
  for (const [name, value] of Object.entries(parameters)) {
    const style = Object.hasOwn(styles, name) ? styles[name] : undefined;
    addPairs(name, value, style ?? 'brackets', pairs);
  }
  return pairs.join('&');
}

function addPairs(name: string, value: unknown, style: ListStyle, pairs: string[]): void {
  if (value === undefined || value === null) return;
  if (value instanceof Map || value instanceof Set) {
    throw new ClientError(`\`${name}\` is a ${value.constructor.name}: give a list or an object.`);
  }
  if (Array.isArray(value)) {
    if (style === 'comma') pairs.push(`${encode(name)}=${value.map(encode).join(',')}`);
    else {
      value.forEach((element, index) => {
        const key = { brackets: `${name}[]`, repeat: name, indices: `${name}[${index}]` }[style];
        addPairs(key, element, style, pairs);
      });
    }
  } else if (typeof value === 'object' && !(value instanceof Date)) {
    for (const [key, member] of Object.entries(value)) {
      addPairs(`${name}[${key}]`, member, style, pairs);
    }
  } else pairs.push(`${encode(name)}=${encode(value)}`);
}

function encode(value: unknown): string {
  const fault = unwritable(value);
  if (fault !== null) throw new ClientError(`A value in the query ${fault}.`);
  if (!(value instanceof Date)) return encodeURIComponent(String(value));
  if (Number.isNaN(value.getTime())) throw new ClientError('A date in the query is none.');
  return encodeURIComponent(value.toISOString());
}
