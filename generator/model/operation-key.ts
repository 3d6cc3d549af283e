/** Operations → what tells their calls apart, whatever names and renderings the pages have. */
import type { Operation } from './model.js';

/** Verb and path, without the names of parameters, a query string and a slash at the end. */
export function operationKey({ verb, path }: Pick<Operation, 'verb' | 'path'>): string {
  return `${verb} ${pathKey(path)}`;
}

export function pathKey(path: string): string {
  const [bare = ''] = path.split('?');
  return bare.replace(/\{[^{}]*\}/g, '{}').replace(/(?<=.)\/$/, '');
}
