import { describe, expect, test } from 'vitest';
import { codesOf, readPages } from '../support/read-model.js';
import type { WrittenSitePage } from '../support/site-page.js';
import { sitePageText } from '../support/site-page.js';

function read(written: WrittenSitePage) {
  const found = readPages({ 'add.md': sitePageText(written) });
  const dialects = found.model.operations.map(({ origins }) => origins[0]?.dialect);
  return { ...found, codes: codesOf(found), dialects };
}

describe('the notation of a page of a site', () => {
  test('is that of HTTP where no method has a signature, by few and common words', () => {
    expect(read({ sections: { Returns: ['id: string'] } }).dialects).toEqual(['http']);
    expect(read({ sections: { 'Body ParametersForm Data': ['cover: file'] } }).dialects).toEqual([
      'http',
    ]);
  });

  test('is not that of HTTP where the headers are those of another one', () => {
    const { codes } = read({ sections: { Returns: ['id: string', 'books?: Array<string>'] } });
    expect(codes).toEqual(['not-a-reference-page']);
  });

  test('is that of the signature, whatever the words', () => {
    const head = ['client.books.add(RequestOptionsoptions?): [Book](/x) { id }'];
    const returns = ['Book { id, "by-line" }', 'id: string', '"by-line": string'];
    expect(read({ head, sections: { Returns: returns } }).dialects).toEqual(['typescript']);
  });

  test('is none that is read on pages of Go, with names of types that others have', () => {
    const head = ['client.Books.Add(ctx, body) (\\*[Book](/x), error)'];
    const { codes } = read({ head, sections: { Returns: ['id: string', 'title: string'] } });
    expect(codes).toEqual(['not-a-reference-page']);
  });
});

test('the command line has parameters with dashes, labels, and names with marks', () => {
  const { model, dialects, codes } = read({
    head: ['$ library books add'],
    sections: {
      Parameters: ['--shelf-no: string', 'The shelf.', '--title: optional string'],
      Returns: [
        'book\\_result: object { id, marks, note }',
        'A book.',
        'id: string',
        'marks: object { old, "old/worn", "self-lent" }',
        'old: boolean',
        'old/worn: boolean',
        'self-lent: boolean',
        'note: string or number',
        'union\\_member\\_0: string',
        'union\\_member\\_1: number',
      ],
    },
  });
  expect(codes).toEqual(['location-guessed']);
  expect(dialects).toEqual(['cli']);
  expect(model.operations).toMatchObject([
    { id: 'books.add', examples: [{ request: { lang: 'cli' } }] },
  ]);
  const members = model.types.flatMap(({ shape }) =>
    shape.kind === 'object' ? shape.properties.map(({ name }) => name) : [],
  );
  expect(members).toEqual([
    'id',
    'marks',
    'note',
    'old',
    'old/worn',
    'self-lent',
    'shelf_no',
    'title',
  ]);
});

describe('a method that is deprecated', () => {
  const sections = { Returns: ['id: string'] };

  test.each([
    [['Deprecated: use the desk instead'], 'use the desk instead'],
    [['Deprecated'], ''],
    [['Deprecated: use `desk(books)`', 'books.add() -> [Book](/x)'], 'use `desk(books)`'],
  ])('is so by a line above its verb: %j', (head, reason) => {
    const [operation] = read({
      head,
      sections: head.length > 1 ? { Returns: ['class Book: …', 'id: str'] } : sections,
    }).model.operations;
    expect(operation?.deprecated).toEqual({ reason });
    expect(operation?.description).toMatch(/^Deprecated.*Adds a book\.$/s);
  });

  test('is so in copied text, where the line is no title', () => {
    const copied = sitePageText({ head: ['Deprecated'], sections })
      .replace(/^`[^]*?$/gm, '')
      .replace(/^#+ /gm, '');
    const [operation] = readPages({ 'add.md': copied }).model.operations;
    expect(operation).toMatchObject({ title: 'Add a book', deprecated: { reason: '' } });
  });
});
