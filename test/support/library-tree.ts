/** Random pages of an invented API, a library of books, in the Python dialect, and their items. */
import fc from 'fast-check';
import type { NativeItem } from './native-items.js';

/** A page with one method. */
export function pageOf(parameters: readonly NativeItem[], returns: readonly NativeItem[]): string {
  return [
    '## Lend a book',
    '`loans.create(strbook_id, LoanCreateParams**kwargs)  -> Loan`',
    '**post** `/books/{book_id}/loans`',
    'Lends a book to a member of the library.',
    '### Parameters',
    ...parameters.flatMap((item) => printItem(item)),
    '### Returns',
    ...returns.flatMap((item) => printItem(item)),
    '### Example',
    '```python\nloan = client.loans.create("emma")\nprint(loan.id)\n```',
    '#### Response',
    '```json\n{\n  "id": "loan_1",\n  "shelf": { "row": 1 }\n}\n```',
  ]
    .join('\n\n')
    .concat('\n');
}

function printItem({ header, depth, blocks, children }: NativeItem): readonly string[] {
  const indent = '  '.repeat(depth);
  const description = blocks.map((lines) => lines.map((line) => `${indent}  ${line}`).join('\n'));
  return [`${indent}- \`${header}\``, ...description, ...children.flatMap(printItem)];
}

/** Descriptions as pages have them: paragraphs, wrapped or not, with code, lists and code blocks. */
const blocks: fc.Arbitrary<string[][]> = fc.uniqueArray(
  fc.constantFrom(
    ['The shelf on which the book is kept when nobody reads it.'],
    [
      'Where the book stands. The library moves books that are asked for often to the front,',
      'and others to the back.',
    ],
    ['One of `open`, `closed`, or `lost`. Defaults to `open`.'],
    ['```json', '{ "row": 1, "note": "- `no: item`" }', '```'],
  ),
  { maxLength: 2, selector: ([first]) => first },
);

const bulletLists: readonly string[][] = [
  ['- `row`: the row of the shelf', '- `side`: left or right'],
  ['- `open`', '- `closed`'],
];

const lists: fc.Arbitrary<string[][]> = fc.option(
  fc.constantFrom(...bulletLists).map((list) => [['Allowed values are:'], list]),
  { nil: [] },
);

const description = fc.tuple(blocks, lists).map(([first, list]) => [...first, ...list]);

const names = ['author', 'binding', 'copies', 'due', 'edition', 'format', 'genre', 'house', 'isbn'];

/** Members with names in order, as the format demands. */
function members(depth: number, levels: number): fc.Arbitrary<NativeItem[]> {
  return fc
    .subarray(names, { minLength: 1, maxLength: 5 })
    .chain((chosen) => fc.tuple(...chosen.map((name) => member(name, depth, levels))));
}

function member(name: string, depth: number, levels: number): fc.Arbitrary<NativeItem> {
  const scalar = fc.constantFrom('str', 'int', 'Optional[bool]', 'List[str]', 'Dict[str, object]');
  const plain = fc
    .tuple(scalar, description)
    .map(([type, text]) => item(`${name}: ${type}`, depth, text, []));
  const literals = fc
    .tuple(fc.subarray(['open', 'closed', 'lost'], { minLength: 1 }), description)
    .map(([values, text]) =>
      item(
        `${name}: Literal[${values.map((value) => `"${value}"`).join(', ')}]`,
        depth,
        text,
        values.map((value) => item(`"${value}"`, depth + 1, [], [])),
      ),
    );
  if (levels === 0) return fc.oneof(plain, literals);
  const object = fc
    .tuple(description, members(depth + 1, levels - 1))
    .map(([text, below]) => item(`${name}: Optional[${title(name)}Info]`, depth, text, below));
  const union = fc
    .tuple(description, variants(depth + 1, levels - 1))
    .map(([text, below]) => item(`${name}: List[${title(name)}]`, depth, text, below));
  return fc.oneof(plain, literals, object, union);
}

function variants(depth: number, levels: number): fc.Arbitrary<NativeItem[]> {
  return fc
    .subarray(['Book', 'Member', 'Shelf'], { minLength: 1 })
    .chain((classes) => fc.tuple(...classes.map((name) => classItem(name, depth, levels))));
}

function classItem(name: string, depth: number, levels: number): fc.Arbitrary<NativeItem> {
  return fc
    .tuple(description, members(depth + 1, levels))
    .map(([text, below]) => item(`class ${name}: …`, depth, text, below));
}

function item(
  header: string,
  depth: number,
  blocksOf: string[][],
  children: NativeItem[],
): NativeItem {
  return { header, depth, blocks: blocksOf, children };
}

function title(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Pages with up to four levels of items. */
export const libraryPages: fc.Arbitrary<string> = fc
  .tuple(members(0, 2), classItem('Loan', 0, 2))
  .map(([parameters, root]) => pageOf(parameters, [root]));
