/** Pages of the library of books in the HTTP dialect: what the pairs of this folder change. */

const book = `
  - \`id: string\`

    Name of the book.

  - \`type: "book"\`

    - \`"book"\`

  - \`title: string\`

    What stands on the cover.

  - \`state: BookState\`

    Where the book is.

    - \`"on_shelf"\`

    - \`"on_loan"\`

    - \`"lost"\`

  - \`shelf: object { room, row }\`

    The place of the book.

    - \`room: string\`

    - \`row: number\`

  - \`subtitle: optional string\`

    The smaller words on the cover.

  - \`returned_at: string or null\`

    When it was last returned.

  - \`labels: map[Label]\`

    Its labels by language.

    - \`text: string\`

    - \`color: optional string\`

  - \`formats: array of PaperFormat or AudioFormat\`

    Forms in which it can be read.

    - \`PaperFormat object { kind, pages }\`

      - \`kind: "paper"\`

        - \`"paper"\`

      - \`pages: number\`

    - \`AudioFormat object { kind, minutes }\`

      - \`kind: "audio"\`

        - \`"audio"\`

      - \`minutes: number\`
`;

const create = `---
title: Add a Book
url: https://docs.library.example/api/books/create
---

## Add a Book

**post** \`/v1/books\`

Adds a book to the library.

### Header Parameters

- \`"library-features": optional array of LibraryFeature\`

  Features to use.

  - \`string\`

  - \`"scan-2031" or "voice-2031"\`

    - \`"scan-2031"\`

    - \`"voice-2031"\`

### Body Parameters

- \`title: string\`

  What stands on the cover.

- \`kind: "novel" or "poem" or "map"\`

  What it is.

  - \`"novel"\`

  - \`"poem"\`

  - \`"map"\`

- \`subtitle: optional string\`

  The smaller words on the cover.

- \`pages: optional number\`

  How many pages it has.

  Ranges from \`1\` to \`5000\`.

- \`author: optional string or array of string\`

  Who wrote it.

  - \`string\`

  - \`array of string\`

- \`note: optional string or null\`

  A word about it.

- \`shelf: optional object { room, row, wall }\`

  Where it goes.

  - \`room: string\`

  - \`row: number\`

  - \`wall: optional object { color }\`

    - \`color: string\`

- \`source: optional ShopSource or GiftSource\`

  Where it comes from.

  - \`ShopSource object { type, price }\`

    - \`type: "shop"\`

      - \`"shop"\`

    - \`price: number\`

  - \`GiftSource object { type, giver }\`

    - \`type: "gift"\`

      - \`"gift"\`

    - \`giver: string\`

### Returns

- \`Book object { id, type, title, 6 more }\`
${book}
### Example

\`\`\`http
curl https://api.library.example/v1/books
\`\`\`

#### Response

\`\`\`json
{ "id": "b1" }
\`\`\`
`;

const list = `---
title: List Books
url: https://docs.library.example/api/books/list
---

## List Books

**get** \`/v1/books\`

Lists the books of the library.

### Query Parameters

- \`limit: optional number\`

  How many books to return.

  Defaults to \`20\`. Ranges from \`1\` to \`100\`.

- \`sort: optional "title" or "age"\`

  The order.

  - \`"title"\`

  - \`"age"\`

- \`after_id: optional string\`

  The last book of the page before.

### Returns

- \`data: array of Book\`

  The books.

- \`has_more: boolean\`

  Whether there are more.

- \`last_id: string or null\`

  The last book of this page.

- \`counts: object { total, lent }\`

  How many there are.

  - \`total: number\`

  - \`lent: number\`

### Example

\`\`\`http
curl https://api.library.example/v1/books
\`\`\`
`;

const retrieve = `---
title: Retrieve a Book
url: https://docs.library.example/api/books/retrieve
---

## Retrieve a Book

**get** \`/v1/books/{book_id}\`

Gives one book.

### Path Parameters

- \`book_id: string\`

  Name of the book.

### Returns

- \`Book object { id, type, title, 6 more }\`
${book}`;

const lend = `---
title: Lend a Book
url: https://docs.library.example/api/loans/create
---

## Lend a Book

**post** \`/v1/books/{book_id}/loans\`

Lends a book to a member.

### Path Parameters

- \`book_id: string\`

  Name of the book.

### Body Parameters

- \`member_id: string\`

  Who takes it.

- \`days: optional number\`

  For how long.

### Returns

- \`Loan object { id, book, due, member }\`

  - \`id: string\`

  - \`book: Book\`

  - \`due: string\`

    The last day.

  - \`member: Member\`

    - \`id: string\`

    - \`name: string\`

    - \`mail: optional string\`
`;

const end = `---
title: End a Loan
url: https://docs.library.example/api/loans/end
---

## End a Loan

**post** \`/v1/loans/{loan_id}/end\`

Takes a book back.

### Path Parameters

- \`loan_id: string\`

  Name of the loan.

### Returns

- \`id: string\`

  Name of the loan.

- \`fee: object { amount, currency }\`

  What it costs.

  - \`amount: number\`

  - \`currency: "EUR" or "CHF"\`

    - \`"EUR"\`

    - \`"CHF"\`
`;

const overview = `# Books

## Domain Types

### Book

- \`Book object { id, type, title, 6 more }\`
${book}
### Book State

- \`BookState = "on_shelf" or "on_loan" or "lost"\`

  - \`"on_shelf"\`

  - \`"on_loan"\`

  - \`"lost"\`

### Label

- \`Label object { text, color }\`

  - \`text: string\`

  - \`color: optional string\`

### Library Feature

- \`LibraryFeature = string or "scan-2031" or "voice-2031"\`

  - \`string\`

  - \`"scan-2031" or "voice-2031"\`

    - \`"scan-2031"\`

    - \`"voice-2031"\`
`;

export const httpLibrary: Readonly<Record<string, string>> = {
  'books.md': overview,
  'books/create.md': create,
  'books/list.md': list,
  'books/retrieve.md': retrieve,
  'loans/create.md': lend,
  'loans/end.md': end,
};
