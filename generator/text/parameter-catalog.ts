/** The diagnostics of parameters, and of what becomes of them in a client: code → severity, message, what to do. */
import type { CatalogEntry } from './catalog-entry.js';

export const parameterCatalog = {
  'cookie-parameter': {
    severity: 'info',
    message: '`{header}` is sent as a cookie, which is no argument of a client',
    help: 'It is left out. Give the client a header `Cookie` if the server wants one.',
  },
  'location-guessed': {
    severity: 'info',
    message: 'where these parameters are sent is not stated; taken as {location}: {names}',
    help: 'Add the HTTP page of the operation: its sections name the location.',
  },
  'member-hidden': {
    severity: 'warning',
    message: 'the answer of `{operation}` has a member `{name}`, which is a method of its pages',
    help: 'The client gives the method; `asResponse()` gives the answer as it was sent.',
  },
  'path-parameter-unused': {
    severity: 'warning',
    loses: true,
    message: '`{name}` is documented as a path parameter, and `{path}` has no such part',
    help: 'It is left out. Compare the path with that of the sample.',
  },
  'variants-merged': {
    severity: 'warning',
    message: '`{header}` stands for one of {variants}, whose members are put together',
    help: 'Members that only some of them have are optional; what the page does not print of them is missing.',
  },
} as const satisfies Record<string, CatalogEntry>;
