/** The names that a module uses → its import declarations, sorted, each name once. */
import type { ImportDeclarationStructure, OptionalKind } from 'ts-morph';
import { compareText } from '../text/source.js';

/** Module specifier of `to`, as seen from `from`; both are paths in the package. */
export function specifier(from: string, to: string): string {
  const up = from.split('/').length - 1;
  return `${up === 0 ? './' : '../'.repeat(up)}${to}.js`;
}

/** One type-only import for each module, of the names that are used of it. */
export function typeImports(
  from: string,
  used: ReadonlyMap<string, ReadonlySet<string>>,
): readonly OptionalKind<ImportDeclarationStructure>[] {
  return [...used]
    .filter(([module, names]) => module !== from && names.size > 0)
    .sort(([a], [b]) => compareText(a, b))
    .map(([module, names]) => ({
      isTypeOnly: true,
      namedImports: [...names].sort(compareText).map((name) => ({ name })),
      moduleSpecifier: specifier(from, module),
    }));
}

/** The runtime as a namespace, whose members no name of a page can hide. */
export function runtimeImport(
  from: string,
  isTypeOnly: boolean,
): OptionalKind<ImportDeclarationStructure> {
  return {
    isTypeOnly,
    namespaceImport: 'runtime',
    moduleSpecifier: specifier(from, 'runtime/index'),
  };
}
