/** A part of the library of books as pages of three languages and of the command line. */

const pythonBook = `
  - \`id: str\`

    Name of the book.

  - \`type: Literal["book"]\`

    - \`"book"\`

  - \`title: str\`

    What stands on the cover.

  - \`shelf: Shelf\`

    Its place.

    - \`room: str\`

    - \`row: int\`

  - \`state: Literal["on_shelf", "on_loan"]\`

    - \`"on_shelf"\`

    - \`"on_loan"\`

  - \`reader: Optional[Reader]\`

    Who has it.

    - \`id: str\`

    - \`name: str\`

  - \`formats: List[Format]\`

    - \`class PaperFormat: …\`

      - \`kind: Literal["paper"]\`

        - \`"paper"\`

      - \`pages: int\`

    - \`class AudioFormat: …\`

      - \`kind: Literal["audio"]\`

        - \`"audio"\`

      - \`minutes: int\`
`;

export const pythonLibrary: Readonly<Record<string, string>> = {
  'books.md': `# Books

## Add a Book

\`books.create(BookCreateParams**kwargs)  -> Book\`

**post** \`/v1/books\`

Adds a book.

### Parameters

- \`title: str\`

  What stands on the cover.

- \`wall: Wall\`

  Where it hangs.

  - \`color: str\`

  - \`width: Optional[int]\`

- \`pages: Optional[int]\`

  How many pages it has.

### Returns

- \`class Book: …\`
${pythonBook}
### Example

\`\`\`python
client.books.create(title="Emma")
\`\`\`

## List Books

\`books.list(BookListParams**kwargs)  -> SyncPage[Book]\`

**get** \`/v1/books\`

Lists the books.

### Parameters

- \`after_id: Optional[str]\`

  The last one before.

- \`limit: Optional[int]\`

  How many.

### Returns

- \`class Book: …\`
${pythonBook}
### Example

\`\`\`python
client.books.list()
\`\`\`

#### Response

\`\`\`json
{ "data": [], "first_id": "a", "has_more": true, "last_id": "b" }
\`\`\`

## Domain Types

### Book

- \`class Book: …\`
${pythonBook}
### Reader

- \`class Reader: …\`

  - \`id: str\`

  - \`name: str\`
`,
};

const scriptBook = `
  - \`id: string\`

    Name of the book.

  - \`type: "book"\`

    - \`"book"\`

  - \`shelf: Shelf\`

    Its place.

    - \`room: string\`

    - \`row: number\`

  - \`state: "on_shelf" | "on_loan"\`

    - \`"on_shelf"\`

    - \`"on_loan"\`

  - \`subtitle?: string\`

    Smaller words.

  - \`lent_at: string | null\`

    When it went.

  - \`source: ShopSource | GiftSource\`

    - \`ShopSource\`

      - \`type: "shop"\`

        - \`"shop"\`

      - \`price: number\`

    - \`GiftSource\`

      - \`type: "gift"\`

        - \`"gift"\`

      - \`giver: string\`
`;

export const scriptLibrary: Readonly<Record<string, string>> = {
  'books.md': `# Books

## Add a Book

\`client.books.create(BookCreateParamsbody, RequestOptionsoptions?): Book\`

**post** \`/v1/books\`

Adds a book.

### Parameters

- \`body: BookCreateParams\`

  - \`title: string\`

    What stands on the cover.

  - \`place?: Place\`

    Where it goes.

    - \`room: string\`

    - \`row?: number\`

### Returns

- \`Book\`
${scriptBook}
### Example

\`\`\`typescript
await client.books.create({ title: 'Emma' });
\`\`\`

## Domain Types

### Book

- \`Book\`
${scriptBook}`,
};

export const commandLibrary: Readonly<Record<string, string>> = {
  'books/create.md': `## Add a Book

\`$ lib books create\`

**post** \`/v1/books\`

Adds a book.

### Parameters

- \`--title: string\`

  Body param: What stands on the cover.

- \`--pages: optional number\`

  Body param: How many pages it has.

### Returns

- \`book: object { id, shelf, state, type }\`

  - \`id: string\`

    Name of the book.

  - \`shelf: object { room, row }\`

    Its place.

    - \`room: string\`

    - \`row: number\`

  - \`state: "on_shelf" or "on_loan"\`

    - \`"on_shelf"\`

    - \`"on_loan"\`

  - \`type: "book"\`

### Example

\`\`\`cli
lib books create --title Emma
\`\`\`
`,
};
