/** The requests on the pages → how lists stand in the query, parameter by parameter. */
import type { Operation } from './model.js';
import type { Type } from './type.js';
import { curlQuery } from '../text/curl-body.js';

/** Lists with brackets, `a[]=1`, are what clients do without evidence; they are not named. */
export type ListStyle = 'repeat' | 'comma' | 'indices';

/** The styles that the samples of an operation show, by the name of the parameter. */
export function listStyles(operation: Operation): ReadonlyMap<string, ListStyle> {
  const styles = new Map<string, ListStyle>();
  for (const [name, style] of shownStyles(operation)) {
    if (style !== null && style !== 'brackets') styles.set(name, style);
  }
  return styles;
}

/**
 * The lists of which no sample shows how they stand in the query, by operation: brackets are a
 * guess there, unless another sample of the API has them.
 */
export function guessedLists(
  operations: readonly Operation[],
): ReadonlyMap<Operation, readonly string[]> {
  const shown = operations.map((operation) => [operation, shownStyles(operation)] as const);
  const lists = shown.some(([, styles]) => styles.some(([, style]) => style === 'brackets'))
    ? []
    : shown.map(([operation, styles]) => {
        const names = styles.flatMap(([name, style]) => (style === null ? [name] : []));
        return [operation, names] as const;
      });
  return new Map(lists.filter(([, names]) => names.length > 0));
}

type ShownStyle = readonly [name: string, style: ListStyle | 'brackets' | null];

/** Each list in the query and its style; `null` if no sample has it. */
function shownStyles({ parameters, examples }: Operation): readonly ShownStyle[] {
  const lists = parameters.filter(
    (parameter) => parameter.in === 'query' && holdsList(parameter.type),
  );
  if (lists.length === 0) return [];
  const pairs = examples.flatMap(({ request }) => (request ? queryPairs(request.code) : []));
  return lists.map(({ name }) => [name, styleOf(name, pairs)]);
}

type Pair = readonly [name: string, value: string];

/** The pairs of all queries in a piece of code; a query ends where no URL goes on. */
function queryPairs(code: string): readonly Pair[] {
  const queries = [...code.split(/[\s"'`]/).map(queryOf), ...curlQuery(code)];
  return queries.flatMap((query) =>
    query.split('&').map((pair): Pair => {
      const [name = '', ...value] = pair.split('=');
      return [decoded(name), decoded(value.join('='))];
    }),
  );
}

/** What stands behind the `?` of the address that a word holds; '' without one. */
function queryOf(word: string): string {
  const start = word.search(/https?:\/\//);
  const [address = ''] = start < 0 ? [] : word.slice(start).split('#', 1);
  const mark = address.indexOf('?');
  return mark < 0 ? '' : address.slice(mark + 1);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function styleOf(name: string, pairs: readonly Pair[]): ShownStyle[1] {
  if (pairs.some(([key]) => key === `${name}[]`)) return 'brackets';
  if (pairs.some(([key]) => key === `${name}[0]`)) return 'indices';
  const values = pairs.filter(([key]) => key === name).map(([, value]) => value);
  if (values.some((value) => value.includes(','))) return 'comma';
  // One element alone, without brackets: `a=1` is the first of `a=1&a=2`.
  return values.length > 0 ? 'repeat' : null;
}

function holdsList(type: Type): boolean {
  return type.kind === 'array' || (type.kind === 'union' && type.variants.some(holdsList));
}
