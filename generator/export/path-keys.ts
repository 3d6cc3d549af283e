/**
 * Operations → the keys of OpenAPI's `paths`: templates without a query, one name for the parameters
 * of paths that differ in nothing else, and one operation for each key and verb.
 */
import type { Operation } from '../model/model.js';
import type { Report } from '../text/diagnostic.js';
import { diagnostic } from '../text/diagnostic.js';
import { compareText, startOf } from '../text/source.js';

export interface KeyedOperation {
  readonly operation: Operation;
  readonly key: string;
  /** Path parameters that have another name in the key, by their documented name. */
  readonly renamed: ReadonlyMap<string, string>;
  /** What the documented path has behind `?`: name and value. */
  readonly constants: readonly (readonly [string, string])[];
}

/**
 * OpenAPI takes `/books/{id}` and `/books/{book_id}` for the same path, and knows no query in it.
 * Two operations of one verb and path are told apart by a fragment, which no client sends; they are
 * reported as `export-same-call`.
 */
export function pathKeys(
  operations: readonly Operation[],
  report: Report,
): readonly KeyedOperation[] {
  const templates = new Map<string, string>();
  const taken = new Set<string>();
  return [...operations]
    .sort((a, b) => compareText(a.id, b.id))
    .map((operation) => {
      const [documented = '', query = ''] = operation.path.split('?');
      const pattern = documented.replace(/\{[^{}]*\}/g, '{}');
      const template = templates.get(pattern) ?? documented;
      templates.set(pattern, template);
      const isTaken = taken.has(`${operation.verb} ${template}`);
      if (isTaken) report(sameCall(operation));
      taken.add(`${operation.verb} ${template}`);
      return {
        operation,
        key: isTaken ? `${template}#${operation.id}` : template,
        renamed: renamedParameters(documented, template),
        constants: constantsOf(query),
      };
    });
}

function sameCall({ id, verb, path, origins: [origin] }: Operation) {
  const place = { ...startOf(origin?.path ?? ''), line: origin?.line ?? 1 };
  return diagnostic('export-same-call', place, {
    operation: id,
    call: `${verb.toUpperCase()} ${path}`,
  });
}

function renamedParameters(documented: string, template: string): ReadonlyMap<string, string> {
  const names = (path: string) =>
    [...path.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '');
  const keys = names(template);
  const pairs = names(documented).map((name, index) => [name, keys[index] ?? name] as const);
  return new Map(pairs.filter(([name, key]) => name !== key));
}

function constantsOf(query: string): readonly (readonly [string, string])[] {
  return query
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const [name = '', ...value] = pair.split('=');
      return [decode(name), decode(value.join('='))] as const;
    });
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
