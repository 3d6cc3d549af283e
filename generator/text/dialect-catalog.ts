/** The diagnostics of pages of several dialects that differ: code → severity, message, what to do. */
import type { CatalogEntry } from './catalog-entry.js';

export const dialectCatalog = {
  'dialects-disagree': {
    severity: 'warning',
    message: '{member}: {fact} is {value} by its {dialect} page',
    help: 'Look which of the pages is newer, and leave the other one out.',
  },
  'only-in-dialect': {
    severity: 'warning',
    message: '{name} stands on {dialect} pages only: others print what it belongs to without it',
    help: 'It is kept. If those pages are older, save them again or leave them out.',
  },
  'older-pages': {
    severity: 'warning',
    message:
      'the {dialect} pages lack much that others have, and are taken as older: members that only they have are left out ({count}), `{first}` the first',
    help: 'Save those pages again, or leave them out.',
  },
  'types-differ': {
    severity: 'warning',
    message: '`{kept}` stands where its {dialect} page has `{other}`, which is another type',
    help: 'The first is kept. Look which of the pages is newer, and leave the other one out.',
  },
} as const satisfies Record<string, CatalogEntry>;
