/** Path parameters → a path that cannot leave its template. */
import { ClientError } from './errors.js';

/** Forms of `.` and `..` that servers and proxies resolve, also when they are encoded. */
const DOTS = /^(?:\.|%2e){1,2}$/i;

/**
 * Fills a template such as `/v1/models/{model_id}`. A value that is empty, `.` or `..` would
 * address something else and is refused, as is anything that is no string, number or boolean.
 */
export function fillPath(template: string, values: Readonly<Record<string, unknown>>): string {
  return template.replace(/\{([^}]+)\}/g, (place, name: string, index: number) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    const fault = faultOf(value);
    if (fault === null) return encodeURIComponent(String(value));
    const mark = ' '.repeat(index) + '^'.repeat(place.length);
    throw new ClientError(`The path parameter "${name}" ${fault}:\n${template}\n${mark}`);
  });
}

function faultOf(value: unknown): string | null {
  if (typeof value === 'boolean') return null;
  if (!['string', 'number'].includes(typeof value)) return 'must be a string';
  if (value === '') return 'must not be empty';
  return DOTS.test(String(value)) ? 'must not be "." or ".."' : unwritable(value);
}

/** Why a value cannot stand in an address; `null` if it can. */
export function unwritable(value: unknown): string | null {
  if (typeof value === 'number') return Number.isFinite(value) ? null : 'must be a finite number';
  const isText = typeof value === 'string';
  return isText && /\p{Surrogate}/u.test(value) ? 'must not hold half a character' : null;
}
