/** The Domain Types headings of all pages → which names are documented, and as what. */
import type { Page, Section } from '../outline/page.js';
import type { DeclaredItem, DeclareItems } from './declared-item.js';
import { areVariants } from './declared-item.js';
import type { DocumentedKind } from './draft.js';
import { isDomainTypes, typeNameOf } from './lower-page.js';
import { readArrays } from './read-arrays.js';
import { partsOf } from '../signature/type-parts.js';

/** Names that CLI pages print nowhere else, and what the items below them are. */
export function documentedTypes(
  pages: readonly Page[],
  declare: DeclareItems,
): ReadonlyMap<string, DocumentedKind> {
  const documented = new Map<string, DocumentedKind>();
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
        documented.set(typeNameOf(entry, root), kindOf(root));
      }
    }
  };
  for (const { sections } of pages) visit(sections);
  return documented;
}

function kindOf({ declaration, children }: DeclaredItem): DocumentedKind {
  if (declaration.kind === 'class') {
    return areVariants(children) ? 'union' : 'object';
  }
  const { wrappers, terms } = partsOf(readArrays(declaration.type, children));
  if (wrappers.join() === 'array') return 'list';
  return terms[0]?.kind === 'object' ? 'object' : 'union';
}
