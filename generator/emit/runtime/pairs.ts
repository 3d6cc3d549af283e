/** Values with members and elements → the pairs of names and values that queries and forms have. */
import { ClientError } from './errors.js';
import { unwritable } from './path.js';

/** How a list stands in a query: `a[]=1&a[]=2`, `a=1&a=2`, `a=1,2` or `a[0]=1&a[1]=2`. */
export type ListStyle = 'brackets' | 'repeat' | 'comma' | 'indices';

/** Deeper values refer to themselves. */
const MOST_LEVELS = 100;

/**
 * Lists repeat their key with brackets, `tags[]=a&tags[]=b`, unless `style` says otherwise; objects
 * put theirs in: `at[gte]=1`. What is null or undefined is left out, what JSON writes as something
 * else is that here, too, and what is no data is a `ClientError`. `isWhole`: what is added as given.
 */
export function addPairs(
  name: string,
  given: unknown,
  style: ListStyle,
  add: (name: string, value: unknown) => void,
  isWhole?: (value: unknown) => boolean,
  depth = 0,
): void {
  if (isWhole?.(given)) return add(name, given);
  if (given === undefined || given === null) return;
  const value = asJson(given);
  const fault = unwritable(name) ?? (depth > MOST_LEVELS ? 'is nested too deep' : dataFault(value));
  if (fault !== null) throw new ClientError(`\`${name}\` ${fault}.`);
  if (typeof value !== 'object' || value === null) return add(name, value);
  for (const [key, member] of Object.entries(value)) {
    const isNamed = !Array.isArray(value) || style === 'indices';
    const into = isNamed ? `${name}[${key}]` : style === 'brackets' ? `${name}[]` : name;
    addPairs(into, member, style, add, isWhole, depth + 1);
  }
}

/** As JSON has it: a date is a text. */
function asJson(value: unknown): unknown {
  const isObject = typeof value === 'object' && value !== null;
  return isObject && 'toJSON' in value && typeof value.toJSON === 'function'
    ? value.toJSON()
    : value;
}

/** Why a value is no data; `null` if it is. */
function dataFault(value: unknown): string | null {
  const kind = Object.prototype.toString.call(value).slice(8, -1);
  const isData = /^(?:Array|BigInt|Boolean|Number|Object|String)$/.test(kind);
  return isData ? unwritable(value) : `is a ${kind}, which is no data`;
}
