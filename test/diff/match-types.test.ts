import { describe, expect, test } from 'vitest';
import { matchOperations } from '../../generator/diff/match-operations.js';
import { matchTypes } from '../../generator/diff/match-types.js';
import { indexModel } from '../../generator/diff/model-index.js';
import type { ApiModel } from '../../generator/model/model.js';
import { readPages } from '../support/read-model.js';

/** `types`: members by type name; each type in `shown` is returned by an operation of its own. */
function modelOf(
  types: Readonly<Record<string, readonly string[]>>,
  shown: Readonly<Record<string, string>>,
): ApiModel {
  const item = (name: string, indent: string) =>
    [
      `${indent}- \`${name} object { ${(types[name] ?? []).join(', ')} }\``,
      ...(types[name] ?? []).map((member) => `${indent}  - \`${member}: string\``),
    ].join('\n\n');
  const calls = Object.entries(shown).map(([path, name]) => [
    `${path}/get.md`,
    `## Get ${path}\n\n**get** \`/v1/${path}\`\n\n### Returns\n\n${item(name, '')}\n`,
  ]);
  const domain = Object.keys(types).map((name) => `### ${name}\n\n${item(name, '')}`);
  const overview = `# Types\n\n## Domain Types\n\n${domain.join('\n\n')}\n`;
  return readPages({ ...Object.fromEntries(calls), 'types.md': overview }).model;
}

function pairs(before: ApiModel, after: ApiModel): Readonly<Record<string, string>> {
  const [b, a] = [indexModel(before), indexModel(after)];
  const { afterOf } = matchTypes(matchOperations(b, a).pairs, b, a);
  return Object.fromEntries([...afterOf].sort());
}

const members = ['id', 'title', 'state', 'shelf', 'pages', 'cover'];

describe('a type is', () => {
  test('the one of its name at the same place, however much it changed', () => {
    const before = modelOf({ Book: members }, { books: 'Book' });
    const after = modelOf({ Book: ['other', 'things'] }, { books: 'Book' });
    expect(pairs(before, after)).toEqual({ Book: 'Book' });
  });

  test('the one at the same place when its name is gone', () => {
    const before = modelOf({ Book: members }, { books: 'Book' });
    const after = modelOf({ Volume: members.slice(1) }, { books: 'Volume' });
    expect(pairs(before, after)).toEqual({ Book: 'Volume' });
  });

  test('not the one at the same place that has hardly anything in common', () => {
    const before = modelOf({ Book: members }, { books: 'Book' });
    const after = modelOf({ Error: ['id', 'message'] }, { books: 'Error' });
    expect(pairs(before, after)).toEqual({});
  });

  test('not the new type that has got its old name', () => {
    const before = modelOf({ Book: members }, { books: 'Book' });
    const after = modelOf(
      { BookDetails: members, Book: ['id', 'title'] },
      { books: 'BookDetails', shelves: 'Book' },
    );
    expect(pairs(before, after)).toEqual({ Book: 'BookDetails' });
  });

  test('the one of its name when another type stands at one of its places', () => {
    const before = modelOf({ Book: members, Film: ['reel'] }, { a: 'Book', b: 'Book', c: 'Film' });
    const after = modelOf({ Book: members, Film: ['reel'] }, { a: 'Book', b: 'Film', c: 'Film' });
    expect(pairs(before, after)).toEqual({ Book: 'Book', Film: 'Film' });
  });

  test('the one of its name when no place is left', () => {
    const before = modelOf({ Book: members }, { books: 'Book' });
    const after = modelOf({ Book: members }, {});
    expect(pairs(before, after)).toEqual({ Book: 'Book' });
  });

  test('the other one when two types have changed their names', () => {
    const [one, two] = [members, ['reel', 'length', 'director', 'year', 'sound']];
    const before = modelOf({ Book: one, Film: two }, { a: 'Book', b: 'Film' });
    const after = modelOf({ Book: two, Film: one }, { a: 'Film', b: 'Book' });
    expect(pairs(before, after)).toEqual({ Book: 'Film', Film: 'Book' });
  });
});

test('a variant is the one with its constant, whatever it is called', () => {
  const page = (...variants: readonly (readonly [string, string])[]) =>
    [
      '## List\n\n**get** `/v1/loans`\n\n### Returns\n\n- `items: array of Item`',
      ...variants.flatMap(([name, type]) => [
        `  - \`${name} object { type, due }\``,
        `    - \`type: "${type}"\`\n\n      - \`"${type}"\`\n\n    - \`due: string\``,
      ]),
      '### Example\n\n```http\ncurl https://api.library.example/v1/loans\n```\n',
    ].join('\n\n');
  const read = (text: string) => readPages({ 'loans.md': text }).model;
  const before = read(page(['Loan', 'loan_old'], ['Fine', 'fine']));
  const after = read(page(['Loan', 'loan'], ['OldLoan', 'loan_old'], ['Fine', 'fine']));
  expect(pairs(before, after)).toMatchObject({ Loan: 'OldLoan', Fine: 'Fine' });
});
