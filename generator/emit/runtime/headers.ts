/** Header values of several sources → the headers of a request, or an error that hides them. */
import { ClientError } from './errors.js';
import type { HeaderValues } from './options.js';

/** Later values win; `null` removes, `undefined` leaves as it is. */
export function mergeHeaders(sources: readonly HeaderValues[]): Headers {
  const headers = new Headers();
  for (const source of sources) {
    for (const [name, value] of Object.entries(source)) {
      // The platform's own error would print the value.
      if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name)) throw new ClientError('A header has a wrong name.');
      if (value === null) headers.delete(name);
      else if (value !== undefined) headers.set(name, checked(name, value));
    }
  }
  return headers;
}

function checked(name: string, value: string): string {
  if (/^[\t\x20-\x7e\x80-\xff]*$/.test(value)) return value;
  throw new ClientError(
    `The header "${name.slice(0, 100)}" has a line break or a character that headers cannot have.`,
  );
}
