/** The header with the key → the security scheme of OpenAPI. */
import type { KeyHeader } from './export-settings.js';
import type { JsonObject } from './json.js';

export interface SecurityScheme {
  /** The name of the component. */
  readonly name: string;
  readonly scheme: JsonObject;
}

/** `Bearer` and `Basic` have schemes of their own; any other header is an `apiKey`. */
export function securityScheme({ name, scheme }: KeyHeader): SecurityScheme {
  const known = name.toLowerCase() === 'authorization' ? (scheme ?? '').toLowerCase() : '';
  if (known === 'bearer' || known === 'basic') {
    return { name: `${known}Auth`, scheme: { type: 'http', scheme: known } };
  }
  const description = scheme === null ? {} : { description: `The key stands behind "${scheme} ".` };
  return { name: 'apiKey', scheme: { type: 'apiKey', in: 'header', name, ...description } };
}
