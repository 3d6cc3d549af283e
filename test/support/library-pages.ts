/** Pages of an invented API, a library of books, in the HTTP dialect. */

export const listBooks = `---
title: List Books
url: https://docs.library.example/api/books/list
---

## List Books

**get** \`/v1/books\`

Lists the books of the library.

### Query Parameters

- \`limit: optional number\`

  How many books to return.

- \`author: optional string\`

  Only books of this author.

### Returns

- \`data: array of Book\`

  - \`id: string\`

    Name of the book in this API.

  - \`title: string\`

  - \`state: "on_shelf" or "on_loan"\`

    - \`"on_shelf"\`

    - \`"on_loan"\`

- \`has_more: boolean\`

### Example

\`\`\`http
curl https://api.library.example/v1/books
\`\`\`

#### Response

\`\`\`json
{ "data": [{ "id": "b1", "title": "Emma", "state": "on_shelf" }], "has_more": false }
\`\`\`
`;

export const retrieveBook = `---
title: Retrieve a Book
url: https://docs.library.example/api/books/retrieve
---

## Retrieve a Book

**get** \`/v1/books/{book_id}\`

Gives one book.

### Path Parameters

- \`book_id: string\`

  Name of the book in this API.

### Returns

- \`Book object { id, title, state }\`

  - \`id: string\`

    Name of the book in this API.

  - \`title: string\`

  - \`state: "on_shelf" or "on_loan"\`

    - \`"on_shelf"\`

    - \`"on_loan"\`

### Example

\`\`\`http
curl https://api.library.example/v1/books/$BOOK_ID
\`\`\`

#### Response

\`\`\`json
{ "id": "b1", "title": "Emma", "state": "on_shelf" }
\`\`\`
`;

/** A folder of pages: path → text. */
export const library: Readonly<Record<string, string>> = {
  'books/list.md': listBooks,
  'books/retrieve.md': retrieveBook,
};
