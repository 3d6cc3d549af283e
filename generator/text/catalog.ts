/**
 * Every diagnostic that docshape can give: code → severity, message, what to do about it.
 * `{name}` in a message is a parameter that the place of report must fill in.
 * The table in the README's companion `docs` is printed from this list.
 */
import { captureCatalog } from './capture-catalog.js';
import type { CatalogEntry } from './catalog-entry.js';
import { dialectCatalog } from './dialect-catalog.js';
import { fileCatalog } from './file-catalog.js';
import { parameterCatalog } from './parameter-catalog.js';
import { sectionCatalog } from './section-catalog.js';

export const catalog = {
  ...captureCatalog,
  ...dialectCatalog,
  ...fileCatalog,
  ...parameterCatalog,
  ...sectionCatalog,
  'not-a-reference-page': {
    severity: 'warning',
    message: 'skipped: found {found}, expected a reference page with a `**verb** `path`` line',
    help: 'Remove the file from the input, or save the page again as Markdown.',
  },
  'header-not-understood': {
    severity: 'error',
    message: '`{header}` is no signature of {dialect} pages: found {found}, expected {expected}',
    help: 'The item and all below it are left out. Correct the page, or report the construct.',
  },
  'member-count': {
    severity: 'warning',
    message: '`{header}` announces {expected} members, {found} are listed below it',
    help: 'The page may be truncated here; compare it with its source.',
  },
  'elided-members': {
    severity: 'warning',
    loses: true,
    message: '`{header}` leaves {count} members out and no other place of the section lists them',
    help: 'Add a page that lists them; until then the type has only the members that are named.',
  },
  'unexpected-children': {
    severity: 'warning',
    loses: true,
    message: '`{header}` is a plain type, but {count} items stand below it',
    help: 'The items are left out. Check the indentation of the page.',
  },
  'not-a-member': {
    severity: 'warning',
    loses: true,
    message: '`{header}` stands among the members of {owner} and has no name',
    help: 'The item is left out. Check the indentation of the page.',
  },
  'duplicate-member': {
    severity: 'warning',
    message: '`{name}` is listed twice in {owner}',
    help: 'The first one is used. Check the indentation of the page.',
  },
  'base-ignored': {
    severity: 'warning',
    message: '`{name}` extends `{base}`, which no page opens',
    help: 'Its inherited members are not known. Add the page that prints that type.',
  },
  'bases-cut': {
    severity: 'warning',
    message: '`{name}` extends a type that extends another one, more than {levels} levels deep',
    help: 'It has the members of the first ones only. No API builds its types so deep.',
  },
  'members-inherited': {
    severity: 'warning',
    message:
      '`{name}` is printed without the member `{tag}` of the other variants; by its name it has the members of `{base}` as well',
    help: 'Check that it extends that type. The members are marked as concluded from the name.',
  },
  'variant-untold': {
    severity: 'warning',
    message: '`{name}` has no member `{tag}`, by which the other variants are told apart',
    help: 'The page may not print all of its members; compare it with another dialect.',
  },
  'unknown-dialect': {
    severity: 'error',
    message: 'no dialect reads this page: {found}',
    help: 'Convert the page to one of the supported dialects, or report the rendering.',
  },
  'bad-signature': {
    severity: 'warning',
    message:
      '`{signature}` is not a {dialect} method signature: found {found}, expected {expected}',
    help: 'The method is named after its path instead.',
  },
  'bad-path': {
    severity: 'error',
    message: '`{path}` is no path: expected `/segment/parameter…`',
    help: 'The operation is left out. Correct the line below the title.',
  },
  'bad-header': {
    severity: 'warning',
    loses: true,
    message: '`{name}` is no header that a parameter can be',
    help: 'The parameter is left out. Keys are given to the client; what frames a request is its own.',
  },
  'bad-verb': {
    severity: 'error',
    message: '`{verb}` is no HTTP verb that an operation can have',
    help: 'The operation is left out. Correct the line below the title.',
  },
  'bad-verb-line': {
    severity: 'error',
    message: 'found `{found}`, expected `**verb** `path``',
    help: 'The operation is left out. Correct the line below the title.',
  },
  'nesting-uncertain': {
    severity: 'warning',
    message: '`{header}` was put below `{parent}`, and could belong to {others}: {because}',
    help: 'Add a page of another dialect, or the page itself with its indentation.',
  },
  'no-http-call': {
    severity: 'info',
    message: '`{title}` documents no HTTP call',
    help: 'Nothing to do: helpers that run in the client have no operation.',
  },
  'heading-in-text': {
    severity: 'info',
    message: '`{heading}` is taken for a heading of the description of `{title}`',
    help: 'Nothing to do, unless it is a method whose line `**verb** `path`` is lost.',
  },
  'unknown-section': {
    severity: 'warning',
    loses: true,
    message: 'the section "{heading}" has {count} items and is not a known section',
    help: 'Its items are left out. Expected Parameters, Returns or a Domain Types entry.',
  },
  'body-undocumented': {
    severity: 'warning',
    loses: true,
    message: 'the sample of `{operation}` sends a body, and the page documents none',
    help: 'The method sends nothing. Compare the page with its source.',
  },
  'whole-body': {
    severity: 'warning',
    message: '`{member}` is the only member of the body of `{operation}`; taken for {taken}',
    help: 'No sample shows what is sent. Compare it with what the server expects.',
  },
  'answer-list-guessed': {
    severity: 'info',
    message:
      'the sample of `{operation}` is a list, and its page shows one element; taken as a list',
    help: 'Compare the sample with what the server answers.',
  },
  'stray-items': {
    severity: 'warning',
    loses: true,
    message: '{count} items of `{title}` stand under no heading such as Parameters or Returns',
    help: 'They are left out. The headings may be lost; save the page again.',
  },
  'headings-lost': {
    severity: 'warning',
    message:
      '`{title}` has lost its headings; {count} of its items are taken as its answer, by its signature',
    help: 'Save the page again: it has headings such as Parameters, Returns and Example.',
  },
  'unread-text': {
    severity: 'warning',
    loses: true,
    message: 'text under "{heading}" that belongs to no item: {found}',
    help: 'It is left out. An item is a bullet with one code span, and blank lines around it.',
  },
  'repeated-section': {
    severity: 'warning',
    loses: true,
    message: 'the section "{heading}" stands twice in one method; the second has {count} items',
    help: 'Only the first is read. Save the page again, or mend it.',
  },
  'conflicting-operation': {
    severity: 'warning',
    loses: true,
    message: '`{operation}` is documented twice, with different parameters or answers',
    help: 'The first one is used. Remove the page that is out of date.',
  },
  'shared-call': {
    severity: 'info',
    message: '`{operation}` is documented as `{first}` and as `{second}`; both are methods',
    help: 'Nothing to do, unless one of the pages is an older one of the other.',
  },
  'dangling-type': {
    severity: 'warning',
    message: 'no page opens the type `{name}`',
    help: 'Its values are typed as unknown. Add the page that documents it.',
  },
  'type-by-prose': {
    severity: 'info',
    message: 'no page opens the type `{name}`; its description says that it maps texts to texts',
    help: 'Add the page that documents it, if there is one.',
  },
  'ambiguous-type': {
    severity: 'warning',
    message: '`{name}` can be any of {count} types of that name',
    help: 'The first one is used. Add the page that documents the type under Domain Types.',
  },
  'conflicting-type': {
    severity: 'info',
    message: '`{name}` is documented with {count} different contents',
    help: 'Each place keeps its own contents, under a name of its own.',
  },
  'collapsed-object': {
    severity: 'warning',
    message:
      '`{header}` is collapsed, and no object of its name is opened with these members alone',
    help: 'What its members hold is unknown. Add the page that opens it.',
  },
  'elided-object': {
    severity: 'warning',
    loses: true,
    message:
      '`{header}` is collapsed and does not list all its members, and no object of its name is opened with them',
    help: 'Its values are typed as unknown. Add the page that opens it.',
  },
  'object-by-members': {
    severity: 'info',
    message: '`{header}` is collapsed; taken as the object of this name that has these members',
    help: 'Add a page of another dialect: it opens the object where it stands.',
  },
  'undocumented-path-parameter': {
    severity: 'warning',
    message: 'the path has `{name}`, and no parameter of that name is documented',
    help: 'It is taken as a required string.',
  },
  'wire-name-guessed': {
    severity: 'info',
    message: 'the wire name of the {location} parameter `{name}` is not stated; taken as `{wire}`',
    help: 'Add the HTTP page of the operation: it prints wire names.',
  },
  'member-name-guessed': {
    severity: 'info',
    message: 'the wire name of `{member}` is not stated; taken as `{name}`, and not demanded',
    help: 'Add a page of the HTTP dialect, or a sample with the member: they have wire names.',
  },
  'list-by-name': {
    severity: 'info',
    message: '`{name}` prints variants; taken as a list of them, because of its name',
    help: 'Add a page of the HTTP, TypeScript or CLI dialect: they print lists as lists.',
  },
  'name-guessed': {
    severity: 'info',
    message: 'the page does not name the method; taken as `{operation}` from {evidence}',
    help: 'Add a page of a language dialect: its signature names the method.',
  },
  'operation-name-collision': {
    severity: 'warning',
    message: '`{operation}` is the name of two operations; `{path}` becomes `{renamed}`',
    help: 'Add a page of a language dialect: its signature names the method.',
  },
  'requiredness-guessed': {
    severity: 'info',
    message:
      '{count} members of {owner} may be required or optional; the order of members does not tell',
    help: 'Add a page of the HTTP or TypeScript dialect: they state it.',
  },
  'envelope-guessed': {
    severity: 'info',
    message: 'what surrounds the answer of `{operation}` is not documented; taken from {evidence}',
    help: 'Add the HTTP page of the operation: it shows the envelope.',
  },
  'pages-untold': {
    severity: 'warning',
    message:
      '`{operation}` answers in pages (`{name}`), and nothing tells how the next one is asked for: the client gives the first',
    help: 'Add a page of another dialect, which may tell it, or send the parameters of the next page yourself.',
  },
  'stream-guessed': {
    severity: 'info',
    message: '`{operation}` is taken as a stream of {type}: {evidence}',
    help: 'Add the TypeScript page of the operation: its signature names the stream.',
  },
  'stream-unreachable': {
    severity: 'warning',
    message: '`{operation}` answers events, too, but nothing that it sends asks for them; left out',
    help: 'Add a page with the body of the operation: what asks for streams is a boolean.',
  },
  'response-undocumented': {
    severity: 'warning',
    loses: true,
    message: '`{operation}` shows a sample of its response, but documents none; typed `unknown`',
    help: 'The Returns of the page may be lost; save it again.',
  },
  'binary-guessed': {
    severity: 'info',
    message: '`{operation}` documents no response; taken as a download',
    help: 'Nothing to do if the method returns a file or text.',
  },
  'no-answer-guessed': {
    severity: 'info',
    message: '`{operation}` documents no response; taken as none',
    help: 'Nothing to do if the server answers without a body.',
  },
  'bad-sample': {
    severity: 'info',
    message: 'the JSON sample of `{operation}` does not parse: {found}',
    help: 'Correct the sample; it is evidence for nesting and names.',
  },
  'empty-resource': {
    severity: 'info',
    message: 'the page has headings only: {found}',
    help: 'Nothing to do: a resource without methods has nothing to generate.',
  },
  'unclosed-fence': {
    severity: 'warning',
    loses: true,
    message: 'a code block is not closed before the end of the page',
    help: 'The page may be cut off here; save it again.',
  },
  'fence-in-fence': {
    severity: 'warning',
    loses: true,
    message: 'a code block has {found} in it, as if its own end were missing',
    help: 'What stands between the two is read as code. Close the first block, or save the page again.',
  },
  'hidden-items': {
    severity: 'warning',
    loses: true,
    message: 'HTML or indented code hides {count} headings and items of the page',
    help: 'They are not read. Take them out of it: a block at the margin ends the list around it, so that what is indented behind it is code.',
  },
  'empty-item': {
    severity: 'info',
    message: 'an item without a header: what stands here has no name',
    help: 'A parameter or a member is missing, if pages of another dialect do not print it.',
  },
  'cut-item': {
    severity: 'warning',
    loses: true,
    message: 'the page ends inside the item {found}',
    help: 'The item is left out. The page is cut off here; save it again.',
  },
  'no-example': {
    severity: 'warning',
    loses: true,
    message: '`{title}` is the end of the page and has no example: the page may be cut off',
    help: 'Compare the end of the page with its source, and save it again.',
  },
  'tight-item': {
    severity: 'warning',
    loses: true,
    message: '`{header}` reads as an item, but is not alone between two blank lines',
    help: 'It is read as text of a description. Put blank lines around it if it is an item.',
  },
  'orphan-item': {
    severity: 'warning',
    loses: true,
    message: '`{header}` stands below a bullet of prose',
    help: 'The item is left out. Check the indentation of the page.',
  },
  'too-deep': {
    severity: 'error',
    message: 'items are nested more than {levels} levels deep',
    help: 'The item and all below it are left out. No API nests its types so deep.',
  },
  'export-same-call': {
    severity: 'info',
    message: '`{operation}` is `{call}`, as another operation is, and OpenAPI has one of each',
    help: 'Its path has a fragment in the document, which clients do not send; a mock server does not find it.',
  },
  'export-no-server': {
    severity: 'warning',
    message: 'neither a setting nor a sample of the pages says where the API is served',
    help: 'The document names the server `/`. Give its address with --base-url.',
  },
  'settings-differ': {
    severity: 'warning',
    message: 'the samples send `{found}`, which the package does not: it sends the key as `{sent}`',
    help: 'Set `authentication` and `headers` in the configuration; `docshape init` writes one with them.',
  },
  'list-style-guessed': {
    severity: 'info',
    message:
      '`{operation}` sends `{names}` in the query as `{first}[]=…`: no sample shows a list there',
    help: 'Add a page with a sample that sends such a list.',
  },
  'sample-refused': {
    severity: 'warning',
    message: 'the sample has {received} for `{path}`, documented as {expected}',
    help: 'The sample is not accepted as it stands. Correct the page, or report how it is read.',
  },
  'sample-deviates': {
    severity: 'info',
    message: 'the sample has {received} for `{path}`, documented as {expected}',
    help: 'Tolerant validators let it pass, strict ones do not. The page contradicts itself, or a guess about it is wrong.',
  },
  'sample-not-json': {
    severity: 'info',
    message: 'the sample of a response of `{name}` is no JSON',
    help: 'It is not checked. It may be cut short, or hold comments.',
  },
} as const satisfies Record<string, CatalogEntry>;
