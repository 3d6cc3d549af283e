/** Operations → the resources that they belong to. */
import { compareText } from '../text/source.js';
import type { ApiModel } from './model.js';

/** All resources, those without methods of their own included, parents first, by name. */
export function resourcePaths({ operations }: ApiModel): readonly (readonly string[])[] {
  const paths = new Map<string, readonly string[]>();
  for (const { resource } of operations) {
    for (let length = 1; length <= resource.length; length++) {
      const path = resource.slice(0, length);
      paths.set(path.join('.'), path);
    }
  }
  return [...paths].sort(([a], [b]) => compareText(a, b)).map(([, path]) => path);
}
