import { expect, test } from 'vitest';
import { readPages } from '../support/read-model.js';

const page = `## Follow a Book

\`client.books.follow(stringbookID, RequestOptionsoptions?): Stream<BookEvent>\`

**get** \`/v1/books/{book_id}/events\`

### Parameters

- \`bookID: string\`

### Returns

- \`BookEvent\`

  - \`type: "lent" | "returned"\`
`;

test('the event that a signature names is the type of the stream', () => {
  const { model } = readPages({ 'books/follow.md': page });
  expect(model.operations[0]?.response.stream).toMatchObject({
    when: 'always',
    framing: 'sse',
    eventType: { kind: 'ref', id: 'BookEvent' },
  });
});

test('an event that no page opens is reported at its method', () => {
  const { model, diagnostics } = readPages({
    'books/follow.md': page.replace('Stream<BookEvent>', 'Stream<GhostEvent>'),
  });
  expect(model.operations[0]?.response.stream?.eventType).toEqual({
    kind: 'ref',
    id: 'GhostEvent',
  });
  expect(diagnostics).toContainEqual(
    expect.objectContaining({
      code: 'dangling-type',
      place: expect.objectContaining({ line: 1 }),
    }),
  );
});

test('files of JSON lines that are sent say nothing of the answer', () => {
  const text = (sentence: string) =>
    [
      '## Add Books',
      '**post** `/v1/books`',
      sentence,
      '### Body Parameters\n\n- `title: string`',
      '### Returns\n\n- `id: string`',
    ].join('\n\n');
  const streamOf = (sentence: string) =>
    readPages({ 'books/add.md': text(sentence) }).model.operations[0]?.response.stream;
  expect(streamOf('Adds books. Only `.jsonl` files up to 200 MB are supported.')).toBeNull();
  expect(streamOf('Streams the books as a `.jsonl` file.')).toMatchObject({ framing: 'jsonl' });
});
