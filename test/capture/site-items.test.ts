import { describe, expect, test } from 'vitest';
import type { ApiModel } from '../../generator/model/model.js';
import { codesOf, readPages } from '../support/read-model.js';
import type { WrittenSitePage } from '../support/site-page.js';
import { sitePageText } from '../support/site-page.js';

function read(written: WrittenSitePage) {
  const found = readPages({ 'add.md': sitePageText(written) });
  return { ...found, codes: codesOf(found), members: membersOf(found.model) };
}

/** Members by the name of their type, as `name: kind`. */
function membersOf({ types }: ApiModel) {
  const members = types.map(({ id, shape }) => [
    id,
    shape.kind === 'object'
      ? shape.properties.map(
          ({ name, required, type }) => `${name}${required === 'no' ? '?' : ''}: ${type.kind}`,
        )
      : shape.kind,
  ]);
  return Object.fromEntries(members);
}

function property({ types }: ApiModel, name: string) {
  const all = types.flatMap(({ shape }) => (shape.kind === 'object' ? shape.properties : []));
  return all.find((one) => one.name === name);
}

const typescript =
  'client.books.add(BookAddParams { id } body, RequestOptionsoptions?): [Book](/x) { id }';

describe('types of sites that native pages do not have', () => {
  test('are those of uploads and plain objects', () => {
    const { members, codes } = read({
      sections: {
        'Body ParametersForm Data': [
          'cover: file',
          'The cover.',
          'extra: optional object',
          'pages: optional array of file',
          'raw: optional binary',
          'title: optional string',
        ],
        Returns: ['id: string'],
      },
    });
    expect(codes).toEqual(['name-guessed']);
    expect(members).toMatchObject({
      'books.create.body': [
        'cover: binary',
        'extra?: map',
        'pages?: array',
        'raw?: binary',
        'title?: string',
      ],
    });
  });

  test('are glued to the words that join them', () => {
    const { members, model, codes } = read({
      sections: {
        'Body ParametersJSON': [
          'binding: "hard"or "soft or cloth"or "none"',
          'One of the following:',
          '"hard"',
          '"soft or cloth"',
          '"none"',
          'lent: optional trueor false',
          'One of the following:',
          'true',
          'false',
          'shelf: optional stringor number',
        ],
        Returns: ['id: string'],
      },
    });
    expect(codes).toEqual(['name-guessed']);
    expect(members).toMatchObject({
      'books.create.body': ['binding: union', 'lent?: union', 'shelf?: union'],
    });
    expect(property(model, 'binding')?.type).toMatchObject({
      variants: [{ value: 'hard' }, { value: 'soft or cloth' }, { value: 'none' }],
    });
  });

  test('have names that are no words', () => {
    const { members, codes } = read({
      sections: {
        'Body ParametersJSON': [
          '$ref: optional string',
          '@type: optional string',
          'kinds[]: optional string',
          'shelf-no: optional string',
          'shelf/row: optional string',
        ],
        Returns: ['id: string'],
      },
    });
    expect(codes).toEqual(['name-guessed']);
    expect(members).toMatchObject({
      'books.create.body': [
        '$ref?: string',
        '@type?: string',
        'kinds[]?: string',
        'shelf-no?: string',
        'shelf/row?: string',
      ],
    });
  });

  test('say nothing in TypeScript but that something is sent', () => {
    const { members } = read({
      head: [typescript],
      sections: {
        Parameters: [
          'body: BookAddParams { id, mark, pages }',
          'id: any',
          'mark?: undefined',
          'pages?: bigint',
        ],
        Returns: ['Book { id }', 'id: string'],
      },
    });
    expect(members).toMatchObject({
      'books.add.body': ['id: unknown', 'mark?: unknown', 'pages?: unknown'],
    });
  });

  test('have limits with digits in their names', () => {
    const { model } = read({
      sections: { Returns: ['pages: number', 'All of them.', 'formatint64'] },
    });
    expect(property(model, 'pages')?.description).toBe('All of them.\n\n(format: int64)');
  });
});

describe('a member that cannot be read', () => {
  const returns = [
    'id: string',
    'The name.',
    'note: some_text',
    'A note.',
    'One of the following:',
    '"long"',
    'maxLength64',
    'row: 3 of shelf',
    'kinds of it: string',
    'title: string',
    'default: this is what a librarian has called it',
  ];

  test('is told, and describes no other one; what reads like a sentence does', () => {
    const { model, diagnostics, members } = read({ sections: { Returns: returns } });
    const told = diagnostics.flatMap(({ code, message }) =>
      code === 'unread-text' ? [message] : [],
    );
    expect(told.map((message) => message.split(': ').slice(1).join(': '))).toEqual([
      'note: some_text',
      'A note.',
      '"long"',
      'row: 3 of shelf',
      'kinds of it: string',
    ]);
    expect(members).toMatchObject({ 'books.create.response': ['id: string', 'title: string'] });
    expect(property(model, 'id')?.description).toBe('The name.');
    expect(property(model, 'title')?.description).toContain('a librarian has called it');
  });

  test('is none where the text before it goes on', () => {
    const { codes } = read({
      sections: { Returns: ['id: string', 'The name, and\nnote: some_text', 'title: string'] },
    });
    expect(codes).not.toContain('unread-text');
  });
});

describe('the mark of what is deprecated', () => {
  test.each([
    ['before the name', 'Deprecatedauthor: string', 'author', 'string', 'Deprecated.'],
    ['before a quoted name', 'Deprecated"by-line": string', 'by-line', 'string', 'Deprecated.'],
    ['behind the type', 'author: stringDeprecated', 'author', 'string', 'Deprecated.'],
    ['with a blank', 'author: string Deprecated', 'author', 'string', 'Deprecated.'],
  ])('is glued %s', (_, line, name, kind, description) => {
    const { model, codes } = read({ sections: { Returns: [line, 'title: string'] } });
    expect(codes).toEqual(['name-guessed']);
    const found = property(model, name);
    expect(found).toMatchObject({ type: { kind }, description, deprecated: { reason: '' } });
  });

  test('is not told twice', () => {
    const { model } = read({
      sections: { Returns: ['Deprecatedauthor: string', 'Deprecated. Use `authors`.'] },
    });
    const { description, deprecated } = property(model, 'author') ?? {};
    expect(description).toBe('Deprecated. Use `authors`.');
    expect(deprecated).toEqual({ reason: 'Use `authors`.' });
  });

  test('is a part of a name that says so', () => {
    const links = ['book: [Book](/x)Deprecated', 'loan: LoanDeprecated'];
    const { model } = read({ sections: { Returns: links } });
    expect(property(model, 'book')?.deprecated).toEqual({ reason: '' });
    expect(property(model, 'loan')?.deprecated).toBeNull();
  });

  test('puts a member behind all others, where it stands behind the type', () => {
    const { codes, members } = read({
      sections: {
        Returns: [
          'id: string',
          'lender: object { id, name }',
          'id: string',
          'name: string',
          'author: stringDeprecated',
        ],
      },
    });
    expect(codes).toEqual(['name-guessed']);
    expect(members).toMatchObject({
      'books.create.response': ['id: string', 'lender: ref', 'author: string'],
    });
  });

  test.each([
    [
      'books.add(\\*\\*kwargs) -> [Book](/x) { id }',
      ['Deprecatedauthor: String', 'binding: :hard', 'id: String'],
    ],
    ['books.add(BookAddParams\\*\\*kwargs)  -> [Book](/x)', ['Deprecatedauthor: str', 'id: str']],
    [typescript, ['Deprecatedauthor?: string', 'id: string']],
  ])('is read in `%s`', (signature, parameters) => {
    const { model } = read({ head: [signature], sections: { Parameters: parameters } });
    expect(property(model, 'author')?.deprecated).toEqual({ reason: '' });
  });
});

test('an upload in Ruby has a type of its own, unless a model of the page has its name', () => {
  const signature = 'books.add(\\*\\*kwargs) -> [Book](/x) { id }';
  const parameters = ['cover: FileInput', 'pages: Array[FileInput]', 'title: String'];
  const returns = ['class Book { id }', 'id: String'];
  const upload = read({
    head: [signature],
    sections: { Parameters: parameters, Returns: returns },
  });
  expect(upload.members).toMatchObject({
    'books.add.body': ['cover?: binary', 'pages?: array', 'title?: string'],
  });
  expect(upload.codes).not.toContain('dangling-type');
  const linked = ['cover: [FileInput](/x)', 'title: String'];
  const model = read({ head: [signature], sections: { Parameters: linked, Returns: returns } });
  expect(model.codes).toContain('dangling-type');
});

describe('what follows a member tells what it holds', () => {
  test('a value that is not repeated holds nothing; one that is stands below', () => {
    const { members, codes } = read({
      head: ['books.add(\\*\\*kwargs) -> [Book](/x) { id, rules, title }'],
      sections: {
        Parameters: ['title: String'],
        Returns: [
          'class Book { id, rules, title }',
          'id: String',
          'rules: Rules{ anchor, days, kind}',
          'anchor: :lent\\_at',
          'The anchor.',
          'days: Integer',
          'kind: :strict',
          'One of the following:',
          ':strict',
          'title: String',
        ],
      },
    });
    expect(codes).toEqual(['location-guessed']);
    expect(members).toMatchObject({
      Book: ['id: string', 'rules: ref', 'title: string'],
      Rules: ['anchor: literal', 'days: number', 'kind: literal'],
    });
  });

  test('so does one that may be null or a list, in other words', () => {
    const { members, codes } = read({
      head: ['books.add() -> [Book](/x)'],
      sections: {
        Returns: [
          'class Book: …',
          'id: str',
          'binding: Literal["hard"]',
          'marks: List[Literal["old"]]',
          'title: str',
          'lender: Optional[Literal["desk"]]',
        ],
      },
    });
    expect(codes).toEqual([]);
    expect(members).toMatchObject({
      Book: ['id: string', 'binding: literal', 'marks: array', 'title: string', 'lender?: literal'],
    });
  });

  test('a link without members behind it is closed, but for the values of an enum', () => {
    const { members, codes } = read({
      sections: {
        Returns: [
          'id: string',
          'binding: [Binding](/x)',
          'One of the following:',
          '"hard"',
          '"soft"',
          'shelf: [Shelf](/y)',
          'The shelf.',
          'title: string',
          'writer: [Writer](/z) { id }',
          'id: string',
        ],
      },
    });
    expect(codes).toEqual(['dangling-type', 'name-guessed']);
    expect(members).toMatchObject({
      'books.create.response': [
        'id: string',
        'binding: ref',
        'shelf: ref',
        'title: string',
        'writer: ref',
      ],
      Writer: ['id: string'],
    });
  });

  test('a type that can be null has its members behind its name', () => {
    const { members, codes } = read({
      sections: {
        Returns: [
          'id: string',
          'loan: [Loan](/x) { id, days, note }  or null',
          'id: string',
          'days: number',
          'note: string',
        ],
      },
    });
    expect(codes).toEqual(['name-guessed']);
    expect(members).toMatchObject({
      'books.create.response': ['id: string', 'loan: ref'],
      Loan: ['id: string', 'days: number', 'note: string'],
    });
  });

  test('a word is a description and no type, unless it is known as one', () => {
    const { model, members } = read({
      head: [typescript],
      sections: {
        Parameters: ['body: BookAddParams { title }', 'title: string'],
        Returns: [
          'Book { id, cover, lent_at, state }',
          'id: string',
          'cover: Paper { kind } | [Cloth](/x) { kind }',
          'One of the following:',
          'Paper { kind }',
          'kind: "paper"',
          'Cloth { kind }',
          'kind: "cloth"',
          'lent_at?: number',
          'When.',
          'state?: string',
          'State',
        ],
      },
    });
    expect(members).toMatchObject({
      Book: ['id: string', 'cover: union', 'lent_at?: number', 'state?: string'],
    });
    expect(property(model, 'lent_at')?.description).toBe('When.');
    expect(property(model, 'state')?.description).toBe('State');
  });
});

describe('links behind the items', () => {
  /** Each item with a link behind all that is below it, as sites have them. */
  const linked = (...lines: readonly string[]) => [...lines, '[](#x)'];
  const loan = linked(
    'loan: Optional[Loan]',
    'The loan.',
    ...linked('days: int', 'Of the loan.'),
    ...linked(
      'state: Optional[Literal["in", "out"]]',
      'One of the following:',
      ...linked('"in"'),
      ...linked('"out"'),
    ),
  );
  const head = ['books.add() -> [Book](/x)'];
  const returns = (lines: readonly string[]) => ({ head, sections: { Returns: lines } });
  const book = ['class Book: …', ...linked('id: str'), ...loan, ...linked('title: Optional[str]')];

  test('tell what is nested in what, where nothing else does', () => {
    const { codes, members } = read(returns(linked(...book)));
    expect(codes).not.toContain('nesting-uncertain');
    expect(members).toMatchObject({
      Book: ['id: string', 'loan: ref', 'title: string'],
      Loan: ['days: number', 'state: union'],
    });
    const without = read(returns(book.filter((line) => line !== '[](#x)')));
    expect(without.codes).toContain('nesting-uncertain');
  });

  test('are believed where they put something below a type that holds nothing', () => {
    const { members } = read({
      sections: {
        Returns: [
          ...linked('id: string'),
          ...linked(
            'loans: array of [Loan](/x)',
            ...linked(
              'late: boolean',
              'One of the following:',
              ...linked('true'),
              ...linked('false'),
            ),
            ...linked('note: string', 'Of the loan.'),
          ),
          ...linked('title: string'),
        ],
      },
    });
    expect(members).toMatchObject({
      Loan: ['late: union', 'note: string'],
      'books.create.response': ['id: string', 'loans: array', 'title: string'],
    });
  });

  test('are those of other converters as well, and may have text behind the last one', () => {
    const texts = linked(...book).map((line) =>
      line === '[](#x)' ? '<a href="#">Link to this property</a>' : line,
    );
    const { codes } = read(returns([...texts, 'DefaultAll books']));
    expect(codes).not.toContain('nesting-uncertain');
  });

  test.each([
    ['one is missing', linked(...book).toSpliced(-1, 1)],
    ['one is too much', ['[](#x)', ...linked(...book)]],
    [
      'they stand in front of descriptions and members',
      book.flatMap((line) =>
        line === '[](#x)' ? [] : /^(?:class|\w+:|")/.test(line) ? [line, '[](#x)'] : [line],
      ),
    ],
  ])('tell nothing where %s', (_, lines) => {
    const { codes, members } = read(returns(lines));
    expect(codes).toContain('nesting-uncertain');
    expect(members).toHaveProperty('Book');
  });

  test('tell what a member that cannot be read has taken with it', () => {
    const lines = linked(
      'class Book: …',
      ...linked('id: str', 'The name.'),
      ...linked('loan: loan_or_none', 'The loan.', ...linked('days: int', 'Of the loan.')),
      ...linked('title: str'),
    );
    const { codes, members, model } = read(returns(lines));
    expect(codes).toContain('unread-text');
    expect(members).toEqual({ Book: ['id: string', 'title: string'] });
    expect(property(model, 'id')?.description).toBe('The name.');
  });
});
