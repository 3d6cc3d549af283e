// Part of the runtime of docshape, the same in every generated package.
/** Path parameters → a path that cannot leave its template. */
import { ClientError } from './errors.js';
/** Forms of `.` and `..` that servers and proxies resolve, also when they are encoded. */
const DOTS = /^(?:\.|%2e){1,2}$/i;
/**
 * Fills a template such as `/v1/models/{model_id}`. A value that is empty, `.` or `..` would
 * address something else and is refused, as is anything that is no string, number or boolean.
 */
export function fillPath(template, values) {
  return template.replace(/\{([^}]+)\}/g, (_, name) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
      throw new ClientError(`The path parameter "${name}" must be a string.`);
    }
    const text = String(value);
    if (text === '' || DOTS.test(text)) {
      throw new ClientError(`The path parameter "${name}" must not be empty, "." or "..".`);
    }
    return encodeURIComponent(text);
  });
}
