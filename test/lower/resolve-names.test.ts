/** A name without members is no other type that is called the same; where it is, is told. */
import { expect, test } from 'vitest';
import { codesOf, memberNamed, readPages, typeNamed } from '../support/read-model.js';

const method = (title: string, resource: string, items: readonly string[]) =>
  [
    `## ${title}`,
    `\`client.${resource}.retrieve(RequestOptionsoptions?): ${title}\``,
    `**get** \`/v1/${resource}\``,
    '### Returns',
    ...items,
    '### Example\n\n```typescript\nlibrary();\n```',
  ].join('\n\n');

const loan = method('Loan', 'loans', [
  '- `Loan`',
  '  - `id: string`',
  '  - `metadata: Metadata | null`',
  '    Pairs of keys and values.',
]);
const scan = method('Scan', 'scans', [
  '- `Scan`',
  '  - `metadata: Metadata`',
  '    - `errors: number`',
]);

test.each([
  ['on another page', { 'a.md': loan, 'b.md': scan }],
  ['in a section behind it', { 'a.md': `${loan}\n\n${scan}` }],
])('what is opened %s is another type', (_, pages) => {
  const read = readPages(pages);
  const { type } = memberNamed(read.model, 'Loan', 'metadata');
  expect(type.kind === 'ref' && typeNamed(read.model, type.id).shape).toEqual({ kind: 'opaque' });
  const scanned = memberNamed(read.model, 'Scan', 'metadata').type;
  expect(scanned.kind === 'ref' && typeNamed(read.model, scanned.id).shape).toMatchObject({
    kind: 'object',
    properties: [{ name: 'errors' }],
  });
  expect(codesOf(read)).toContain('dangling-type');
});

test('behind it in the same section, too', () => {
  const both = method('Loan', 'loans', [
    '- `Loan`',
    '  - `metadata: Metadata | null`',
    '  - `scan: Scan`',
    '    - `metadata: Metadata`',
    '      - `errors: number`',
  ]);
  const read = readPages({ 'a.md': both });
  const { type } = memberNamed(read.model, 'Loan', 'metadata');
  expect(type.kind === 'ref' && typeNamed(read.model, type.id).shape).toEqual({ kind: 'opaque' });
});

test('a documented type is meant wherever it is named', () => {
  const domain =
    '# Scans\n\n## Domain Types\n\n### Metadata\n\n- `Metadata`\n\n  - `errors: number`\n';
  const { model } = readPages({ 'a.md': loan, 'b.md': domain });
  expect(memberNamed(model, 'Loan', 'metadata').type).toMatchObject({ id: 'Metadata' });
  expect(typeNamed(model, 'Metadata').shape).toMatchObject({ kind: 'object' });
});

test('pages that open a type once for all sections mean it behind', () => {
  const later = loan.replaceAll('Loan', 'Visit').replaceAll('loans', 'visits');
  const { model } = readPages({ 'a.md': `${scan}\n\n${later}` });
  const { type } = memberNamed(model, 'Visit', 'metadata');
  expect(type.kind === 'ref' && typeNamed(model, type.id).shape).toMatchObject({
    properties: [{ name: 'errors' }],
  });
});

test('pages that open a type in each section do not', () => {
  const later = loan.replaceAll('Loan', 'Visit').replaceAll('loans', 'visits');
  const again = method('Lamp', 'lamps', [
    '- `Lamp`',
    '  - `metadata: Metadata`',
    '    - `errors: number`',
  ]);
  const { model } = readPages({ 'a.md': [scan, later, again].join('\n\n') });
  const { type } = memberNamed(model, 'Visit', 'metadata');
  expect(type.kind === 'ref' && typeNamed(model, type.id).shape).toEqual({ kind: 'opaque' });
});
