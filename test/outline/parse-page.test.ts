import { describe, expect, test } from 'vitest';
import { headersIn, placesOf, readOutline } from '../support/read-outline.js';

const head = '## Get a Book\n\n**get** `/v1/books/{book_id}`\n\n';

test('sections, paragraphs, items and samples have their text and place', () => {
  const { page, found } = readOutline(
    `---\ntitle: "Books"\nurl: https://docs.library.example/books\n---\n\n# Books\n\n${head}Finds it.\n\n### Returns\n\n- \`id: string\`\n\n  Its number.\n\n### Example\n\n\`\`\`http\ncurl /v1/books\n\`\`\`\n`,
  );
  expect(found).toEqual([]);
  expect(page?.frontMatter).toEqual({
    title: 'Books',
    url: 'https://docs.library.example/books',
  });
  const [books] = page?.sections ?? [];
  const [method] = books?.sections ?? [];
  expect(method).toMatchObject({ heading: 'Get a Book', depth: 2, place: { line: 8, column: 1 } });
  expect(method?.paragraphs.map(({ markdown }) => markdown)).toEqual([
    '**get** `/v1/books/{book_id}`',
    'Finds it.',
  ]);
  const [returns, example] = method?.sections ?? [];
  expect(returns?.items).toEqual([
    {
      header: 'id: string',
      description: 'Its number.',
      children: [],
      place: { path: 'page.md', line: 16, column: 4, length: 10 },
    },
  ]);
  expect(example?.samples).toMatchObject([{ lang: 'http', code: 'curl /v1/books' }]);
});

describe('what is an item', () => {
  function items(list: string) {
    const { page } = readOutline(`${head}### Returns\n\n- \`first: string\`\n\n${list}`);
    return headersIn(page?.sections[0]?.sections[0]?.items ?? []).slice(1);
  }

  test.each([
    ['a bullet of one code span between blank lines', '- `id: string`\n', ['id: string']],
    ['nested ones', '- `a: b`\n\n  - `c: d`\n\n    - `e`\n', ['a: b', '  c: d', '    e']],
    ['a bullet without a blank line behind it', '- `id: string`\n- `title: string`\n', []],
    ['words behind the code', '- `id`: the number\n', []],
    ['words before the code', '- The `id`\n', []],
    ['two code spans', '- `id` `title`\n', []],
    ['an asterisk', '* `id: string`\n', []],
    ['a number', '1. `id: string`\n', []],
    ['double backticks', '- ``id``\n', []],
    ['a bullet inside a sample', '  ```json\n  - `id: string`\n\n  ```\n', []],
    ['prose bullets beside items', '- One.\n- Two.\n\n- `id: string`\n', ['id: string']],
    ['a star that is emphasis of the CLI', '- `*: string`\n', ['*: string']],
  ])('%s', (_, list, expected) => {
    expect(items(list)).toEqual(expected);
  });

  test('prose bullets are part of the description', () => {
    const { page } = readOutline(
      `${head}### Returns\n\n- \`kind: string\`\n\n  One of:\n\n  - \`a\`: first\n  - \`b\`: second\n\n  - \`"a"\`\n`,
    );
    const [kind] = page?.sections[0]?.sections[0]?.items ?? [];
    expect(kind?.description).toBe('One of:\n\n- `a`: first\n- `b`: second');
    expect(headersIn(kind?.children ?? [])).toEqual(['"a"']);
  });
});

describe('files that are no reference pages', () => {
  test.each([
    ['nothing', '', 'not-a-reference-page'],
    ['blanks', ' \n\n', 'not-a-reference-page'],
    ['HTML', '<!DOCTYPE html>\n<html><body>**get** `/x`</body></html>', 'not-a-reference-page'],
    ['binary', '\0\u0001PK', 'not-a-reference-page'],
    ['not UTF-8', '\uFFFD\uFFFD\uFFFD\uFFFDabc', 'not-a-reference-page'],
    ['a guide', '# Start\n\nWe lend books.\n', 'not-a-reference-page'],
    ['a stub', 'The method `x` is not available in this language.\n', 'not-a-reference-page'],
    ['an empty resource', '# Books\n\n## Loans\n', 'empty-resource'],
    ['a deep list', `${' '.repeat(502)}- \`a: b\`\n`, 'not-a-reference-page'],
    ['many markers on a line', `${'- '.repeat(300)}x\n`, 'not-a-reference-page'],
    ['many quotes on a line', `${'>'.repeat(5000)}x\n`, 'not-a-reference-page'],
  ])('%s', (_, text, code) => {
    const read = readOutline(text);
    expect(read.page).toBeNull();
    expect(placesOf(read)).toEqual([`1:1 ${code}`]);
  });
});

describe('pages that are damaged', () => {
  test.each([
    ['a fence that is not closed', '### Example\n\n```http\ncurl', ['7:1 unclosed-fence']],
    ['a fence of an item', '- `a: b`\n\n  ```json\n  {', ['7:3 unclosed-fence']],
    ['the last item cut off', '- `a: b`\n\n- `limit: opt', ['7:3 cut-item']],
    ['an item without a header', '- `a: b`\n\n- ``\n', ['7:3 empty-item']],
    ['items below prose', '- Some words.\n\n  - `a: b`\n', ['7:6 orphan-item']],
    ['a fence at the margin', '- `a: b`\n\n```\nx\n```\n\n  - `c: d`\n', ['11:6 list-cut']],
    ['items that are code', '- `a: b`\n\n```\nx\n```\n\n    - `c: d`\n', ['11:1 hidden-items']],
    ['a box before a member', '- `a: b`\n\n  - [ ] `c: d`\n', ['7:5 misshapen-item']],
    ['a member on two lines', '- `a: b`\n\n  - `c:\n    d`\n', ['7:5 tight-item']],
    ['a link around a member', '- `a: b`\n\n  - [`c: d`](#c)\n', ['7:5 misshapen-item']],
    ['marks in a member', '- `a: b`\n\n  - **`c`**: `d`\n', ['7:5 misshapen-item']],
  ])('%s', (_, rest, expected) => {
    const read = readOutline(head + rest);
    expect(placesOf(read)).toEqual(expected);
    expect(read.page?.sections).toHaveLength(1);
  });

  test('items deeper than any API has are left out, and reported', () => {
    const list = Array.from({ length: 240 }, (_, level) => `${'  '.repeat(level)}- \`a: b\`\n\n`);
    const read = readOutline(head + list.join(''));
    expect(placesOf(read)).toEqual(['405:404 too-deep']);
    expect(headersIn(read.page?.sections[0]?.items ?? [])).toHaveLength(200);
  });
});

describe('a Terraform page', () => {
  const terraform = (heading: string) =>
    `# ${heading}\n\n## Example\n\n### required\n\n- \`room: String\`\n\n### computed\n\n- \`id: String\`\n`;

  test.each(['resource library_shelf', 'data library_shelf', 'data library_shelf(s)'])(
    'is refused by name: %s',
    (heading) => {
      const { page, found } = readOutline(terraform(heading).replace('## Example\n\n', ''));
      expect(page).toBeNull();
      expect(found.map(({ message }) => message).join()).toContain('a Terraform page');
    },
  );

  test('is not what has other groups, or another heading', () => {
    expect(
      readOutline(terraform('resource library_shelf').replaceAll(/required|computed/g, 'x')).page,
    ).not.toBeNull();
    expect(readOutline(terraform('Resource of a library')).page).not.toBeNull();
  });
});
