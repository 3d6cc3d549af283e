/** The diagnostics of files and folders: code → severity, message, what to do. */
import type { CatalogEntry } from './catalog-entry.js';

export const fileCatalog = {
  'limit-reached': {
    severity: 'error',
    message: 'the limit {name} is {limit}, found {found}',
    help: 'The file is left out. If it is meant to be so large, raise the limit with --limit.',
  },
  'cache-entry-damaged': {
    severity: 'info',
    message: 'an entry of the cache is damaged and is left out',
    help: 'Nothing to do: what it stood for is computed again. The folder can be removed at any time.',
  },
  'link-skipped': {
    severity: 'warning',
    loses: true,
    message: 'a symbolic link, which may lead out of the folder, is not followed',
    help: 'Name what it leads to as an input of its own.',
  },
} as const satisfies Record<string, CatalogEntry>;
