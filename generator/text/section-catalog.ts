/** The diagnostics of headings and what stands below them: code → severity, message, what to do. */
import type { CatalogEntry } from './catalog-entry.js';

export const sectionCatalog = {
  'call-lost': {
    severity: 'warning',
    loses: true,
    message: '`{title}` has the sections of a method, and no line `**verb** `path``',
    help: 'The method is left out. Put the line behind the title, in this form.',
  },
  'empty-section': {
    severity: 'warning',
    message: 'nothing stands below `{heading}`',
    help: 'The page may be cut off here; compare it with its source.',
  },
  'heading-in-items': {
    severity: 'info',
    message: '`{heading}` stands within `{section}`: {count} items behind it are taken for its own',
    help: 'Nothing to do, unless they document something else.',
  },
  'list-cut': {
    severity: 'warning',
    message: 'the list ends before `{header}`, at a block that stands at the margin',
    help: 'The items behind it are put where their indentation says. Indent the block as the item around it.',
  },
  'second-verb-line': {
    severity: 'warning',
    loses: true,
    message: '`{title}` has another call, {found}, which is left out',
    help: 'Give each call a heading of its own.',
  },
} as const satisfies Record<string, CatalogEntry>;
