import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FlatItem, FlatPage, FlatSection } from '../../generator/capture/flat-page.js';
import { nestPages } from '../../generator/nesting/nest-pages.js';
import type { Item, Page, Section } from '../../generator/outline/page.js';
import type { Diagnostic } from '../../generator/text/diagnostic.js';
import { projectRoot } from '../support/project-files.js';
import { headersIn, readOutline } from '../support/read-outline.js';

/** A page with its nesting taken off; roots are marked, as diffs mark them, or nothing is. */
function flatten(page: Page, marked = true): FlatPage {
  const flatItems = (items: readonly Item[], isRoot: boolean): FlatItem[] =>
    items.flatMap(({ header, place, description, children }) => [
      {
        header,
        place,
        description,
        depth: { kind: marked ? (isRoot ? 'root' : 'nested') : 'unknown' },
      },
      ...flatItems(children, false),
    ]);
  const flatSection = (section: Section): FlatSection => ({
    ...section,
    items: flatItems(section.items, true),
    sections: section.sections.map(flatSection),
  });
  return { ...page, change: 'none', sections: page.sections.map(flatSection) };
}

interface Nested {
  /** Headers with indentation, of all sections. */
  readonly tree: readonly string[];
  readonly doubtful: ReadonlySet<number>;
  readonly found: readonly Diagnostic[];
}

function nest(...pages: readonly FlatPage[]): readonly Nested[] {
  const found: Diagnostic[] = [];
  const nested = nestPages(pages, (diagnostic) => found.push(diagnostic));
  return pages.map((page) => {
    const own = found.filter(({ place }) => place.path === page.path);
    return {
      tree: treeOf(nested.get(page)?.page.sections ?? []),
      doubtful: new Set(own.map(({ place }) => place.line)),
      found: own,
    };
  });
}

function treeOf(sections: readonly Section[]): readonly string[] {
  return sections.flatMap(({ items, sections: below }) => [...headersIn(items), ...treeOf(below)]);
}

function pageOf(text: string): Page {
  const { page } = readOutline(text);
  if (!page) throw new Error('not a page');
  return page;
}

describe.each(['http', 'python', 'ruby', 'cli', 'typescript'])('%s', (dialect) => {
  const text = readFileSync(`${projectRoot}/test/fixtures/kitchen-sink/${dialect}.md`, 'utf8');

  test('a page without nesting comes back', () => {
    const page = pageOf(text);
    const [nested] = nest(flatten(page));
    const want = treeOf(page.sections);
    const wrong = want.filter((header, index) => nested?.tree[index] !== header);
    expect(wrong).toEqual([]);
  });
});

const python = (returns: string) =>
  `## Get a Book\n\n\`books.retrieve(strbook_id)  -> Book\`\n\n**get** \`/v1/books/{book_id}\`\n\n### Returns\n\n${returns}`;

const item = (depth: number, header: string) => `${'  '.repeat(depth)}- \`${header}\`\n\n`;

test('a member that could belong to either of two objects is a doubt that names both', () => {
  const page = pageOf(
    python(
      item(0, 'class Book: …') +
        item(1, 'shelf: Shelf') +
        item(2, 'room: str') +
        item(2, 'row: Optional[int]') +
        item(1, 'title: Optional[str]'),
    ),
  );
  const [nested] = nest(flatten(page));
  const doubts = nested?.found.map(({ code, message }) => `${code}: ${message}`) ?? [];
  expect(doubts).toContainEqual(
    expect.stringMatching(
      /^nesting-uncertain: `title: Optional\[str\]` .*`(?:shelf: Shelf|class Book: …)`/,
    ),
  );
});

/** The tree of a page whose nesting was taken off, without what is in doubt, is that of the page. */
function expectBack(text: string): void {
  const page = pageOf(text);
  const [nested] = nest(flatten(page, false));
  expect(nested?.tree).toEqual(treeOf(page.sections));
}

test('a variant that is one value has the value below it', () => {
  const days = (name: string) =>
    item(1, `${name}: Optional[Union[Literal["auto"], int]]`) +
    item(2, 'Literal["auto"]') +
    item(3, '"auto"') +
    item(2, 'int');
  expectBack(
    python(item(0, 'class Book: …') + days('days') + days('weeks') + item(1, 'zone: str')),
  );
});

const go = (returns: string) =>
  `## Get a Book\n\n\`client.Books.Get(ctx, bookID) (*Book, error)\`\n\n**get** \`/v1/books/{book_id}\`\n\n### Returns\n\n${returns}`;

test('Go: members are in the order of their wire names, and a string can hold values', () => {
  expectBack(
    go(
      item(0, 'type Book struct{…}') +
        item(1, 'ID string') +
        item(1, 'CreatedAt int64') +
        item(1, 'Side string') +
        item(2, 'const BookSideLeft BookSide = "left"') +
        item(2, 'const BookSideRight BookSide = "right"') +
        item(1, 'Title string'),
    ),
  );
});

test('Go: arguments of a method stand below none but the list of arguments', () => {
  const parameters =
    item(0, 'body BookGetParams') +
    item(1, 'Shelf param.Field[Shelf]') +
    item(2, 'Room string') +
    item(1, 'Branch param.Field[string]');
  expectBack(go('').replace('### Returns', `### Parameters\n\n${parameters}`));
});

test('Go: `ID` comes first, so that behind it the order may still drop', () => {
  const page = pageOf(
    go(
      item(0, 'type Book struct{…}') +
        item(1, 'ID string') +
        item(1, 'CreatedAt int64') +
        item(1, 'Shelf BookShelf') +
        item(1, 'Title string') +
        item(1, 'Author string'),
    ),
  );
  const [nested] = nest(flatten(page, false));
  const lines = page.sections.flatMap(({ sections }) =>
    sections.flatMap(({ items }) => items.flatMap(({ children }) => children)),
  );
  const author = lines.find(({ header }) => header.startsWith('Author'));
  expect(
    nested?.tree.includes('  Author string') || nested?.doubtful.has(author?.place.line ?? 0),
  ).toBe(true);
});

const typescript = (parameters: string) =>
  `## Lend a Book\n\n\`client.books.lend(stringbookID, LendParams params, RequestOptionsoptions?): void\`\n\n**post** \`/v1/books/{book_id}/loans\`\n\n### Parameters\n\n${parameters}`;

const told = (depth: number, header: string, text: string) =>
  `${item(depth, header)}${'  '.repeat(depth)}  ${text}\n\n`;

test('arguments that say where they are sent are sorted for each place, and hold no other ones', () => {
  expectBack(
    typescript(
      told(0, 'bookID: string', 'Path param: The book.') +
        item(0, 'params: LendParams') +
        told(1, 'days?: number', 'Query param: How long.') +
        told(1, 'view?: LoanView', 'Query param: The view.') +
        told(1, 'due?: string', 'Body param: When it is due.') +
        told(1, 'shelf?: Shelf', 'Body param: Where it stands.') +
        item(2, 'room: string') +
        item(2, 'row?: number') +
        told(1, 'branch?: Array<string>', 'Header param: The branch.'),
    ),
  );
});

test('the base of two kinds of arguments stands before them', () => {
  expectBack(
    typescript(
      item(0, 'LendParams = LendParamsShort | LendParamsLong') +
        item(1, 'LendParamsBase') +
        item(2, 'days: number') +
        item(1, 'LendParamsShort extends LendParamsBase') +
        item(2, 'long?: false') +
        item(1, 'LendParamsLong extends LendParamsBase') +
        item(2, 'long: true'),
    ),
  );
});

test('the depth of the last item tells which of two objects it belongs to', () => {
  const page = pageOf(
    python(
      item(0, 'class Book: …') +
        item(1, 'shelf: Optional[Shelf]') +
        item(2, 'room: Optional[str]') +
        item(2, 'row: Optional[int]'),
    ),
  );
  const flat = flatten(page, false);
  const unmarked = (depth: number): FlatPage => ({
    ...flat,
    sections: flat.sections.map((method) => ({
      ...method,
      sections: method.sections.map((section) => ({
        ...section,
        lastDepth: depth,
        items: section.items.map((one, index) => ({
          ...one,
          depth:
            index === 0
              ? ({ kind: 'root' } as const)
              : ({ kind: 'steps', steps: [1, 0, -1].map((step) => ({ step, cost: 0 })) } as const),
        })),
      })),
    })),
  });
  const rowsOf = (depth: number) => {
    const [nested] = nest(unmarked(depth));
    return [nested?.tree.at(-1), nested?.doubtful.size];
  };
  expect(rowsOf(2)).toEqual(['    row: Optional[int]', 0]);
  // Whether the room is one of the shelf is open then.
  expect(rowsOf(1)).toEqual(['  row: Optional[int]', 1]);
});

test('the count of another dialect decides it', () => {
  const doubtful = python(
    item(0, 'class Book: …') +
      item(1, 'shelf: Shelf') +
      item(2, 'room: str') +
      item(2, 'row: Optional[int]') +
      item(1, 'title: Optional[str]'),
  );
  const counted =
    '## Get a Book\n\n`$ library books retrieve`\n\n**get** `/v1/books/{book_id}`\n\n### Returns\n\n' +
    item(0, 'book: object { shelf, title }') +
    item(1, 'shelf: object { room, row }') +
    item(2, 'room: string') +
    item(2, 'row: optional number') +
    item(1, 'title: optional string');
  const flat = flatten(pageOf(doubtful));
  const cli = { ...flatten(pageOf(counted)), path: 'cli.md' };
  const [alone] = nest(flat);
  const [together] = nest(flat, cli);
  expect(alone?.doubtful.size).toBeGreaterThan(0);
  expect(together?.doubtful.size).toBe(0);
  expect(together?.tree).toEqual(treeOf(pageOf(doubtful).sections));
});

test('items that break every rule are kept, and all are doubts', () => {
  const page = pageOf(
    python(item(0, 'class Book: …') + item(1, 'b: str') + item(1, 'a: str') + item(1, '"x"')),
  );
  const [nested] = nest(flatten(page));
  expect(nested?.tree).toHaveLength(4);
  expect(nested?.doubtful.size).toBe(3);
});

const counted = `## Get a Shelf

**get** \`/v1/shelves/{shelf_id}\`

### Returns

- \`Shelf object { id, lamp, place, width }\`

  - \`id: string\`

  - \`lamp: object { color, power, switches }\`

    - \`color: string\`

    - \`power: number\`

  - \`place: object { floor, room }\`

    - \`floor: number\`

    - \`room: object { name, number }\`

      - \`name: string\`

      - \`number: number\`

  - \`width: number\`
`;

test('one object with fewer members than it announces breaks nothing but itself', () => {
  const page = pageOf(counted);
  const [nested] = nest(flatten(page));
  expect(nested?.tree).toEqual(treeOf(page.sections));
  // Which rule was broken is a guess, so that all of it is in doubt.
  expect(nested?.doubtful.size).toBe(10);
});

test('the parts of a union of two enums have their own values below them', () => {
  const values = (depth: number, ...names: readonly string[]) =>
    names.map((name) => item(depth, `"${name}"`)).join('');
  const shown =
    'genre: string or "novel" or "poem" or "play" or 2 more or "atlas" or "map" or "plan" or 3 more';
  expectBack(
    `## Get a Book\n\n\`$ library books retrieve\`\n\n**get** \`/v1/books/{book_id}\`\n\n### Returns\n\n` +
      item(0, 'book: object { genre, title }') +
      item(1, shown) +
      item(2, 'union_member_0: string') +
      item(2, 'text_genre: "novel" or "poem" or "play" or 2 more') +
      values(3, 'novel', 'poem', 'play', 'essay', 'diary') +
      item(2, 'union_member_2: "atlas" or "map" or "plan" or 3 more') +
      values(3, 'atlas', 'map', 'plan', 'chart', 'globe', 'view') +
      item(1, 'title: string'),
  );
});

const ruby = (returns: string) =>
  `## Get a Book\n\n\`books.retrieve(book_id) -> Book\`\n\n**get** \`/v1/books/{book_id}\`\n\n### Returns\n\n${returns}`;

test('Ruby: a title that recurs below itself has the members that its union announces', () => {
  expectBack(
    ruby(
      item(0, 'class Book') +
        item(1, 'place: Room{ source, type} | Lent{ source, type, note}') +
        item(2, 'class Room') +
        item(3, 'source: String') +
        item(3, 'type: :room') +
        item(4, ':room') +
        item(2, 'class Lent') +
        item(3, 'source: Member{ id, type} | Lent{ type, after}') +
        item(4, 'class Member') +
        item(5, 'id: String') +
        item(5, 'type: :member') +
        item(6, ':member') +
        item(4, 'class Lent') +
        item(5, 'type: :other') +
        item(6, ':other') +
        item(5, 'after: Integer') +
        item(3, 'type: :lent') +
        item(4, ':lent') +
        item(3, 'note: String') +
        item(1, 'title: String'),
    ),
  );
});

test('no object has two members of one name', () => {
  expectBack(
    python(
      item(0, 'class Book: …') +
        item(1, 'type: Literal["book", "map"]') +
        item(2, '"book"') +
        item(2, '"map"') +
        item(1, 'filters: Optional[Filters]') +
        item(2, 'domains: Optional[List[str]]') +
        item(1, 'place: Optional[Place]') +
        item(2, 'city: Optional[str]') +
        item(2, 'floor: Optional[str]') +
        item(2, 'type: Optional[Literal["near"]]') +
        item(3, '"near"'),
    ),
  );
});

test('the constant that tells a variant apart belongs to the variant', () => {
  const variant = (name: string) =>
    item(1, `class ${name}PlaceObject: …`) +
    item(2, `place: ${name}Place`) +
    item(3, 'code: str') +
    item(2, `type: Literal["${name.toLowerCase()}"]`) +
    item(3, `"${name.toLowerCase()}"`);
  expectBack(python(item(0, 'place: Place') + variant('Fixed') + variant('Open')));
});

test('a type that is named after another one belongs to it', () => {
  expectBack(
    python(
      item(0, 'class Book: …') +
        item(1, 'binding: Binding') +
        item(2, 'color: str') +
        item(2, 'spine: BindingSpine') +
        item(3, 'width: int') +
        item(1, 'title: str'),
    ),
  );
});

test('variants without a name are neighbours', () => {
  const page = `## Get a Book\n\n**get** \`/v1/books/{book_id}\`\n\n### Returns\n\n${
    item(0, 'place: Room object { id, lamps }  or Hall object { id }  or 2 more') +
    item(1, 'Room object { id, lamps }') +
    item(2, 'id: string') +
    item(2, 'lamps: Lamps') +
    item(3, 'object { color }') +
    item(4, 'color: string') +
    item(3, 'object { power }') +
    item(4, 'power: number') +
    item(1, 'Hall object { id }') +
    item(2, 'id: string') +
    item(1, 'Shelf object { id }') +
    item(2, 'id: string')
  }`;
  const read = pageOf(page);
  expect(nest(flatten(read))[0]?.tree).toEqual(treeOf(read.sections));
});

test('a page of no known dialect is reported and left out', () => {
  const page = flatten(pageOf('## X\n\n**get** `/x`\n\n### Returns\n\n- `€ ¿ nothing`\n'));
  const [nested] = nest(page);
  expect(nested?.tree).toEqual([]);
  expect(nested?.found.map(({ code }) => code)).toEqual(['unknown-dialect']);
});

/** Objects by the rules: members in order, each model printed once, literals below enums. */
const lawful = fc
  .array(
    fc.record({
      required: fc.uniqueArray(fc.constantFrom('author', 'id', 'pages', 'room', 'title'), {
        minLength: 1,
        maxLength: 4,
      }),
      optional: fc.uniqueArray(fc.constantFrom('branch', 'cover', 'notes', 'spine'), {
        maxLength: 3,
      }),
      literal: fc.boolean(),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((classes) => {
    const sorted = (names: readonly string[]) =>
      names.toSorted((a, b) => (a === 'id' ? -1 : b === 'id' ? 1 : a < b ? -1 : 1));
    const print = (index: number, depth: number): string => {
      const model = classes[index];
      if (!model) return '';
      const members = sorted(model.required).map((name) => item(depth, `${name}: str`));
      const kind = model.literal
        ? item(depth, `kind: Literal["k${index}"]`) + item(depth + 1, `"k${index}"`)
        : '';
      const next =
        index + 1 < classes.length
          ? item(depth, `next_part: Part${index + 1}Model`) + print(index + 1, depth + 1)
          : '';
      const before = members.filter((line) => line < item(depth, 'kind'));
      const after = members.filter((line) => line > item(depth, 'kind'));
      const [early, late] = [
        after.filter((line) => line < item(depth, 'next_part')),
        after.filter((line) => line > item(depth, 'next_part')),
      ];
      const optional = sorted(model.optional).map((name) => item(depth, `${name}: Optional[str]`));
      return [...before, kind, ...early, next, ...late, ...optional].join('');
    };
    return python(item(0, 'class Book: …') + print(0, 1));
  });

test('every lawful tree comes back, or its doubts include each wrong placement', () => {
  fc.assert(
    fc.property(lawful, fc.boolean(), (text, marked) => {
      const page = pageOf(text);
      const [nested] = nest(flatten(page, marked));
      const want = treeOf(page.sections);
      const lines = text
        .split('\n')
        .flatMap((line, index) => (/^ *- `/.test(line) ? [index + 1] : []));
      expect(nested?.tree.map((header) => header.trim())).toEqual(
        want.map((header) => header.trim()),
      );
      for (const [index, header] of want.entries()) {
        if (nested?.tree[index] === header) continue;
        // An item is wrong as well if the one that it rightly stands below is.
        const above = lines.slice(0, index + 1);
        expect(above.some((line) => nested?.doubtful.has(line))).toBe(true);
      }
    }),
    { seed: 20261121, numRuns: 300 },
  );
});

test('of two trees the one is taken in which a union has as many variants as it announces', () => {
  const cli =
    '## Get a Book\n\n`$ library books retrieve`\n\n**get** `/v1/books/{book_id}`\n\n### Returns\n\n' +
    item(0, 'book: object { id, isbn, language, 5 more }') +
    item(1, 'id: string') +
    item(1, 'isbn: string') +
    item(1, 'language: string') +
    item(1, 'note: array of Note') +
    item(2, 'text_note: object { text, type }') +
    item(3, 'text: string') +
    item(3, 'type: "text"') +
    item(2, 'end_note: object { type }') +
    item(1, 'note_index: map[string]') +
    item(1, 'place: PlaceRoom or PlaceHall or 1 more') +
    item(2, 'place_room: object { floor, type }') +
    item(3, 'floor: number') +
    item(3, 'type: "room"') +
    item(2, 'place_hall: object { name, type }') +
    item(3, 'name: string') +
    item(3, 'type: "hall"') +
    item(2, 'quiet_corner: object { type }') +
    item(1, 'title: string') +
    item(1, 'year: number');
  const page = pageOf(cli);
  const [nested] = nest(flatten(page));
  expect(nested?.tree).toEqual(treeOf(page.sections));
});

test('the sample of the answer tells which members are those of the answer', () => {
  const returns =
    item(0, 'class Book: …') +
    item(1, 'shelf: Shelf') +
    item(2, 'room: str') +
    item(2, 'row: Optional[int]') +
    item(1, 'title: Optional[str]');
  const flat = flatten(pageOf(python(returns)));
  const parentOf = (code: string) => {
    const sample = `### Example\n\n#### Response\n\n\`\`\`json\n${code}\n\`\`\`\n`;
    const [nested] = nest(flatten(pageOf(python(returns) + sample)));
    return nested?.tree.find((header) => header.includes('title'))?.search(/\S/);
  };
  expect(nest(flat)[0]?.doubtful.size).toBeGreaterThan(0);
  expect(parentOf('{"shelf": {"room": "a", "row": 1}, "title": "x"}')).toBe(2);
  expect(parentOf('{"shelf": {"room": "a", "row": 1, "title": "x"}}')).toBe(4);
});

test('names with capitals stand in the order of letters', () => {
  const member = (depth: number, text: string) => `${'  '.repeat(depth)}- \`${text}\``;
  const python = [
    '## Get\n\n`files.get()  -> LibraryFile`\n\n**get** `/v1/file`\n\n### Returns',
    member(0, 'class LibraryFile: …'),
    member(1, 'book: Book'),
    member(2, 'id: str'),
    member(2, 'name: str'),
    ...['filename: str', 'FileType: str', 'object: str', 'Processed: bool', 'purpose: str'].map(
      (text) => member(1, text),
    ),
    '### Example\n\n```python\nimport library\n```\n',
  ].join('\n\n');
  const page = pageOf(python);
  const [nested] = nest(flatten(page));
  expect(nested?.tree).toEqual(treeOf(page.sections));
  expect(nested?.found).toEqual([]);
});

const SHOWN =
  '{ "id": "b", "refs": [], "metadata": {}, "model": "m", "object": "book", "output": [], "title": "x" }';

test.each([true, false])(
  'titles that recur with other members do not move those that the sample shows: marked %s',
  (marked) => {
    // `Note` is a title that recurs, as of things that are sent and of those that come.
    const page = pageOf(
      ruby(
        item(0, 'class Book') +
          item(1, 'id: String') +
          item(1, 'refs: Array[Ref]') +
          item(2, 'class Note') +
          item(3, 'author: String') +
          item(3, 'text: String') +
          item(3, 'type: :note') +
          item(4, ':note') +
          item(3, 'id: String') +
          item(2, 'class Mark') +
          item(3, 'page: Integer') +
          item(3, 'type: :mark') +
          item(4, ':mark') +
          item(1, 'metadata: Metadata') +
          item(1, 'model: String') +
          item(1, 'object: :book') +
          item(2, ':book') +
          item(1, 'output: Array[Out]') +
          item(2, 'class Note') +
          item(3, 'id: String') +
          item(3, 'author: String') +
          item(3, 'text: String') +
          item(3, 'type: :note') +
          item(4, ':note') +
          item(2, 'class Mark') +
          item(1, 'title: String'),
      ) + `### Example\n\n#### Response\n\n\`\`\`json\n${SHOWN}\n\`\`\`\n`,
    );
    const [nested] = nest(flatten(page, marked));
    expect(nested?.tree).toEqual(treeOf(page.sections));
    // That the title stands for two declarations is a guess.
    expect(nested?.doubtful.size).toBeGreaterThan(10);
  },
);

test('items that can be nested in very many ways stay flat, and this is told', () => {
  const part = (index: number) =>
    item(1, `refs${index}: Array[Ref${index}]`) +
    item(2, `class Note${index}`) +
    item(3, 'author: String') +
    item(3, 'text: String') +
    item(3, 'id: String') +
    item(1, `refs${index}m: Meta${index}`);
  const parts = Array.from({ length: 40 }, (_, index) => part(index + 100)).join('');
  const [nested] = nest(flatten(pageOf(ruby(item(0, 'class Book') + parts)), false));
  const becauses = new Set(nested?.found.map(({ message }) => /: ([^:]*)$/.exec(message)?.[1]));
  expect([...becauses]).toEqual(['there are too many ways to nest the items around it']);
});
