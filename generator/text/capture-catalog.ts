/** The diagnostics of captures: code → severity, message, what to do about it. */
import type { CatalogEntry } from './catalog-entry.js';

export const captureCatalog = {
  'capture-line-count': {
    severity: 'error',
    message: 'the diff announces {expected} lines of `{page}` and has {found}: {difference}',
    help: 'The capture is cut or was changed. Capture the diff again.',
  },
  'capture-cut': {
    severity: 'error',
    message: '`{page}` ends in the middle of {found}',
    help: 'The capture is cut. Capture the page again, to its end.',
  },
  'capture-lines-lost': {
    severity: 'error',
    message: '`{page}` is changed, and a {capture} does not tell which of its lines are left',
    help: 'Capture the diff itself, with its line ends, or the page as it is after the change.',
  },
  'capture-two-pages': {
    severity: 'error',
    message: 'the capture goes on with something else: {found}',
    help: 'Put each capture into a file of its own.',
  },
  'capture-needs-base': {
    severity: 'error',
    message: '`{page}` is changed in {hunks} places, and the page before the change is not given',
    help: 'Give the page before the change as well, or capture the page as it is after it.',
  },
  'capture-base-mismatch': {
    severity: 'error',
    message: 'the diff expects `{expected}` at line {line} of `{page}`, which has {found}',
    help: 'Give the very page that the diff was made from.',
  },
  'capture-number-gap': {
    severity: 'error',
    message: 'line {expected} of `{page}` is expected here, found {found}',
    help: 'A part of the page is not in the capture. Capture the page again, expanded to its end.',
  },
  'capture-type-lost': {
    severity: 'warning',
    loses: true,
    message: '`{header}` has lost {lost} of its types; read as `{restored}`',
    help: 'The capture lost what was a link. Add a page of the operation that has the types.',
  },
  'capture-name-lost': {
    severity: 'warning',
    loses: true,
    message: '"{text}" behind `{after}` describes a type whose name is lost',
    help: 'The type is left out. Add a page that names it.',
  },
  'capture-types-left': {
    severity: 'warning',
    loses: true,
    message: 'the types below `{heading}` stand in a row, and it is not told where one ends',
    help: 'They are left out. Add the pages of the methods, which open the types that they use.',
  },
  'capture-signature-lost': {
    severity: 'info',
    message: '`{signature}` has lost its arguments; read as `{restored}`',
    help: 'Add a page of the operation that has the whole signature.',
  },
  'capture-not-read': {
    severity: 'error',
    message: '{count} of {total} texts of the lists are no headers of a known dialect',
    help: 'Capture the page in one of the supported dialects, or report the rendering.',
  },
  'capture-without-pages': {
    severity: 'warning',
    loses: true,
    message: 'skipped: the {capture} holds no reference page: found {found}',
    help: 'Capture the pages of its methods, or remove the file from the input.',
  },
  'capture-file-skipped': {
    severity: 'info',
    message: '`{file}` is no Markdown page and is left out',
    help: 'Nothing to do.',
  },
} as const satisfies Record<string, CatalogEntry>;
