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
  'misshapen-item': {
    severity: 'warning',
    loses: true,
    message: '`{found}` stands where items stand, and has not their form',
    help: 'It is read as text of a description. An item is a bullet `-` and one code span, alone between two blank lines.',
  },
  'not-a-variant': {
    severity: 'warning',
    loses: true,
    message: '`{header}` stands among the variants of {owner} and is a member',
    help: 'The item is left out. Check the indentation of the page.',
  },
  'second-verb-line': {
    severity: 'warning',
    loses: true,
    message: '`{title}` has another call, {found}, which is left out',
    help: 'Give each call a heading of its own.',
  },
  'text-behind-items': {
    severity: 'warning',
    loses: true,
    message: 'text stands behind the items of `{header}`',
    help: 'It is read as text of its description. Indent it as the item that it belongs to.',
  },
  'uneven-items': {
    severity: 'warning',
    message: 'the list of `{header}` has bullets on several columns',
    help: 'They are read as one list, as Markdown has it. Check the indentation of the page.',
  },
} as const satisfies Record<string, CatalogEntry>;
