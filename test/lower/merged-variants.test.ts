import { expect, test } from 'vitest';
import { codesOf, memberNamed, readPages } from '../support/read-model.js';

const page = (base: readonly string[], ...variants: readonly (readonly string[])[]) =>
  [
    '## Note\n\n`client.notes.create(NoteCreateParamsbody, RequestOptionsoptions?): Note`',
    '**post** `/v1/notes`\n\n### Parameters\n\n- `NoteCreateParams = Lent | Lost`',
    '  - `NoteCreateParamsBase`',
    ...base.map((member) => `    - \`${member}\``),
    ...variants.flatMap(([name = '', ...members]) => [
      `  - \`${name} extends NoteCreateParamsBase\``,
      ...members.map((member) => `    - \`${member}\``),
    ]),
    '### Returns\n\n- `Note`\n\n  - `id: string`',
    '### Example\n\n```typescript\nlibrary();\n```\n',
  ].join('\n\n');

function read(...parts: Parameters<typeof page>) {
  const found = readPages({ 'notes.md': page(...parts) });
  const fact = (name: string) => {
    const { required, type } = memberNamed(found.model, 'notes.create.body', name);
    const values = type.kind === 'union' ? type.variants : [type];
    const texts = values.map((one) => (one.kind === 'literal' ? one.value : one.kind));
    return `${required}: ${texts.join(' | ')}`;
  };
  return { codes: codesOf(found), fact };
}

test('variants of a body give all their members, and are told', () => {
  const lent = ['Lent', 'kind: "lent"', 'due: string', 'copies: number'];
  const lost = ['Lost', 'kind: "lost"', 'fine: number', 'copies?: number'];
  const { codes, fact } = read(['book: string'], lent, lost);
  expect(codes).toContain('variants-merged');
  expect(['book', 'kind', 'due', 'fine', 'copies'].map(fact)).toEqual([
    'yes: string',
    'yes: lent | lost',
    'no: string',
    'no: number',
    'no: number',
  ]);
});

test('variants that are not opened are told as well', () => {
  const { codes } = read(['kind?: "lent"', 'due?: string'], ['Lent'], ['Lost']);
  expect(codes).toContain('variants-merged');
});

test('variants that stream or do not are one method', () => {
  const { codes, fact } = read(
    ['book: string'],
    ['NoteCreateParamsNonStreaming', 'stream?: false'],
    ['NoteCreateParamsStreaming', 'stream: true'],
  );
  expect(codes).not.toContain('variants-merged');
  expect(fact('stream')).toBe('no: boolean');
});

test('a page that calls all of the body `body` has the variants', () => {
  const http = [
    '## Note\n\n**post** `/v1/notes`\n\n### Body Parameters',
    '- `body: object { kind, due }  or object { kind, fine }`',
    '  - `Lent object { kind, due }`\n\n    - `kind: "lent"`\n\n    - `due: string`',
    '  - `Lost object { kind, fine }`\n\n    - `kind: "lost"`\n\n    - `fine: number`',
    '### Returns\n\n- `Note object { id }`\n\n  - `id: string`',
    '### Example\n\n```http\ncurl https://api.library.example/v1/notes -d \'{"kind": "lent", "due": "now"}\'\n```\n',
  ].join('\n\n');
  const lent = ['Lent', 'kind: "lent"', 'due: string'];
  const lost = ['Lost', 'kind: "lost"', 'fine: number'];
  const both = readPages({ 'ts.md': page([], lent, lost), 'http.md': http });
  const [operation] = both.model.operations;
  const body = both.model.types.find(
    ({ id }) => operation?.body?.type.kind === 'ref' && id === operation.body.type.id,
  );
  expect(body?.shape).toMatchObject({
    kind: 'alias',
    type: { kind: 'union', variants: [{ kind: 'ref' }, { kind: 'ref' }] },
  });
});
