import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  codeSpan,
  formatDiffMarkdown,
  plainText,
} from '../../../generator/diff/formats/markdown.js';
import { change, diffOf, hostileDiff } from '../pairs/change-of.js';

test('is a changelog by level, then by operation and type', () => {
  const diff = diffOf(
    change({
      rule: 'became-required',
      level: 'error',
      operation: 'POST /v1/books',
      path: 'pages',
      message: 'pages became required',
    }),
    change({ path: 'Book.language', message: 'field Book.language added (string)' }),
  );
  expect(formatDiffMarkdown(diff)).toMatchInlineSnapshot(`
    "## API changes

    2 changes: 1 breaking, 1 compatible. Verdict: major.

    ### Breaking changes

    **\`POST /v1/books\`**

    - \`pages\` became required

    ### Compatible changes

    **\`Book\`** (used by \`GET /v1/books\`)

    - field \`Book.language\` added (\`string\`)
    "
  `);
});

test('page text makes no element', () => {
  const tree = JSON.stringify(fromMarkdown(formatDiffMarkdown(hostileDiff)));
  expect(tree).not.toContain('"type":"html"');
  expect(tree).not.toContain('"type":"link"');
});

test('any text reads as itself', () => {
  const text = fc.string({ unit: fc.constantFrom(...'ab `*_<>[]()#!|&~\\-+.1') });
  fc.assert(
    fc.property(text, (value) => {
      const shown = toString(fromMarkdown(`x ${plainText(value)} x`));
      expect(shown.replace(/\s+/g, ' ')).toBe(`x ${value} x`.replace(/\s+/g, ' '));
      expect(toString(fromMarkdown(`x ${codeSpan(`a${value}b`)}`))).toBe(`x a${value}b`);
    }),
  );
});
