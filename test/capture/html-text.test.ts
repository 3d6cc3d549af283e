import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DepthEvidence } from '../../generator/capture/flat-page.js';
import { libraryPages } from '../support/library-tree.js';
import { htmlTextOf } from '../support/mangle-html.js';
import { flatItems, nativeSections } from '../support/native-items.js';
import { codesOf, flatItemsOf, readText } from '../support/read-captured.js';
import { hasSharedPages, sharedPages } from '../support/shared-pages.js';

const text = `Lend a book
loans.create(strbook_id, LoanCreateParams**kwargs) -> Loan
post /books/{book_id}/loans
Lends a book.
Parameters
book_id: str
Returns
-
class Loan: …
id: strName of the loan.
-
book: BookThe book that is lent.
-
binding: Literal["hard", "soft"]One of
hardorsoft.-
"hard" -
"soft"
-
-
kind: Literal["book"]Always
book."book"
-
shelf: Optional[Shelf]-
row: int -
side: Literal["left", "right", "top"]Where it stands:
left,rightortop.-
left: Left of the door -
right: to the right -
"left" -
"right" -
"top"
-
-
-
-
due: str
-
Example
print("Parameters")
Response
{
"id": "loan_1"
}
`;

describe('rendered text', () => {
  test('is cut into headers, descriptions and literals', () => {
    const { pages, diagnostics } = readText(text);
    expect(diagnostics).toEqual([]);
    expect(
      flatItemsOf(pages).map(({ header, description, depth }) => [
        header,
        description,
        depth.kind === 'steps'
          ? depth.steps.flatMap(({ step, cost }) => (cost === 0 ? [step] : []))
          : depth.kind,
      ]),
    ).toEqual([
      ['book_id: str', '', [1]],
      ['class Loan: …', '', 'root'],
      ['id: str', 'Name of the loan.', [1, 0]],
      ['book: Book', 'The book that is lent.', [0, 1]],
      ['binding: Literal["hard", "soft"]', 'One of\nhardorsoft.', [0, 1]],
      ['"hard"', '', [1]],
      ['"soft"', '', [0]],
      ['kind: Literal["book"]', 'Always\nbook.', [-1]],
      ['"book"', '', [1]],
      ['shelf: Optional[Shelf]', '', [-1]],
      ['row: int', '', [1]],
      [
        'side: Literal["left", "right", "top"]',
        'Where it stands:\nleft,rightortop.\n- left: Left of the door\n- right: to the right',
        [0],
      ],
      ['"left"', '', [1]],
      ['"right"', '', [0]],
      ['"top"', '', [0]],
      ['due: str', '', [-3]],
    ]);
  });

  test('has sections and samples', () => {
    const [captured] = readText(text).pages ?? [];
    const [method] = captured?.kind === 'flat' ? captured.page.sections : [];
    expect(method?.paragraphs.map(({ markdown }) => markdown)).toEqual([
      '`loans.create(strbook_id, LoanCreateParams**kwargs) -> Loan`',
      '**post** `/books/{book_id}/loans`',
      'Lends a book.',
    ]);
    expect(method?.sections.map(({ heading, lastDepth }) => [heading, lastDepth])).toEqual([
      ['Parameters', 0],
      ['Returns', 1],
      ['Example', undefined],
    ]);
    expect(method?.sections[2]?.samples[0]).toMatchObject({ lang: 'python' });
    expect(method?.sections[2]?.sections[0]?.samples[0]).toMatchObject({
      lang: 'json',
      code: '{\n"id": "loan_1"\n}',
    });
  });

  test('gives the items of any page back, with their depth among the readings', () => {
    fc.assert(
      fc.property(libraryPages, (page) => expectBack(page, htmlTextOf(page))),
      { numRuns: 200 },
    );
  });

  test.runIf(hasSharedPages).each(['python', 'ruby', 'typescript', 'http', 'cli'])(
    'gives the items of real %s pages back',
    (dialect) => {
      for (const { text: read } of sharedPages(dialect)) expectBack(read(), htmlTextOf(read()));
    },
  );

  test.runIf(hasSharedPages).each(['go', 'java', 'csharp', 'php'])(
    'does not give items of real %s pages for whole',
    (dialect) => {
      const silent = sharedPages(dialect).filter(({ text: read }) => {
        const { pages, diagnostics } = readText(htmlTextOf(read()));
        return pages !== null && !diagnostics.some(({ severity }) => severity === 'error');
      });
      expect(silent.map(({ path }) => path)).toEqual([]);
    },
  );

  test('of a dialect that is not known is not taken for prose in silence', () => {
    const unknown = text.replace(/: (?:str|int)/g, ' =>').replace(/: (?=[A-Z])/g, ' => ');
    expect(codesOf(readText(unknown))).toContain('capture-not-read');
  });

  test('that ends inside of a list or of a sample is cut', () => {
    const inList = readText(text.slice(0, text.indexOf('-\nExample')));
    const inSample = readText(text.slice(0, text.lastIndexOf('}')));
    const ends = [inList, inSample].map(({ diagnostics }) => diagnostics.map((one) => one.message));
    expect(ends).toEqual([
      ['`capture.txt` ends in the middle of the section `Returns`'],
      ['`capture.txt` ends in the middle of the section `Response`'],
    ]);
  });

  test('is the text of one page', () => {
    expect(codesOf(readText(text + text))).toEqual(['capture-two-pages']);
    const other = text.replaceAll('loans', 'shelves').replaceAll('Loan', 'Shelf');
    expect(codesOf(readText(text + other))).toEqual(['capture-two-pages']);
    expect(codesOf(readText(`${text}books/list.md +3 \u22120\n1a\n2b\n`))).toContain(
      'capture-two-pages',
    );
  });
});

test('cookies are a section of their own, and answers can have several members', () => {
  const page = [
    '## Get a book\n\n**get** `/v1/books/{id}`\n\nGets a book.',
    '### Path Parameters\n\n- `id: string`\n\n  The book.',
    '### Cookie Parameters\n\n- `session: optional string`\n\n  Who asks.',
    '### Returns\n\n- `data: array of object { id }`\n\n  - `id: string`\n\n- `has_more: boolean`',
    '### Example\n\n```http\ncurl https://api.library.example/v1/books/b_1\n```\n',
  ].join('\n\n');
  expectBack(page, htmlTextOf(page));
});

function expectBack(page: string, captured: string): void {
  const { pages, diagnostics } = readText(captured);
  expect(diagnostics).toEqual([]);
  const found = flatItemsOf(pages);
  const sections = nativeSections(page).map(({ items }) => flatItems(items));
  expect(found.map(({ header }) => header)).toEqual(sections.flat().map(({ header }) => header));
  const steps = sections.flatMap((items) =>
    items.map(({ depth }, index) => (index === 0 ? null : depth - (items[index - 1]?.depth ?? 0))),
  );
  const wrong = found.filter(({ depth }, index) => !allows(depth, steps[index] ?? null));
  expect(wrong).toEqual([]);
}

/**
 * Whether the step is one of the readings that need no mark to have been lost; `null`: the first
 * item, which stands one step below its section where that can have several roots.
 */
function allows(depth: DepthEvidence, expected: number | null): boolean {
  if (depth.kind !== 'steps') return depth.kind === 'root' && expected === null;
  return depth.steps.some(({ step, cost }) => step === (expected ?? 1) && cost === 0);
}
