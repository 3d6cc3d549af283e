import { expect, test } from 'vitest';
import { readPages, typeNamed } from '../support/read-model.js';

const page = (returns: string) => `## Get Loan

\`client.loans.retrieve(stringloanID, RequestOptionsoptions?): FinedLoan\`

**get** \`/v1/loans/{loan_id}\`

### Parameters

- \`loanID: string\`

### Returns

${returns}

### Example

\`\`\`typescript
await client.loans.retrieve('l_1');
\`\`\`

## Domain Types

### Loan

- \`Loan extends Record1\`

  - \`book: string\`

  - \`due: string\`

### Record 1

- \`Record1\`

  - \`id: string\`

  - \`loan: Loan\`
`;

function membersOf(text: string, id: string) {
  const { model, diagnostics } = readPages({ 'loans.md': text });
  const { shape } = typeNamed(model, id);
  const members = shape.kind === 'object' ? shape.properties : [];
  return {
    members: members.map(({ name, type }) => `${name}: ${type.kind}`),
    found: diagnostics.map(({ code }) => code),
  };
}

test('a type has the members of the types that it extends, before its own', () => {
  const text = page('- `FinedLoan extends Loan`\n\n  - `fine: number`\n\n  - `due: number`');
  expect(membersOf(text, 'FinedLoan')).toEqual({
    members: ['id: string', 'loan: ref', 'book: string', 'fine: number', 'due: number'],
    found: [],
  });
});

test('a base that no page opens is told, and one that extends itself ends somewhere', () => {
  const lost = page('- `FinedLoan extends Lending`\n\n  - `fine: number`');
  expect(membersOf(lost, 'FinedLoan')).toEqual({
    members: ['fine: number'],
    found: ['base-ignored'],
  });
  const circle = page('- `FinedLoan extends FinedLoan`\n\n  - `fine: number`');
  expect(membersOf(circle, 'FinedLoan').members).toEqual(['fine: number']);
});

test('a long chain of bases is cut, told, and takes no longer for it', () => {
  const chain = Array.from(
    { length: 2000 },
    (_, level) =>
      `### A${level}\n\n- \`interface A${level} extends A${level + 1}\`\n\n  - \`m${level}: string\``,
  ).join('\n\n');
  const read = membersOf(`${page('- `Record1`')}\n${chain}`, 'A0');
  expect(read.members).toHaveLength(51);
  expect(read.found).toContain('bases-cut');
});
