import { expect, test } from 'vitest';
import { memberNamed, readPages } from '../support/read-model.js';

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

const asked = (member: string, answer: string) => `## Ask a Book

\`client.books.ask(BookAskParamsbody, RequestOptionsoptions?): ${answer}\`

**post** \`/v1/books/ask\`

### Parameters

- \`BookAskParams = BookAskParamsNonStreaming | BookAskParamsStreaming\`

  - \`BookAskParamsNonStreaming extends BookAskParamsBase\`

    - \`${member}?: false\`

      Whether the answer comes in pieces.

  - \`BookAskParamsStreaming extends BookAskParamsBase\`

    - \`${member}: true\`

      Whether the answer comes in pieces.

### Returns

- \`Answer\`

  - \`text: string\`
`;

test('the switch for a stream is what the body calls it', () => {
  const both = 'Answer | Stream<AnswerEvent>';
  const streamOf = (member: string, answer: string) => {
    const { model, diagnostics } = readPages({ 'books/ask.md': asked(member, answer) });
    const codes = diagnostics.map(({ code }) => code);
    const { type, stream } = model.operations[0]?.response ?? {};
    expect(type).toEqual({ kind: 'ref', id: 'Answer' });
    return [stream?.when, stream?.requestedBy, codes.includes('stream-unreachable')];
  };
  expect(streamOf('stream', both)).toEqual(['on-request', 'stream', false]);
  expect(streamOf('streaming', both)).toEqual(['on-request', 'streaming', false]);
  expect(streamOf('stream_pages', both)).toEqual(['on-request', 'stream_pages', false]);
  expect(streamOf('in_pieces', both)).toEqual([undefined, undefined, true]);
  expect(streamOf('streaming', 'Answer')).toEqual([undefined, undefined, false]);
});

test('without a signature, `streaming` is a switch if it says that it streams the answer', () => {
  const page = (sentence: string) =>
    [
      '## Ask',
      '**post** `/v1/ask`',
      `### Body Parameters\n\n- \`streaming: optional boolean\`\n\n  ${sentence}`,
      '### Returns\n\n- `text: string`',
    ].join('\n\n');
  const switchOf = (sentence: string) =>
    readPages({ 'books/ask.md': page(sentence) }).model.operations[0]?.response.stream?.requestedBy;
  expect(switchOf('If true, returns a streaming response (Server-Sent Events).')).toBe('streaming');
  expect(switchOf('Whether the book is about rivers.')).toBeUndefined();
});

test('a page of another dialect that asks for the stream settles it', () => {
  const untold = asked('in_pieces', 'Answer | Stream<AnswerEvent>');
  const codes = (switchName: string) =>
    readPages({
      'typescript.md': untold,
      'http.md': [
        '## Ask a Book\n\n**post** `/v1/books/ask`',
        `### Body Parameters\n\n- \`${switchName}: optional boolean\``,
        '### Returns\n\n- `Answer object { text }`\n\n  - `text: string`',
      ].join('\n\n'),
    }).diagnostics.map(({ code }) => code);
  expect(codes('stream')).not.toContain('stream-unreachable');
  expect(codes('in_pieces')).toContain('stream-unreachable');
});

test('a stream of what one answer would be is nothing but a stream', () => {
  const signature = 'BookEvent | Stream<BookEvent>';
  const { model, diagnostics } = readPages({
    'books/follow.md': page.replace('Stream<BookEvent>', signature),
  });
  expect(model.operations[0]?.response.stream).toMatchObject({ when: 'always', framing: 'sse' });
  expect(diagnostics.map(({ code }) => code)).not.toContain('stream-unreachable');
});

test('the query can ask for a stream', () => {
  const text = [
    '## Get an Answer',
    '`client.answers.retrieve(stringanswerID, AnswerRetrieveParamsquery?, RequestOptionsoptions?): Answer | Stream<AnswerEvent>`',
    '**get** `/v1/answers/{answer_id}`',
    '### Parameters\n\n- `answerID: string`\n\n- `query: AnswerRetrieveParams`\n\n  - `stream?: boolean`',
    '### Returns\n\n- `Answer`\n\n  - `text: string`',
  ].join('\n\n');
  const { model } = readPages({ 'answers.md': text });
  const [operation] = model.operations;
  expect(operation?.parameters.map(({ name, in: location }) => [name, location])).toContainEqual([
    'stream',
    'query',
  ]);
  expect(operation?.response).toMatchObject({
    type: { kind: 'ref', id: 'Answer' },
    stream: { when: 'on-request', requestedBy: 'stream' },
  });
});

test('an event that stands beside the answer is no answer', () => {
  const event = '- `AnswerEvent`\n\n  - `piece: string`\n';
  const both = `${asked('stream', 'Answer | Stream<AnswerEvent>')}\n${event}`;
  const { model } = readPages({ 'books/ask.md': both });
  const { type, stream } = model.operations[0]?.response ?? {};
  expect(type).toEqual({ kind: 'ref', id: 'Answer' });
  expect(stream?.eventType).toEqual({ kind: 'ref', id: 'AnswerEvent' });
  expect(memberNamed(model, 'AnswerEvent', 'piece').type).toMatchObject({ kind: 'string' });
  // Without a stream in the signature, they are what the method may answer.
  const plain = readPages({ 'books/ask.md': both.replace(' | Stream<AnswerEvent>', '') });
  expect(plain.model.operations[0]?.response.type).toMatchObject({ kind: 'union' });
});

test('a switch of which a page prints one value only has both', () => {
  const python = [
    '## Ask\n\n`answers.create(AnswerCreateParams**kwargs)  -> Answer`\n\n**post** `/v1/answers`',
    '### Parameters\n\n- `question: str`\n\n- `stream: Optional[Literal[false]]`',
    '  Whether to stream the response.\n\n  - `false`',
    '### Returns\n\n- `class Answer: …`\n\n  - `id: str`',
    '### Example\n\n```python\nimport library\n```\n',
  ].join('\n\n');
  const { model } = readPages({ 'answers.md': python });
  expect(model.operations[0]?.response.stream?.requestedBy).toBe('stream');
  expect(memberNamed(model, 'answers.create.body', 'stream')).toMatchObject({
    type: { kind: 'boolean' },
    inferred: { type: 'prose' },
  });
});
