/** A document → its text, as JSON or as YAML; equal documents give equal bytes. */
import { stringify } from 'yaml';
import type { JsonObject } from './json.js';

export type DocumentFormat = 'yaml' | 'json';

/**
 * YAML 1.2 that readers of 1.1 understand alike: what they would take for a date, a number or a
 * boolean is quoted. Nothing is folded, and nothing refers to another place of the text.
 */
export function printDocument(document: JsonObject, format: DocumentFormat): string {
  if (format === 'json') return `${JSON.stringify(document, null, 2)}\n`;
  return stringify(document, { aliasDuplicateObjects: false, compat: 'yaml-1.1', lineWidth: 0 });
}
