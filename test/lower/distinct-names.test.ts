import { expect, test } from 'vitest';
import { codesOf, readPages } from '../support/read-model.js';

const cli = (path: string) => `## Create a Loan

\`$ library loans create\`

**post** \`${path}\`

### Parameters

- \`--book: string\`

### Returns

- \`loan: object { id }\`

  - \`id: string\`
`;

const python = (path: string) => `## Create a Loan

\`loans.create(LoanCreateParams**kwargs)  -> Loan\`

**post** \`${path}\`

### Parameters

- \`title: str\`

### Returns

- \`class Loan: …\`

  - \`id: str\`
`;

test('two operations that two dialects call the same have two names, and this is told', () => {
  const pages = { 'cli.md': cli('/loans'), 'python.md': python('/v5/loans') };
  const { model, diagnostics } = readPages(pages);
  expect(model.operations.map(({ id, method, path }) => [id, method, path])).toEqual([
    ['loans.create', 'create', '/v5/loans'],
    ['loans.create_2', 'create_2', '/loans'],
  ]);
  const bodies = model.operations.map(({ body }) => body?.type.kind === 'ref' && body.type.id);
  expect(bodies).toEqual(['loans.create.body', 'loans.create_2.body']);
  const told = diagnostics.filter(({ code }) => code === 'operation-name-collision');
  expect(told.map(({ place }) => place.path)).toEqual(['cli.md']);
});

test('one operation in two dialects is one', () => {
  const pages = { 'cli.md': cli('/loans'), 'python.md': python('/loans') };
  const read = readPages(pages);
  expect(read.model.operations.map(({ id }) => id)).toEqual(['loans.create']);
  expect(codesOf(read)).not.toContain('operation-name-collision');
});
