import { describe, expect, test } from 'vitest';
import { codesOf, readPages } from '../support/read-model.js';

/** As converters save the page of a site: escapes, links, buttons, and no indentation. */
const http = `[Skip to content](#_top)

[API Reference](/api/reference)

Copy Markdown

# Lend a book

POST/v1/shelves/{shelf\\_id}/loans

Lends a book from a shelf.

##### Security

API Token

##### P ath ParametersExpand Collapse

shelf\\_id: string

The shelf.

[](<#(resource) loans > (method) create > (params) default > (param) shelf_id > (schema)>)

##### Body ParametersJSONExpand Collapse

book: string or [BookQuery](/api/reference/resources/books#(resource)%20books%20%3E%20(model)%20book_query%20%3E%20(schema)) { author, title }

Which book.

Accepts one of the following:

UnionMember0 = string

BookQuery object { author, title }

author: string

title: optional string

maxLength64

copies: optional number

minimum1

maximum3

##### ReturnsExpand Collapse

Loan object { id, book, due\\_at, 2 more }

A loan.

id: string

book: [Book](/api/reference/resources/books#x) { id, binding, title }

id: string

binding: "hard" or "soft"

One of the following:

"hard"

"soft"

title: string

due\\_at: string

formatdate-time

object: "loan"

reader: optional [Reader](/api/reference/resources/readers#x) { id }

id: string

### Lend a book

HTTP

\`\`\`shiki
curl https://api.library.example/v1/shelves/$SHELF/loans \\
  -d '{"book":"Emma"}'
\`\`\`

\`\`\`
\`{
"id": "l\\_1",
"book": { "id": "b\\_1", "binding": "hard", "title": "Emma" },
"due\\_at": "2026-01-31T00:00:00Z",
"object": "loan"
}
\`
\`\`\`
`;

function shapesOf(text: string) {
  const read = readPages({ 'lend.md': text });
  const shapes = read.model.types.map(({ id, shape }) => [
    id,
    shape.kind === 'object'
      ? shape.properties.map(({ name, required }) => (required === 'yes' ? name : `${name}?`))
      : shape.kind,
  ]);
  return { ...read, shapes: Object.fromEntries(shapes) };
}

describe('a page of a documentation site', () => {
  test('is read as the page that it shows', () => {
    const { model, shapes, diagnostics } = shapesOf(http);
    expect(diagnostics.map(({ code }) => code)).toEqual(['name-guessed']);
    expect(model.operations).toMatchObject([
      {
        title: 'Lend a book',
        verb: 'post',
        path: '/v1/shelves/{shelf_id}/loans',
        description: 'Lends a book from a shelf.',
        parameters: [{ name: 'shelf_id', in: 'path', description: 'The shelf.' }],
        response: { type: { kind: 'ref', id: 'Loan' } },
        examples: [{ request: { lang: 'http' }, response: {} }],
      },
    ]);
    expect(shapes).toEqual({
      Book: ['id', 'binding', 'title'],
      BookQuery: ['author', 'title?'],
      Loan: ['id', 'book', 'due_at', 'object', 'reader?'],
      Reader: ['id'],
      'shelves.loans.create.body': ['book', 'copies?'],
    });
  });

  test('is read without any mark, as it is copied; only the samples are lost', () => {
    const copied = http
      .replace(/^`[^]*?$/gm, '')
      .replace(/^\[\].*$/gm, '')
      .replace(/\[([^\]]*)\]\([^)]*(?:\)[^)\s]*)*\)/g, '$1')
      .replace(/^#+ /gm, '')
      .replaceAll('\\', '')
      .replace('P ath', 'Path');
    expect(copied).not.toMatch(/[#`[\\]/);
    const { shapes, diagnostics } = shapesOf(copied);
    expect(shapes).toEqual(shapesOf(http).shapes);
    expect(diagnostics.map(({ code }) => code)).toEqual(['no-example', 'name-guessed']);
  });

  test('is read with blanks between all parts, as some converters put them', () => {
    const spaced = http
      .replace(/^POST/m, 'POST ')
      .replace(/Parameters(JSON)?Expand/g, (_, mark = '') => `Parameters ${mark} Expand`)
      .replaceAll('ReturnsExpand', 'Returns Expand')
      .replace(/^([\w\\]+): (?=\S)/gm, '$1 : ')
      .replace(/(?<=\{.*),(?=.*\})/g, ' ,')
      .replace(/^(maxLength|minimum|maximum|format)(?=\S)/gm, '$1 ');
    expect(spaced).toContain('title : optional string');
    expect(spaced).toContain('{ id , book , due\\_at , 2 more }');
    const { shapes, diagnostics, model } = shapesOf(spaced);
    expect(shapes).toEqual(shapesOf(http).shapes);
    expect(diagnostics.map(({ code }) => code)).toEqual(['name-guessed']);
    expect(model.types.find(({ id }) => id.endsWith('.body'))?.shape).toMatchObject({
      properties: [{ name: 'book' }, { name: 'copies', constraints: { minimum: 1, maximum: 3 } }],
    });
  });

  test('has limits on lines of their own', () => {
    const { model } = shapesOf(http);
    const body = model.types.find(({ id }) => id.endsWith('.body'))?.shape;
    const copies = body?.kind === 'object' ? body.properties[1] : undefined;
    expect(copies?.constraints).toMatchObject({ minimum: 1, maximum: 3 });
    const loan = model.types.find(({ id }) => id === 'Loan')?.shape;
    const due = loan?.kind === 'object' ? loan.properties[2] : undefined;
    expect(due?.type).toEqual({ kind: 'string', dateTime: 'yes' });
  });

  test('of Python and TypeScript has a signature, with members behind names', () => {
    const python = `# List loans\n\nloans.list(strshelf\\_id, LoanListParams\\*\\*kwargs)  -> SyncPage[[Loan](/x#y)]\n\nGET/v1/shelves/{shelf\\_id}/loans\n\n##### ParametersExpand Collapse\n\nshelf\\_id: str\n\nstate: Optional[Literal["open", "late"]]\n\nOne of the following:\n\n"open"\n\n"late"\n\n##### ReturnsExpand Collapse\n\nclass Loan: …\n\nid: str\n\ncount: int\n\n### List loans\n`;
    expect(shapesOf(python).model.operations).toMatchObject([
      { id: 'loans.list', parameters: [{ name: 'shelf_id' }, { name: 'state' }] },
    ]);
    expect(shapesOf(python).shapes).toMatchObject({ Loan: ['id', 'count'] });
    const typescript = `# List loans\n\nclient.loans.list(stringshelfID, LoanListParams { state } query?, RequestOptionsoptions?): [Loans](/x#y) { data }\n\nGET/v1/shelves/{shelf\\_id}/loans\n\n##### ParametersExpand Collapse\n\nshelfID: string\n\nquery: LoanListParams { state }\n\nstate?: "open" | "late"\n\nOne of the following:\n\n"open"\n\n"late"\n\n##### ReturnsExpand Collapse\n\nLoans { data }\n\ndata: Array<string>\n\n### List loans\n`;
    const read = shapesOf(typescript);
    expect(read.model.operations).toMatchObject([
      { id: 'loans.list', parameters: [{ name: 'shelf_id' }, { name: 'state' }] },
    ]);
    expect(read.shapes).toMatchObject({ Loans: ['data'] });
    expect(codesOf(read)).not.toContain('nesting-uncertain');
  });

  test('of a resource leads to its methods, and its types are left out with a word', () => {
    const resource = `# Loans\n\n##### [Lend a book](/api/reference/resources/loans/methods/create)\n\nPOST/v1/loans\n\n##### ModelsExpand Collapse\n\nLoan object { id }\n\nid: string\n`;
    expect(codesOf(readPages({ 'loans.md': resource }))).toEqual(
      expect.arrayContaining(['capture-types-left', 'capture-without-pages']),
    );
  });

  test('of a language whose headers read like prose is none', () => {
    const java = http.replace('POST/v1', 'Loan loans().create(LoanCreateParamsparams)\n\nPOST/v1');
    expect(codesOf(readPages({ 'lend.md': java }))).toContain('not-a-reference-page');
  });
});
