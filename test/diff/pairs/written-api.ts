/** The library of books as data, edits of it, and the changes that every dialect must show. */
import type { Api, Call, Field, Form, Writer } from './write-pages.js';

const text: Form = { kind: 'text' };
const whole: Form = { kind: 'whole' };

export const libraryApi: Api = {
  types: {
    Book: [
      { name: 'id', form: text, text: 'Name of the book.' },
      { name: 'kind', form: { kind: 'values', values: ['book'] } },
      { name: 'title', form: text, text: 'What stands on the cover.' },
      { name: 'state', form: { kind: 'ref', name: 'BookState' }, text: 'Where it is.' },
      { name: 'language', form: { kind: 'values', values: ['de', 'en'] }, text: 'Its language.' },
      {
        name: 'shelf',
        form: {
          kind: 'object',
          members: [
            { name: 'room', form: text },
            { name: 'row', form: whole, text: 'Counted from the door.' },
          ],
        },
        text: 'Its place.',
      },
      {
        name: 'authors',
        form: { kind: 'list', of: { kind: 'ref', name: 'Author' } },
        text: 'Who wrote it.',
      },
      {
        name: 'content',
        form: { kind: 'union', names: ['TextContent', 'ImageContent'] },
        text: 'What is in it.',
      },
      { name: 'subtitle', form: text, optional: true, text: 'Smaller words.' },
      { name: 'returned_at', form: text, nullable: true, text: 'When it came back.' },
    ],
    BookState: ['on_shelf', 'on_loan', 'lost'],
    Author: [
      { name: 'name', form: text, text: 'As printed.' },
      { name: 'born', form: whole, optional: true, text: 'The year.' },
    ],
    TextContent: [
      { name: 'type', form: { kind: 'values', values: ['text'] } },
      { name: 'pages', form: whole, text: 'How many pages.' },
    ],
    ImageContent: [
      { name: 'type', form: { kind: 'values', values: ['image'] } },
      { name: 'width', form: whole, text: 'In millimetres.' },
    ],
    Ticket: [
      { name: 'number', form: text, text: 'To wait with.' },
      { name: 'book', form: { kind: 'ref', name: 'Book' }, text: 'What is waited for.' },
    ],
  },
  calls: [
    {
      method: 'create',
      title: 'Add a Book',
      verb: 'post',
      path: '/v1/books',
      text: 'Adds a book.',
      input: [
        { name: 'title', form: text, text: 'What stands on the cover.' },
        {
          name: 'color',
          form: { kind: 'values', values: ['red', 'green'] },
          text: 'Of the cover.',
        },
        {
          name: 'place',
          form: {
            kind: 'object',
            members: [
              { name: 'room', form: text },
              { name: 'wall', form: whole, optional: true },
            ],
          },
          text: 'Where it goes.',
        },
        { name: 'tags', form: { kind: 'list', of: text }, optional: true, text: 'Words for it.' },
        { name: 'pages', form: whole, optional: true, text: 'How many.' },
      ],
      output: 'Book',
    },
    {
      method: 'reserve',
      title: 'Reserve a Book',
      verb: 'post',
      path: '/v1/books/reserve',
      text: 'Puts a book aside.',
      input: [
        { name: 'title', form: text, text: 'Which one.' },
        { name: 'days', form: whole, optional: true, text: 'How long.' },
      ],
      output: 'Ticket',
    },
  ],
};

/** An edit, its changes in every dialect, and in those that show something else. */
export interface ApiEdit {
  readonly name: string;
  readonly after: Api;
  readonly changes: readonly string[];
  readonly otherwise?: Readonly<Partial<Record<Writer, readonly string[]>>>;
}

type FieldEdit = (fields: readonly Field[]) => readonly Field[];

function inType(name: string, edit: FieldEdit, api: Api = libraryApi): Api {
  const fields = (api.types[name] ?? []).filter((part): part is Field => typeof part !== 'string');
  return { ...api, types: { ...api.types, [name]: edit(fields) } };
}

function inCall(method: string, edit: (call: Call) => Call, api: Api = libraryApi): Api {
  return { ...api, calls: api.calls.map((call) => (call.method === method ? edit(call) : call)) };
}

function inInput(method: string, edit: FieldEdit): Api {
  return inCall(method, (call) => ({ ...call, input: edit(call.input) }));
}

const put =
  (field: Field): FieldEdit =>
  (fields) => [...fields, field];
const putFirst =
  (field: Field): FieldEdit =>
  (fields) => [field, ...fields];
const drop =
  (name: string): FieldEdit =>
  (fields) =>
    fields.filter((field) => field.name !== name);
const change =
  (name: string, values: Partial<Field>): FieldEdit =>
  (fields) =>
    fields.map((field) => (field.name === name ? { ...field, ...values } : field));
const inside =
  (name: string, edit: FieldEdit): FieldEdit =>
  (fields) =>
    fields.map((field) =>
      field.name === name && field.form.kind === 'object'
        ? { ...field, form: { kind: 'object', members: edit(field.form.members) } }
        : field,
    );

export const apiEdits: readonly ApiEdit[] = [
  {
    name: 'a member of a type',
    after: inType('Author', putFirst({ name: 'mail', form: text, text: 'To write to.' })),
    changes: ['field-added type Author.mail'],
  },
  {
    name: 'an optional member of a type',
    after: inType('Book', put({ name: 'weight', form: whole, optional: true, text: 'In grams.' })),
    changes: ['field-added type Book.weight'],
  },
  {
    name: 'a member of a type is gone',
    after: inType('Book', drop('subtitle')),
    changes: ['field-removed type Book.subtitle'],
  },
  {
    name: 'a member of an inline object',
    after: inType('Book', inside('shelf', put({ name: 'side', form: text }))),
    changes: ['field-added type Book.shelf.side'],
  },
  {
    name: 'a member of an inline object is gone',
    after: inType('Book', inside('shelf', drop('room'))),
    changes: ['field-removed type Book.shelf.room'],
  },
  {
    name: 'type of a member of an inline object',
    after: inType('Book', inside('shelf', change('row', { form: text }))),
    changes: ['type-changed type Book.shelf.row'],
  },
  {
    name: 'a value of a named enum',
    after: {
      ...libraryApi,
      types: { ...libraryApi.types, BookState: ['on_shelf', 'on_loan', 'lost', 'sold'] },
    },
    changes: ['enum-value-added type BookState'],
  },
  {
    name: 'a value of an inline enum',
    after: inType(
      'Book',
      change('language', { form: { kind: 'values', values: ['de', 'en', 'fr'] } }),
    ),
    changes: ['enum-value-added type Book.language'],
  },
  {
    name: 'a value of an inline enum of a request is gone',
    after: inInput('create', change('color', { form: { kind: 'values', values: ['red'] } })),
    changes: ['enum-value-removed request POST /v1/books: color'],
  },
  {
    name: 'a member of a union',
    after: inType(
      'SoundContent',
      () => [
        { name: 'type', form: { kind: 'values', values: ['sound'] } },
        { name: 'minutes', form: whole, text: 'How long.' },
      ],
      inType(
        'Book',
        change('content', {
          form: { kind: 'union', names: ['TextContent', 'ImageContent', 'SoundContent'] },
        }),
      ),
    ),
    changes: ['variant-added type Book.content'],
  },
  {
    name: 'a member of a union is gone',
    after: inType('Book', change('content', { form: { kind: 'union', names: ['TextContent'] } })),
    changes: ['variant-removed type Book.content'],
    // A union of one type is that type, which the command line does not name.
    otherwise: { cli: ['type-changed type Book.content'] },
  },
  {
    name: 'a member within a union',
    after: inType(
      'ImageContent',
      put({ name: 'height', form: whole, text: 'In millimetres too.' }),
    ),
    changes: ['field-added type ImageContent.height'],
  },
  {
    name: 'a member became optional',
    after: inType('Book', change('title', { optional: true })),
    changes: ['became-optional type Book.title'],
    otherwise: {
      python: ['became-nullable type Book.title'],
      java: ['became-nullable type Book.title'],
      ruby: [],
    },
  },
  {
    name: 'an input became required',
    after: inInput('create', change('tags', { optional: false })),
    changes: ['became-required request POST /v1/books: tags'],
    otherwise: { ruby: [] },
  },
  {
    name: 'a member became nullable',
    after: inType('Author', change('name', { nullable: true })),
    changes: ['became-nullable type Author.name'],
    otherwise: { cli: [], ruby: [], python: ['became-nullable type Author.name'] },
  },
  {
    name: 'an input',
    after: inInput('create', putFirst({ name: 'isbn', form: text, text: 'Its number.' })),
    changes: ['field-added request POST /v1/books: isbn'],
  },
  {
    name: 'an input of an inline object',
    after: inInput('create', inside('place', put({ name: 'height', form: whole, optional: true }))),
    changes: ['field-added request POST /v1/books: place.height'],
  },
  {
    name: 'an input is gone',
    after: inInput('reserve', drop('days')),
    changes: ['field-removed request POST /v1/books/reserve: days'],
  },
  {
    name: 'an input has another name',
    after: inInput('create', change('pages', { name: 'page_count' })),
    changes: ['field-renamed request POST /v1/books: pages'],
  },
  {
    name: 'a member has another name',
    after: inType('Book', change('returned_at', { name: 'back_at' })),
    changes: ['field-renamed type Book.returned_at'],
  },
  {
    name: 'a list became one value',
    after: inInput('create', change('tags', { form: text })),
    changes: ['array-wrapped request POST /v1/books: tags'],
  },
  {
    name: 'elements of a list',
    after: inInput('create', change('tags', { form: { kind: 'list', of: whole } })),
    changes: ['type-changed request POST /v1/books: tags'],
  },
  {
    name: 'a fixed value',
    after: inType('Book', change('kind', { form: { kind: 'values', values: ['volume'] } })),
    changes: ['const-changed type Book.kind'],
  },
  {
    name: 'a deprecated member',
    after: inType('Book', change('subtitle', { text: '**Deprecated.** Use the title.' })),
    changes: ['field-deprecated type Book.subtitle'],
  },
  {
    name: 'a new default',
    after: inInput('create', change('pages', { text: 'How many. Defaults to `7`.' })),
    changes: ['default-added request POST /v1/books: pages'],
  },
  {
    name: 'a new default in a description that is another one',
    after: inInput('create', change('pages', { text: 'The count. Defaults to `7`.' })),
    changes: [],
  },
  {
    name: 'a moved operation',
    after: inCall('reserve', (call) => ({ ...call, path: '/v2/books/reserve' })),
    changes: ['operation-moved operation POST /v1/books/reserve'],
  },
  {
    name: 'an operation is gone',
    after: { ...libraryApi, calls: libraryApi.calls.slice(0, 1) },
    changes: ['operation-removed operation POST /v1/books/reserve'],
  },
  {
    name: 'a renamed type',
    after: renamed('Author', 'Writer'),
    changes: ['type-renamed type Author'],
  },
  {
    name: 'order',
    after: {
      types: Object.fromEntries(
        Object.entries(libraryApi.types)
          .reverse()
          .map(([name, parts]) => [name, [...parts].reverse()]),
      ) as Api['types'],
      calls: [...libraryApi.calls]
        .reverse()
        .map((call) => ({ ...call, input: [...call.input].reverse() })),
    },
    changes: [],
  },
  {
    name: 'prose',
    after: inCall(
      'create',
      (call) => ({ ...call, title: 'Create a Book', text: 'Makes a book.' }),
      inType('Book', change('title', { text: 'The words of the cover.' })),
    ),
    changes: [],
  },
];

function renamed(from: string, to: string): Api {
  const api = JSON.parse(JSON.stringify(libraryApi).replaceAll(`"${from}"`, `"${to}"`)) as Api;
  return api;
}
