/** The diagnostics of headings and what stands below them: code → severity, message, what to do. */
import type { CatalogEntry } from './catalog-entry.js';

export const sectionCatalog = {
  'heading-in-items': {
    severity: 'info',
    message: '`{heading}` stands within `{section}`: {count} items behind it are taken for its own',
    help: 'Nothing to do, unless they document something else.',
  },
} as const satisfies Record<string, CatalogEntry>;
