/** The requests on the pages → how lists stand in the query, parameter by parameter. */
import type { Operation } from '../model/model.js';
import type { Type } from '../model/type.js';
import { curlQuery } from '../text/curl-body.js';

/** Lists with brackets, `a[]=1`, are what clients do without evidence; they are not named. */
type ListStyle = 'repeat' | 'comma' | 'indices';

/** The styles that the samples of an operation show, by the name of the parameter. */
export function listStyles({ parameters, examples }: Operation): ReadonlyMap<string, ListStyle> {
  const keys = examples.flatMap(({ request }) => (request ? queryPairs(request.code) : []));
  const styles = new Map<string, ListStyle>();
  for (const parameter of parameters) {
    if (parameter.in !== 'query' || !holdsList(parameter.type)) continue;
    const style = styleOf(parameter.name, keys);
    if (style !== null) styles.set(parameter.name, style);
  }
  return styles;
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

function styleOf(name: string, pairs: readonly Pair[]): ListStyle | null {
  if (pairs.some(([key]) => key === `${name}[]`)) return null;
  if (pairs.some(([key]) => key === `${name}[0]`)) return 'indices';
  const values = pairs.filter(([key]) => key === name).map(([, value]) => value);
  if (values.some((value) => value.includes(','))) return 'comma';
  // One element alone, without brackets: `a=1` is the first of `a=1&a=2`.
  return values.length > 0 ? 'repeat' : null;
}

function holdsList(type: Type): boolean {
  return type.kind === 'array' || (type.kind === 'union' && type.variants.some(holdsList));
}
