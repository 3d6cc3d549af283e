/** The Domain Types headings of all pages → which names are documented, and as what. */
import type { Page, Section } from '../outline/page.js';
import type { DeclareItems } from './declared-item.js';
import { isDomainTypes, typeNameOf } from './lower-page.js';
import { partsOf } from '../signature/type-parts.js';

/** Names that CLI pages print nowhere else, and whether the items below them are variants. */
export function documentedTypes(
  pages: readonly Page[],
  declare: DeclareItems,
): ReadonlyMap<string, 'object' | 'union'> {
  const documented = new Map<string, 'object' | 'union'>();
  const visit = (sections: readonly Section[]) => {
    for (const section of sections) {
      if (!isDomainTypes(section)) {
        visit(section.sections);
        continue;
      }
      for (const entry of section.sections) {
        // Doubts about the headers are reported when the page itself is lowered.
        const [root] = declare(entry.items, () => {});
        if (!root) continue;
        const { declaration, children } = root;
        const isUnion =
          declaration.kind === 'class'
            ? children.some((child) => child.declaration.kind !== 'member')
            : partsOf(declaration.type).terms[0]?.kind !== 'object';
        documented.set(typeNameOf(entry, root), isUnion ? 'union' : 'object');
      }
    }
  };
  for (const { sections } of pages) visit(sections);
  return documented;
}
