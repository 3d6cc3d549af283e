import { expect, test } from 'vitest';
import {
  codesOf,
  memberNamed,
  parameterNamed,
  readPages,
  typeNamed,
} from '../support/read-model.js';

const httpPage = `## Lend a Book

**post** \`/v1/books/{book_id}/loans\`

### Path Parameters

- \`book_id: string\`

### Header Parameters

- \`"library-features": optional array of string\`

### Body Parameters

- \`member: string\`

- \`days: optional number or null\`

### Returns

- \`Loan object { id, created_at, due, pages }\`

  - \`id: string\`

  - \`created_at: string\`

  - \`due: string or null\`

  - \`pages: optional number\`

### Example

\`\`\`http
curl https://library.example/v1/books/b/loans
\`\`\`
`;

const pythonPage = `## Lend a Book

\`books.loans.create(strbook_id, LoanCreateParams**kwargs)  -> Loan\`

**post** \`/v1/books/{book_id}/loans\`

### Parameters

- \`book_id: str\`

- \`member: str\`

- \`days: Optional[int]\`

- \`features: Optional[List[str]]\`

### Returns

- \`class Loan: …\`

  - \`id: str\`

  - \`created_at: datetime\`

  - \`due: Optional[datetime]\`

  - \`pages: Optional[int]\`

### Example

\`\`\`python
client.books.loans.create("b")
\`\`\`
`;

const cliPage = `## Lend a Book

\`$ library books:loans create\`

**post** \`/v1/books/{book_id}/loans\`

### Parameters

- \`--book-id: string\`

  Path param

- \`--member: string\`

  Body param

- \`--days: optional number\`

  Body param

- \`--feature: optional array of string\`

  Header param

### Returns

- \`loan: object { id, created_at, due, pages }\`

  - \`id: string\`

  - \`created_at: string\`

  - \`due: string\`

  - \`pages: optional number\`

### Example

\`\`\`cli
library books:loans create
\`\`\`
`;

const both = { 'http/books/loans/create.md': httpPage, 'python/books/loans/create.md': pythonPage };

test('integers and date-times of Python reach the members that HTTP states', () => {
  const { model } = readPages(both);
  expect(memberNamed(model, 'Loan', 'created_at').type).toEqual({
    kind: 'string',
    dateTime: 'yes',
  });
  expect(memberNamed(model, 'Loan', 'pages')).toMatchObject({
    type: { kind: 'number', integer: 'yes' },
    required: 'no',
    nullable: 'no',
    inferred: {},
  });
  expect(memberNamed(model, 'books.loans.create.body', 'days')).toMatchObject({
    type: { kind: 'number', integer: 'yes' },
    nullable: 'yes',
  });
});

test('every fact keeps the places of all dialects that it was read from', () => {
  const { model } = readPages(both);
  const dialects = memberNamed(model, 'Loan', 'due').origins.map(({ dialect }) => dialect);
  expect(dialects).toEqual(['http', 'python']);
});

test('a header has the wire name of HTTP and the argument name of the others', () => {
  const { model } = readPages({ ...both });
  const header = parameterNamed(model, 'books.loans.create', 'library-features');
  expect(header).toMatchObject({ in: 'header', alias: 'features', required: 'no' });
  const body = typeNamed(model, 'books.loans.create.body');
  const names = body.shape.kind === 'object' ? body.shape.properties.map(({ name }) => name) : [];
  expect(names).toEqual(['member', 'days']);
});

test('what Python cannot tell and CLI can is nullable where it is required', () => {
  const { model } = readPages({ 'cli/a.md': cliPage, 'python/a.md': pythonPage });
  expect(memberNamed(model, 'Loan', 'due')).toMatchObject({
    required: 'yes',
    nullable: 'yes',
    inferred: { nullable: 'other-dialect' },
  });
  expect(memberNamed(model, 'Loan', 'pages')).toMatchObject({ required: 'no' });
  expect(memberNamed(model, 'Loan', 'id')).toMatchObject({ required: 'yes', nullable: 'no' });
});

test('a parameter that Python takes for a body member goes where CLI says', () => {
  const { model } = readPages({ 'cli/a.md': cliPage, 'python/a.md': pythonPage });
  const [operation] = model.operations;
  expect(operation?.parameters.map((parameter) => `${parameter.in} ${parameter.name}`)).toEqual([
    'path book_id',
    'header features',
  ]);
});

test('dialects that are exact and disagree are reported with both places', () => {
  const typescript = pythonPage
    .replace(
      'books.loans.create(strbook_id, LoanCreateParams**kwargs)  -> Loan',
      'client.books.loans.create(stringbookID, LoanCreateParamsbody, RequestOptionsoptions?): Loan',
    )
    .replace(/### Parameters[\s\S]*### Returns/, '### Returns')
    .replace('class Loan: …', 'Loan')
    .replace('id: str', 'id: string')
    .replace('created_at: datetime', 'created_at: string')
    .replace('due: Optional[datetime]', 'due: string | null')
    .replace('pages: Optional[int]', 'pages: number')
    .replace('```python', '```typescript');
  const read = readPages({ 'http/a.md': httpPage, 'typescript/a.md': typescript });
  const conflict = read.diagnostics.find(({ code }) => code === 'dialects-disagree');
  expect(conflict?.message).toBe('Loan.pages: required is no by its http page');
  expect(conflict?.place.path).toBe('http/a.md');
  expect(conflict?.related.map(({ place }) => place.path)).toEqual(['typescript/a.md']);
});

test('guesses about an operation are not reported where another dialect states it', () => {
  expect(codesOf(readPages({ 'python/a.md': pythonPage }))).toContain('location-guessed');
  expect(codesOf(readPages(both))).not.toContain('location-guessed');
});

test('one dialect alone still gives a model, and operations of any dialect are kept', () => {
  const other = pythonPage
    .replaceAll('loans', 'returns')
    .replaceAll('Loan', 'Return')
    .replace('books.returns.create', 'books.returns.close');
  const { model } = readPages({ 'http/books/loans/create.md': httpPage, 'python/b.md': other });
  expect(model.operations.map(({ id }) => id)).toEqual([
    'books.loans.create',
    'books.returns.close',
  ]);
  expect(typeNamed(model, 'Return').shape.kind).toBe('object');
});

test('the order in which pages come changes nothing', () => {
  const pages = Object.entries({ ...both, 'cli/a.md': cliPage });
  const forwards = readPages(Object.fromEntries(pages));
  const backwards = readPages(Object.fromEntries([...pages].reverse()));
  expect(backwards.model).toEqual(forwards.model);
});

test('a member that may belong elsewhere is not added to a type that another dialect prints', () => {
  const doubtful = pythonPage.replace(
    /(class Loan[^]*?)(\n *- `)/,
    '$1\n  - `cover: str`\n\n    Its place is uncertain.\n$2',
  );
  expect(doubtful).toContain('Its place is uncertain.');
  const alone = readPages({ 'python/loans.md': doubtful });
  expect(memberNamed(alone.model, 'Loan', 'cover').inferred).toEqual({ owner: 'nesting' });
  const { model } = readPages({ 'http/loans.md': httpPage, 'python/loans.md': doubtful });
  const { shape } = typeNamed(model, 'Loan');
  expect(shape.kind === 'object' && shape.properties.map(({ name }) => name)).not.toContain(
    'cover',
  );
});

test('a variant and a value that only a later page has are kept', () => {
  const item = (depth: number, header: string) => `${'  '.repeat(depth)}- \`${header}\`\n\n`;
  const head = (signature: string) =>
    `## Get a Shelf\n\n\`${signature}\`\n\n**get** \`/v1/shelf\`\n\n### Returns\n\n`;
  const python =
    head('shelf.retrieve()  -> Shelf') +
    item(0, 'class Shelf: …') +
    item(1, 'entries: List[Entry]') +
    item(2, 'class Loan: …') +
    item(3, 'state: Literal["open", "closed"]') +
    item(4, '"open"') +
    item(4, '"closed"') +
    item(3, 'type: Literal["loan"]') +
    item(2, 'class Sale: …') +
    item(3, 'type: Literal["sale"]');
  const cli =
    head('$ library shelf retrieve') +
    item(0, 'shelf: object { entries }') +
    item(1, 'entries: array of Entry') +
    item(2, 'loan: object { state, type }') +
    item(3, 'state: "open" or "closed" or "lost"') +
    item(4, '"open"') +
    item(4, '"closed"') +
    item(4, '"lost"') +
    item(3, 'type: "loan"') +
    item(2, 'sale: object { type }') +
    item(3, 'type: "sale"') +
    item(2, 'gift: object { from, type }') +
    item(3, 'from: string') +
    item(3, 'type: "gift"');
  const { model, diagnostics } = readPages({ 'a.md': python, 'b.md': cli });
  expect(memberNamed(model, 'Gift', 'from')).toMatchObject({ required: 'yes' });
  expect(
    diagnostics.flatMap(({ code, message }) => (code === 'only-in-dialect' ? [message] : [])),
  ).toEqual([
    '"lost" of Loan.state stands on cli pages only: others print what it belongs to without it',
    'Gift of Entry stands on cli pages only: others print what it belongs to without it',
  ]);
  expect(memberNamed(model, 'Loan', 'state').type).toMatchObject({
    variants: [{ value: 'open' }, { value: 'closed' }, { value: 'lost' }],
  });
  expect(typeNamed(model, 'Entry').shape).toMatchObject({
    type: { variants: [{ id: 'Loan' }, { id: 'Sale' }, { id: 'Gift' }] },
  });
});

const typed = (dialect: 'http' | 'typescript', members: readonly string[], below = '') => {
  const [title, root] =
    dialect === 'http'
      ? ['', '`Doc object { tags }`']
      : ['`client.docs.retrieve(RequestOptionsoptions?): Doc`\n\n', '`Doc`'];
  return [
    `## Get Doc\n\n${title}**get** \`/v1/docs\`\n\n### Returns\n\n- ${root}`,
    ...members.map((member) => `  - \`${member}\`${below}`),
    `### Example\n\n\`\`\`${dialect}\ncurl\n\`\`\`\n`,
  ].join('\n\n');
};

test('dialects that print another type are told apart', () => {
  const told = (http: string, typescript: string) =>
    readPages({
      'http.md': typed('http', [http]),
      'typescript.md': typed('typescript', [typescript]),
    })
      .diagnostics.filter(({ code }) => code === 'dialects-disagree')
      .map(({ message }) => message);
  expect(told('tags: array of string', 'tags: Array<number>')).toEqual([
    'Doc.tags: type is array of string by its http page',
  ]);
  expect(told('tags: number', 'tags: string | null')).toContain(
    'Doc.tags: type is number by its http page',
  );
  expect(told('tags: map[string]', 'tags: Record<string, boolean>')).toHaveLength(1);
  expect(told('tags: array of map[unknown]', 'tags: Array<unknown>')).toEqual([]);
  expect(told('tags: array of unknown', 'tags: Array<Array<number>>')).toEqual([]);
  expect(told('tags: "a" or "b"', 'tags: string')).toEqual([]);
  expect(told('tags: string', 'tags: Author')).toEqual([]);
});

test('a variant that only one dialect prints is kept, if it has a name and the others are known', () => {
  const opened = (names: readonly string[], mark: string) =>
    names.map(
      (name) => `\n\n    - \`${name}${mark}\`\n\n      - \`${name.toLowerCase()}: string\``,
    );
  const part = (http: readonly string[], typescript: readonly string[]) => {
    const { model, diagnostics } = readPages({
      'http.md': typed('http', [`part: ${http.join(' or ')}`], opened(http, ' object').join('')),
      'typescript.md': typed(
        'typescript',
        [`part: ${typescript.join(' | ')}`],
        opened(typescript, '').join(''),
      ),
    });
    const { type } = memberNamed(model, 'Doc', 'part');
    const told = diagnostics.filter(({ code }) => code === 'types-differ');
    const variants = type.kind === 'union' ? type.variants : [];
    return [
      ...variants.map((variant) => (variant.kind === 'ref' ? variant.id : variant.kind)),
      ...told.map(({ message }) => message),
    ];
  };
  expect(part(['Text', 'Image'], ['Text', 'Image', 'Sound'])).toEqual(['Text', 'Image', 'Sound']);
  expect(part(['Text', 'Image'], ['Text', 'Sound'])).toEqual([
    'Text',
    'Image',
    '`Image` stands where its typescript page has `Sound`, which is another type',
  ]);
});

test('a member that only a dialect of another case prints is kept', () => {
  const http =
    '## Get\n\n**get** `/v1/book`\n\n### Returns\n\n- `Book object { id }`\n\n  - `id: string`';
  const java = [
    '## Get\n\n`Book books().retrieve(BookRetrieveParamsparams = BookRetrieveParams.none(), RequestOptionsrequestOptions = RequestOptions.none())`',
    '**get** `/v1/book`\n\n### Returns\n\n- `class Book:`\n\n  - `String id`\n\n  - `Optional<String> shelfMark`',
    '### Example\n\n```java\npackage library;\n```\n',
  ].join('\n\n');
  const read = readPages({ 'http.md': http, 'java.md': java });
  const { model } = read;
  expect(codesOf(read)).toContain('only-in-dialect');
  expect(memberNamed(model, 'Book', 'shelf_mark').type).toMatchObject({ kind: 'string' });
});

test('members that differ in punctuation only are two, whatever other pages there are', () => {
  const http = [
    '## Rate\n\n**get** `/v1/rate`\n\n### Returns\n\n- `Rate object { hate_threatening, "hate/threatening" }`',
    '  - `hate_threatening: optional string`',
    '  - `"hate/threatening": number or null`',
    '### Example\n\n```http\ncurl https://api.library.example/v1/rate\n```\n',
  ].join('\n\n');
  const members = (pages: Readonly<Record<string, string>>) =>
    ['hate_threatening', 'hate/threatening'].map((name) => {
      const { type, required, nullable } = memberNamed(readPages(pages).model, 'Rate', name);
      return [type.kind, required, nullable];
    });
  const alone = members({ 'http.md': http });
  expect(alone).toEqual([
    ['string', 'no', 'no'],
    ['number', 'yes', 'yes'],
  ]);
  const python = pythonPage.replaceAll('loans', 'others').replaceAll('Loan', 'Other');
  expect(members({ 'http.md': http, 'python.md': python })).toEqual(alone);
});

test('members that only older pages have are left out, and told', () => {
  const http = ['id', 'title', 'pages', 'tags'].map((name) => `${name}: string`);
  const typescript = ['id: string', 'shelf: string'];
  const { model, diagnostics } = readPages({
    'http.md': typed('http', http),
    'typescript.md': typed('typescript', typescript),
  });
  const { shape } = typeNamed(model, 'Doc');
  expect(shape.kind === 'object' && shape.properties.map(({ name }) => name)).not.toContain(
    'shelf',
  );
  expect(
    diagnostics.filter(({ code }) => code === 'older-pages').map(({ message }) => message),
  ).toEqual([
    'the typescript pages lack much that others have, and are taken as older: members that only they have are left out (1), `Doc.shelf` the first',
  ]);
});

test('a type that both dialects know is no other one, wherever one of them has it', () => {
  const pages = (dialect: 'http' | 'typescript', deleted: string) => {
    const mark = dialect === 'http' ? ' object' : '';
    const method = (verb: string, name: string, members: readonly string[]) =>
      [
        `## ${verb}\n\n${dialect === 'http' ? '' : `\`client.books.${verb}(RequestOptionsoptions?): ${name}\`\n\n`}**${verb}** \`/v1/books\``,
        `### Returns\n\n- \`${name}${mark}\``,
        ...members.map((member) => `  - \`${member}: string\``),
        `### Example\n\n\`\`\`${dialect}\nlibrary\n\`\`\``,
      ].join('\n\n');
    const members: Readonly<Record<string, readonly string[]>> = {
      Book: ['id', 'title'],
      Gone: ['id', 'gone_at'],
    };
    return [
      method('get', 'Book', members['Book'] ?? []),
      method('put', 'Gone', members['Gone'] ?? []),
      method('delete', deleted, members[deleted] ?? []),
    ].join('\n\n');
  };
  const read = readPages({
    'http.md': pages('http', 'Book'),
    'ts.md': pages('typescript', 'Gone'),
  });
  const membersOf = (id: string) => {
    const { shape } = typeNamed(read.model, id);
    return shape.kind === 'object' ? shape.properties.map(({ name }) => name) : [];
  };
  expect([membersOf('Book'), membersOf('Gone')]).toEqual([
    ['id', 'title'],
    ['id', 'gone_at'],
  ]);
  expect(codesOf(read)).toContain('types-differ');
});

test('what surrounds a list is no statement of a dialect that shows its elements only', () => {
  const typescript = [
    '## List\n\n`client.books.list(RequestOptionsoptions?): CursorPage<Book>`\n\n**get** `/v1/books`',
    '### Returns\n\n- `Book`',
    '  - `id: string`',
    '### Example\n\n```typescript\nlibrary\n```',
  ].join('\n\n');
  const cli = [
    '## List\n\n`$ library books list`\n\n**get** `/v1/books`',
    '### Returns\n\n- `ListResponse_Book_: object { data, has_more }`',
    '  - `data: array of Book`',
    '    - `id: string`',
    '  - `has_more: boolean`',
    '### Example\n\n```cli\nlibrary\n```',
  ].join('\n\n');
  const read = readPages({ 'ts.md': typescript, 'cli.md': cli });
  expect(codesOf(read)).not.toContain('only-in-dialect');
});

test('a file that one dialect states is one, and the body a form, where another prints a text', () => {
  const http = [
    '## Add\n\n**post** `/v1/covers`\n\n### Body Parameters\n\n- `scan: string`',
    '### Returns\n\n- `Cover object { id }`\n\n  - `id: string`',
    '### Example\n\n```http\ncurl https://api.library.example/v1/covers\n```\n',
  ].join('\n\n');
  const typescript = (type: string) =>
    [
      '## Add\n\n`client.covers.create(CoverCreateParamsbody, RequestOptionsoptions?): Cover`',
      `**post** \`/v1/covers\`\n\n### Parameters\n\n- \`body: CoverCreateParams\`\n\n  - \`scan: ${type}\``,
      '### Returns\n\n- `Cover`\n\n  - `id: string`',
      '### Example\n\n```typescript\nlibrary();\n```\n',
    ].join('\n\n');
  const bodyOf = (pages: Record<string, string>) => {
    const { model } = readPages(pages);
    return {
      form: model.operations[0]?.body?.contentType,
      kind: memberNamed(model, 'covers.create.body', 'scan').type.kind,
    };
  };
  const form = 'multipart/form-data';
  expect(bodyOf({ 'a.md': typescript('Uploadable') })).toEqual({ form, kind: 'binary' });
  expect(bodyOf({ 'a.md': typescript('Uploadable'), 'b.md': http })).toEqual({
    form,
    kind: 'binary',
  });
  const either = bodyOf({ 'a.md': typescript('Uploadable | string') });
  expect(either).toEqual({ form, kind: 'union' });
});
