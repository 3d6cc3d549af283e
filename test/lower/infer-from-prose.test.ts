import { expect, test } from 'vitest';
import { memberNamed, readPages } from '../support/read-model.js';

/** A page that nowhere says `or null`: whether a member can be null is not stated by its mark. */
const page = (description: string) => `## Get

**get** \`/v1/books/{id}\`

### Path Parameters

- \`id: string\`

### Returns

- \`Book object { title }\`

  - \`title: string\`

    ${description}

### Example

\`\`\`http
curl https://api.library.example/v1/books/b_1
\`\`\`
`;

function nullableOf(text: string) {
  const { model } = readPages({ 'books.md': text });
  const { nullable, inferred } = memberNamed(model, 'Book', 'title');
  return [nullable, inferred.nullable];
}

test.each([
  'The title. `null` if the book has none.',
  'Will be null when the book has none.',
  'The title, or `null` for a book without one.',
  'Title or null.',
  'The title of the book. Null for maps.',
  "Error details when status='lost'; null otherwise.",
  'Null on success.',
  'Where it stands; null means nowhere.',
  'The shelf. When null (default), the book has none.',
  'The title. If `null`, the book is called by its number.',
  'While the book is bound, it is null.',
  'The title given by the author, can be `null`.',
])('a sentence tells that a member can be null: %s', (sentence) => {
  expect(nullableOf(page(sentence))).toEqual(['yes', 'prose']);
});

test.each([
  'The title of the book.',
  'Can be set to `null` to remove it.',
  'Always a non-null if the book is bound.',
  'Never null for maps.',
  'Left out if null or empty.',
  'Without a shelf `row` can be null.',
  'Send "x" or null to remove it.',
])('another sentence does not: %s', (sentence) => {
  expect(nullableOf(page(sentence))).toEqual(['unstated', undefined]);
});

test('a signature goes before a sentence', () => {
  const stated = page('`null` if the book has none.').replace(
    '- `id: string`',
    '- `id: string or null`',
  );
  expect(nullableOf(stated)).toEqual(['no', undefined]);
});

const LOAN = 'The kind of thing. This is always `"loan"`.';

test('a constant of which only a sentence tells the value has that value', () => {
  const java = [
    '## Get\n\n`Loan loans().retrieve(LoanRetrieveParamsparams = LoanRetrieveParams.none(), RequestOptionsrequestOptions = RequestOptions.none())`',
    '**get** `/v1/loans`\n\n### Returns\n\n- `class Loan:`',
    `  - \`JsonValue type constant\`\n\n    ${LOAN}`,
    '  - `JsonValue note`\n\n    Whatever it is.',
    '### Example\n\n```java\npackage library;\n```\n',
  ].join('\n\n');
  const { model } = readPages({ 'loans.md': java });
  expect(memberNamed(model, 'Loan', 'type')).toMatchObject({
    type: { kind: 'literal', value: 'loan' },
    inferred: { type: 'prose' },
  });
  expect(memberNamed(model, 'Loan', 'note').type).toEqual({ kind: 'unknown' });
});

test('a member that Go prints as the type that it is in is a constant, if a sentence says so', () => {
  const go = (sentence: string) =>
    [
      '## Get\n\n`client.Loans.Get(ctx) (*Loan, error)`\n\n**get** `/v1/loans`',
      `### Returns\n\n- \`type Loan struct{…}\`\n\n  - \`Type Loan\`\n\n    ${sentence}`,
      '### Example\n\n```go\npackage main\n```\n',
    ].join('\n\n');
  const typeOf = (sentence: string) =>
    memberNamed(readPages({ 'loans.md': go(sentence) }).model, 'Loan', 'type').type;
  expect(typeOf(LOAN)).toEqual({ kind: 'literal', value: 'loan' });
  expect(typeOf('The loan before this one.')).toEqual({ kind: 'ref', id: 'Loan' });
});
