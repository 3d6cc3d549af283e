import { expect, test } from 'vitest';
import { memberNamed, readPages } from '../support/read-model.js';

const python = (members: string) => `## Get a Book

\`books.retrieve(strbook_id)  -> Book\`

**get** \`/v1/books/{book_id}\`

### Parameters

- \`book_id: str\`

### Returns

- \`class Book: …\`

${members}`;

const ruby = (members: string) => `## Get a Book

\`books.retrieve(book_id) -> Book\`

**get** \`/v1/books/{book_id}\`

### Parameters

- \`book_id: String\`

### Returns

- \`class Book\`

${members}`;

const items = (...headers: readonly string[]) =>
  headers.map((header) => `  - \`${header}\`\n\n`).join('');

test('a mark behind the boundary: optional, and who receives it has to expect null', () => {
  const page = python(items('id: str', 'title: str', 'author: Optional[str]'));
  const { model } = readPages({ 'python.md': page });
  expect(memberNamed(model, 'Book', 'author')).toMatchObject({
    required: 'no',
    nullable: 'yes',
    inferred: { required: 'member-order', nullable: 'default' },
  });
  expect(memberNamed(model, 'Book', 'title')).toMatchObject({ nullable: 'no', inferred: {} });
});

test('a dialect without marks has no say where a mark leaves the fact open', () => {
  const { model } = readPages({
    'python.md': python(items('id: str', 'note: Optional[str]', 'title: Optional[str]')),
    'ruby.md': ruby(items('id: String', 'note: String', 'title: String')),
  });
  // Never a plain string: the mark says that it is absent or null at times.
  expect(memberNamed(model, 'Book', 'title')).toMatchObject({
    required: 'yes',
    nullable: 'yes',
    inferred: { required: 'default', nullable: 'default' },
  });
});

test('what is only sent may be left out, and no null is invented for it', () => {
  const page = `## Lend a Book

\`books.lend(LendParams**kwargs)  -> None\`

**post** \`/v1/books/lend\`

### Parameters

- \`terms: Terms\`

  - \`days: Optional[int]\`

  - \`place: Optional[str]\`
`;
  const { model } = readPages({ 'python.md': page });
  const terms = model.types.find(({ name }) => name === 'Terms');
  expect(memberNamed(model, terms?.id ?? '', 'place')).toMatchObject({
    required: 'no',
    nullable: 'unstated',
  });
});

/** Ruby marks nothing, and these members have no boundary in their order. */
const lend = (members: string) => `## Lend a Book

\`books.lend(terms) -> void\`

**post** \`/v1/books/lend\`

### Parameters

- \`terms: Terms\`

${members}`;

function termsOf(members: string) {
  const { model, diagnostics } = readPages({ 'ruby.md': lend(members) });
  const id = model.types.find(({ name }) => name === 'Terms')?.id ?? '';
  const codes = diagnostics.map(({ code }) => code);
  return {
    required: ['days', 'place'].map((name) => memberNamed(model, id, name).required),
    told: codes.filter((code) => code === 'requiredness-guessed').length,
  };
}

test('members that are only sent, and whose order tells nothing, are left open, and told', () => {
  const open = termsOf(items('days: Integer', 'place: String'));
  expect(open.required).toEqual(['unstated', 'unstated']);
  const variant = termsOf(items('days: Integer', 'place: String', 'type: :loan'));
  expect(variant.required).toEqual(['yes', 'yes']);
  expect([open.told, variant.told]).toEqual([2, 2]);
});

test('a constant that has a type with a name tells variants apart as well', () => {
  const part = (name: string, word: string) =>
    `    - \`type ${name} struct{…}\`\n\n      - \`Body string\`\n\n      - \`Kind ${name}Kind\`\n\n` +
    `        - \`const ${name}Kind${name} ${name}Kind = "${word}"\`\n\n`;
  const page = `## Add a Note

\`client.Notes.New(ctx, body) (error)\`

**post** \`/v1/notes\`

### Parameters

- \`body NoteNewParams\`

  - \`Part param.Field[PartUnion]\`

${part('TextPart', 'text')}${part('LinkPart', 'link')}`;
  const { model } = readPages({ 'go.md': page });
  const { shape } = model.types.find(({ name }) => name === 'TextPart') ?? {};
  const members = shape?.kind === 'object' ? shape.properties : [];
  expect(members.map(({ required }) => required)).toEqual(['yes', 'yes']);
});
