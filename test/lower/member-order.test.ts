import { expect, test } from 'vitest';
import { memberNamed, parameterNamed, readPages } from '../support/read-model.js';

const page = [
  '## List Loans',
  '`$client->loans->list(string memberID, ?int limit, ?string state): Loan`',
  '**get** `/v1/members/{member_id}/loans`',
  '### Parameters',
  '- `memberID: string`',
  '- `limit?:optional int`',
  '- `state: string`',
  '### Returns',
  '- `Loan`',
  '  - `string id`',
  '  - `?string note`',
  '### Example\n\n```php\n<?php\n$client = new Client();\n```',
].join('\n\n');

test('PHP states of a parameter whether it is optional, and nothing of null', () => {
  const { model } = readPages({ 'loans/list.md': page });
  const facts = (name: string) => {
    const { required, nullable, inferred } = parameterNamed(model, 'loans.list', name);
    return { required, nullable, stated: inferred.required === undefined };
  };
  expect(facts('limit')).toEqual({ required: 'no', nullable: 'unstated', stated: true });
  expect(facts('state')).toEqual({ required: 'yes', nullable: 'no', stated: true });
  expect(memberNamed(model, 'Loan', 'id').type).toMatchObject({ kind: 'string' });
});

test('what PHP marks as optional or nullable may be null', () => {
  const { model } = readPages({ 'loans/list.md': page });
  expect(memberNamed(model, 'Loan', 'note').nullable).toBe('yes');
  expect(memberNamed(model, 'Loan', 'id').nullable).toBe('no');
});

test.each([
  ['fileName, FileType, object', 'file_name: String', 'FileType: String', 'object: String'],
  ['indicators, indicatorType', 'indicators: String', 'indicatorType: String', 'zest: String'],
])('members are in the order of letters, large and small: %s', (_, ...members) => {
  const ruby = [
    '## Get\n\n`files.retrieve() -> LibraryFile`\n\n**get** `/v1/file`',
    '### Returns\n\n- `class LibraryFile`\n\n  - `id: String`',
    ...members.map((member) => `  - \`${member}\``),
    '### Example\n\n```ruby\nrequire "library"\n```\n',
  ].join('\n\n');
  const { model } = readPages({ 'file.md': ruby });
  const { shape } = model.types.find(({ id }) => id === 'LibraryFile') ?? {};
  const required = shape?.kind === 'object' ? shape.properties.map((one) => one.required) : [];
  expect(new Set(required).size).toBe(1);
  expect(required).not.toContain('no');
});
