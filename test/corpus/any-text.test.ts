/** Reading is total: any bytes give a model or diagnostics, never an exception. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodePage } from '../../generator/cli/decode-page.js';
import { diffModels } from '../../generator/diff/diff.js';
import { printModel } from '../../generator/model/print.js';
import { readCommit, readModel } from '../../generator/pipeline.js';
import type { Diagnostic } from '../../generator/text/diagnostic.js';
import { kitchenSinkPages } from '../support/kitchen-sink-pages.js';
import { projectRoot } from '../support/project-files.js';

interface Reading {
  readonly model: string;
  readonly found: readonly Diagnostic[];
}

function read(text: string): Reading {
  const found: Diagnostic[] = [];
  const { model } = readModel([{ path: 'p.md', route: 'p.md', text }], (doubt) => {
    found.push(doubt);
  });
  expect(diffModels(model, model).changes).toEqual([]);
  return { model: printModel(model), found };
}

const pages = Object.values(kitchenSinkPages());

/** The head and one section of a page: small, and whole enough to be read. */
const piece = fc
  .constantFrom(...pages.flatMap((text) => text.split(/^(?=## )/m)))
  .map((block) => block.split('\n').slice(0, 120).join('\n'));

const captured = piece.chain((text) => {
  const lines = text.split('\n');
  const head = ['--- /dev/null', '+++ b/books.md', `@@ -0,0 +1,${lines.length} @@`];
  const diff = ['diff --git a/books.md b/books.md', ...head, ...lines.map((line) => `+${line}`)];
  const numbered = lines.map((line, index) => `${index + 1}${line.trim()}`);
  const flat = lines.map((line) => line.trim()).filter((line) => line !== '');
  return fc.constantFrom(diff.join('\n'), diff.join(' '), numbered.join('\n'), flat.join('\n'));
});

const HOSTILE = [
  '\0 \r \t \uFEFF \uD800 \u2028 \u202E ` ``` - > <!-- ## " \\ { [ … /../ Optional[ map[ 1e999',
  '__proto__ constructor',
].flatMap((marks) => marks.split(' '));
const PHRASES = [
  '- `',
  '### Returns',
  '[x]: y\n',
  ' 3 more',
  '99999999999 more',
  'array of ',
  'object { ',
  ' or null',
];

/** Replaces a stretch of a text. */
const edit = fc.tuple(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.oneof(fc.nat(3), fc.nat(400)),
  fc.oneof(fc.constantFrom(...HOSTILE, ...PHRASES), fc.string({ unit: 'binary', maxLength: 5 })),
);

const damaged = fc
  .tuple(fc.oneof(piece, captured), fc.array(edit, { minLength: 1, maxLength: 4 }))
  .map(([text, edits]) =>
    edits.reduce((changed, [share, length, insert]) => {
      const at = Math.floor(share * changed.length);
      return changed.slice(0, at) + insert + changed.slice(at + length);
    }, text),
  );

test('damaged pages and captures give the same result each time', () => {
  fc.assert(
    fc.property(damaged, (text) => {
      expect(read(text)).toEqual(read(text));
      readCommit([{ path: 'p.md', route: 'p.md', text }], () => {});
    }),
    { numRuns: 100 },
  );
});

test('any bytes are text or a diagnostic', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const found: Diagnostic[] = [];
      const text = decodePage(bytes, 'p.md', (doubt) => found.push(doubt));
      expect(found).toHaveLength(text === null ? 1 : 0);
      expect(text === null ? 1 : read(text).found.length).toBeGreaterThan(0);
    }),
  );
});

const http = readFileSync(`${projectRoot}/test/fixtures/kitchen-sink/http.md`, 'utf8');

test.each([
  ['a byte order mark', `\uFEFF${http}`],
  ['CRLF', http.replaceAll('\n', '\r\n')],
  ['lone CR', http.replaceAll('\n', '\r')],
  ['both line ends', http.replace(/\n/g, () => (http.length % 2 ? '\r\n' : '\n'))],
  ['a byte order mark and CRLF', `\uFEFF${http.replaceAll('\n', '\r\n')}`],
  ['blanks at line ends', http.replaceAll('\n\n', '\n  \n')],
])('a page with %s is the same page', (_, text) => {
  expect(read(text).model).toBe(read(http).model);
});

test.each([
  ['UTF-16', Buffer.from(`\uFEFF${http}`, 'utf16le'), 'bytes that are no UTF-8'],
  ['Latin 1', Buffer.from('# Caf\u00e9\n', 'latin1'), 'bytes that are no UTF-8'],
  ['half a character', Buffer.from('# Café\n').subarray(0, 6), 'bytes that are no UTF-8'],
])('%s is a diagnostic', (_, bytes, message) => {
  const found: Diagnostic[] = [];
  expect(decodePage(bytes, 'p.md', (doubt) => found.push(doubt))).toBeNull();
  expect(found.map((doubt) => doubt.message).join()).toContain(message);
});

test.each([
  ['nothing', ''],
  ['UTF-16 without a mark', Buffer.from(http, 'utf16le').toString('utf8')],
  ['NUL in a header', http.replace(/- `(\w)/, '- `$1\0')],
  ['a lone surrogate in a header', http.replace(/- `(\w)/, '- `$1\uD800')],
])('%s is a diagnostic', (_, text) => {
  const codes = new Set(read(text).found.map(({ code }) => code));
  expect(codes.has('not-a-reference-page') || codes.has('header-not-understood')).toBe(true);
});

test('tabs stand for indentation, or what they change is reported', () => {
  const tabbed = read(http.replace(/^( {2})+/gm, (blanks) => '\t'.repeat(blanks.length / 2)));
  const plain = read(http);
  const isTold = tabbed.found.length > plain.found.length;
  expect(tabbed.model === plain.model || isTold).toBe(true);
});
