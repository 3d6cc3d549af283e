import { expect, test } from 'vitest';
import { readPages } from '../support/read-model.js';
import { readModel } from '../../generator/pipeline.js';
import type { Property } from '../../generator/model/model.js';
import type { Diagnostic } from '../../generator/text/diagnostic.js';

/** A Java page: its members are in camel case, its samples have the names on the wire. */
function javaPage(sample: string): string {
  return `## Retrieve

\`Shelf shelves().retrieve(ShelfRetrieveParamsparams = ShelfRetrieveParams.none(), RequestOptionsrequestOptions = RequestOptions.none())\`

**get** \`/v1/shelves/{shelf_id}\`

### Parameters

- \`ShelfRetrieveParams params\`

  - \`Optional<String> shelfId\`

### Returns

- \`class Shelf:\`

  - \`String clearDust20260112\`

  - \`String lastDustedAt\`

  - \`String loan5mCount\`

### Example

\`\`\`java
var shelf = client.shelves().retrieve("s_1");
\`\`\`

#### Response

\`\`\`json
${sample}
\`\`\`
`;
}

const HTTP_PAGE = `## Get a Shelf

**get** \`/v1/shelves/{shelf_id}\`

### Path Parameters

- \`shelf_id: string\`

### Returns

- \`Shelf object { clear_dust_20260112, last_dusted_at, loan_5m_count }\`

  - \`clear_dust_20260112: string\`

  - \`last_dusted_at: string\`

  - \`loan_5m_count: string\`
`;

interface Read {
  readonly members: readonly Pick<Property, 'name' | 'inferred'>[];
  readonly guesses: readonly (readonly [string, number])[];
}

function read(pages: Readonly<Record<string, string>>): Read {
  const found: Diagnostic[] = [];
  const sources = Object.entries(pages).map(([path, text]) => ({ path, route: path, text }));
  const { model } = readModel(sources, (diagnostic) => found.push(diagnostic));
  const shape = model.types.find(({ id }) => id === 'Shelf')?.shape;
  return {
    members: shape?.kind === 'object' ? shape.properties : [],
    guesses: found
      .filter(({ code }) => code === 'member-name-guessed')
      .map(({ message, place }) => [message, place.line] as const),
  };
}

function names({ members }: Read): readonly string[] {
  return members.map(({ name }) => name);
}

test('a sample settles where the underscores of a name are', () => {
  const sample =
    '{ "clear_dust_20260112": "a", "last_dusted_at": "b", "rows": [{ "loan_5m_count": "c" }] }';
  const found = read({ 'java/shelves.md': javaPage(sample) });
  expect(names(found)).toEqual(['clear_dust_20260112', 'last_dusted_at', 'loan_5m_count']);
  expect(found.members.map(({ inferred }) => inferred.name)).toEqual([
    'sample',
    undefined,
    'sample',
  ]);
  expect(found.guesses).toEqual([]);
});

test('a name of the wire that is no snake case is taken from the sample as well', () => {
  const found = read({ 'java/shelves.md': javaPage('{ "lastDustedAt": "b" }') });
  expect(names(found)).toContain('lastDustedAt');
});

test('two spellings settle nothing, unless one is the usual one', () => {
  const both = '[{ "lastDusted_at": "b" }, { "lastDustedAt": "c" }]';
  expect(names(read({ 'java/shelves.md': javaPage(both) }))).toContain('last_dusted_at');
  const usual = '[{ "last_dusted_at": "b" }, { "lastDustedAt": "c" }]';
  expect(names(read({ 'java/shelves.md': javaPage(usual) }))).toContain('last_dusted_at');
});

test('where samples join words by capitals, so do the other names, and the guess is told', () => {
  const found = read({ 'java/shelves.md': javaPage('{ "lastDustedAt": "b", "shelfId": "c" }') });
  expect(names(found)).toEqual(['clearDust20260112', 'lastDustedAt', 'loan5mCount']);
  expect(found.guesses.map(([message]) => message)).toEqual([
    expect.stringContaining('taken as `clearDust20260112`'),
    expect.stringContaining('taken as `loan5mCount`'),
  ]);
});

test('where no sample tells, the guess is told and the member is not demanded', () => {
  const found = read({ 'java/shelves.md': javaPage('{ "last_dusted_at": "b", … }') });
  expect(names(found)).toEqual(['clear_dust20260112', 'last_dusted_at', 'loan5m_count']);
  expect(found.members.map(({ inferred }) => inferred.name)).toEqual([
    'default',
    undefined,
    'default',
  ]);
  expect(found.guesses).toEqual([
    [
      'the wire name of `Shelf.clear_dust20260112` is not stated; taken as `clear_dust20260112`, and not demanded',
      17,
    ],
    [
      'the wire name of `Shelf.loan5m_count` is not stated; taken as `loan5m_count`, and not demanded',
      21,
    ],
  ]);
});

test('a page of another dialect that has wire names settles the guess', () => {
  const found = read({ 'java/shelves.md': javaPage('{}'), 'http/shelves.md': HTTP_PAGE });
  expect(names(found)).toEqual(['clear_dust_20260112', 'last_dusted_at', 'loan_5m_count']);
  expect(found.guesses).toEqual([]);
});

test('lines of JSON are samples, too; text that is no JSON is none', () => {
  const lines = 'no { json\n{ "loan_5m_count": "a" }\n{ "clear_dust_20260112": "b" }';
  expect(
    names(read({ 'java/shelves.md': javaPage(lines.split('\n').slice(1).join('\n')) })),
  ).toEqual(['clear_dust_20260112', 'last_dusted_at', 'loan_5m_count']);
  expect(read({ 'java/shelves.md': javaPage(lines) }).guesses).toHaveLength(2);
});

test('the plural of an acronym is one word', () => {
  const page = javaPage('{}')
    .replace('lastDustedAt', 'shelfIDs')
    .replace('loan5mCount', 'coverURLs');
  expect(names(read({ 'java/shelves.md': page })).slice(1)).toEqual(['shelf_ids', 'cover_urls']);
});

/** A Python page: its members are in snake case, its samples have the names on the wire. */
function pythonPage(members: readonly string[], sample: string): string {
  const items = members.map((member) => `  - \`${member}: str\`\n`).join('\n');
  return `## Retrieve

\`shelves.retrieve(strshelf_id) -> Shelf\`

**get** \`/v1/shelves/{shelf_id}\`

### Parameters

- \`shelf_id: str\`

### Returns

- \`class Shelf: …\`

${items}
### Example

\`\`\`python
client.shelves.retrieve("s_1")
\`\`\`

#### Response

\`\`\`json
${sample}
\`\`\`
`;
}

test('a sample tells the characters that Python cannot print', () => {
  const sample = '{ "water/damage": "a", "out-of-print": "b", "lentTo": "c", "from": "d" }';
  const page = pythonPage(['water_damage', 'out_of_print', 'lent_to', 'from_'], sample);
  const found = read({ 'python/shelves.md': page });
  expect(names(found)).toEqual(['water/damage', 'out-of-print', 'lentTo', 'from']);
  expect(found.guesses).toEqual([]);
});

test('a name that a sample has as Python prints it is that name', () => {
  const page = pythonPage(['lent_to'], '{ "lent_to": "a", "rows": [{ "lent-to": "b" }] }');
  expect(names(read({ 'python/shelves.md': page }))).toEqual(['lent_to']);
});

test('two names that Python prints alike settle nothing', () => {
  const page = pythonPage(['lent_to'], '{ "lent-to": "a", "lent/to": "b" }');
  expect(names(read({ 'python/shelves.md': page }))).toEqual(['lent_to']);
});

test('where samples join words by capitals, a name of Python is guessed so, and told', () => {
  const page = pythonPage(['lent_to', 'due_day', 'title'], '{ "lentTo": "a", "shelfId": "c" }');
  const found = read({ 'python/shelves.md': page });
  expect(names(found)).toEqual(['lentTo', 'dueDay', 'title']);
  expect(found.guesses.map(([message]) => message)).toEqual([
    expect.stringContaining('taken as `dueDay`'),
  ]);
});

test('a page whose dialect prints all characters tells those that Python cannot print', () => {
  const page = pythonPage(['out_of_print'], '{}');
  const commandLine = `## Retrieve

\`$ library shelves retrieve\`

**get** \`/v1/shelves/{shelf_id}\`

### Parameters

- \`--shelf-id: string\`

  Path param: The shelf.

### Returns

- \`shelf: object { "out-of-print" }\`

  - \`out-of-print: string\`
`;
  const found = read({ 'python/shelves.md': page, 'cli/shelves.md': commandLine });
  expect(names(found)).toEqual(['out-of-print']);
});

test('TypeScript puts an underscore behind a name that would be another argument', () => {
  const page = [
    '## Move\n\n`client.shelves.move(stringshelfID, ShelfMoveParamsbody, RequestOptionsoptions?): void`',
    '**post** `/v1/shelves/{shelf_id}/move`\n\n### Parameters\n\n- `shelfID: string`',
    '- `body: ShelfMoveParams`\n\n  - `path_?: string`\n\n  - `_mark?: string`',
    '### Example\n\n```typescript\nimport Library from "library";\n```\n',
  ].join('\n\n');
  const { model, diagnostics } = readPages({ 'shelves.md': page });
  const members = model.types.flatMap(({ shape }) =>
    shape.kind === 'object' ? shape.properties.map(({ name }) => name) : [],
  );
  expect(members).toEqual(['path', '_mark']);
  expect(diagnostics.map(({ code }) => code)).toContain('member-name-guessed');
});
