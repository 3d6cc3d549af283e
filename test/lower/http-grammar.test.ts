import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isHeaderName,
  isPathTemplate,
  isVerb,
  pathParameters,
} from '../../generator/lower/http-grammar.js';
import { codesOf, readPages } from '../support/read-model.js';
import { naughtyStrings } from '../support/naughty-strings.js';

describe('verbs', () => {
  test.each(['get', 'post', 'put', 'patch', 'delete', 'head', 'options'])('%s is one', (verb) => {
    expect(isVerb(verb)).toBe(true);
  });

  test.each(['', 'GET', 'trace', 'connect', 'get ', 'get|post', '__proto__', 'constructor', '*'])(
    '%j is none',
    (verb) => {
      expect(isVerb(verb)).toBe(false);
    },
  );
});

describe('paths', () => {
  test.each([
    '/',
    '/v1',
    '/v1/',
    '/v1/books',
    '/v1/books/{book_id}',
    '/v1/books/{book-id}/loans/{_loan2}',
    '/v1/books:lend',
    '/v1/{name}.json',
    '/v1/{a}{b}',
    '/v1/a.b~c_d-e',
    "/v1/@:$!*'(),;=+",
    '/v1/...',
    '/v1/..x',
    '/v1/.x',
    '/v1/books?beta=true',
    '/v1/books?',
    "/v1/books?a.b~c:d/@!$'()*,;=&%20[0]-_",
  ])('%s is one', (path) => {
    expect(isPathTemplate(path)).toBe(true);
  });

  test.each([
    '',
    'v1',
    'v1/books',
    ' /v1',
    '/v1 ',
    '//',
    '//evil.example',
    '/v1//books',
    '/v1/books//',
    '/.',
    '/..',
    '/v1/.',
    '/v1/./books',
    '/v1/../admin',
    '/v1/..',
    '/v1/..;/admin',
    '/v1/.;a=b',
    '/v1/{id}/../..',
    '@evil.example',
    '.evil.example',
    '\\\\evil.example',
    '/\\evil.example',
    '/v1\\..',
    'https://evil.example/v1',
    '/v1/%2e%2e',
    '/v1/%0d%0a',
    '/v1/a b',
    '/v1/a\tb',
    '/v1/a\n',
    '/v1/a\u0000',
    '/v1/\u00e9',
    '/v1/\u202e',
    '/v1/a#b',
    '/v1/{}',
    '/v1/{1a}',
    '/v1/{-a}',
    '/v1/{a b}',
    '/v1/{a.b}',
    '/v1/{a',
    '/v1/a}',
    '/v1/{{a}}',
    '/v1/{a/b}',
    '/v1/"',
    '/v1/`',
    '/v1/<x>',
    '/v1/|',
    '/v1/^',
    '/v1/books?a=b?c=d',
    '/v1/books?a=b#c',
    '/v1/books?a= b',
    '/v1/books?"',
    '/v1/books?{a}',
    '/v1/books?a\\',
    '/v1/books?a^b',
    'x/v1',
    '?a=b',
  ])('%j is none', (path) => {
    expect(isPathTemplate(path)).toBe(false);
  });

  test('what is one stays on its host and keeps its segments, whatever is filled in', () => {
    const segment = fc.oneof(
      fc.constantFrom(
        'v1',
        'a',
        '.',
        '..',
        '...',
        '',
        '{id}',
        '..;',
        '%2e',
        '@',
        ':',
        '\\',
        '{a}b',
      ),
      fc.string({ maxLength: 4 }),
    );
    let accepted = 0;
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 5 }), fc.string(), (segments, value) => {
        const path = `/${segments.join('/')}`;
        if (!isPathTemplate(path)) return;
        accepted++;
        const filled = path.replace(
          /\{[^}]*\}/g,
          `x${encodeURIComponent(value.replace(/\p{Cs}/gu, ''))}`,
        );
        const url = new URL(`https://api.library.example${filled}`);
        expect(url.origin).toBe('https://api.library.example');
        expect(url.pathname).toBe(filled.replace(/\?.*$/, ''));
        expect(url.username + url.hash).toBe('');
      }),
      { numRuns: 2000 },
    );
    expect(accepted).toBeGreaterThan(50);
  });

  test('have their parameters in order', () => {
    expect(pathParameters('/v1/books/{book_id}/loans/{loan-id}:lend/{_x}')).toEqual([
      'book_id',
      'loan-id',
      '_x',
    ]);
    expect(pathParameters('/v1/books')).toEqual([]);
  });
});

describe('headers', () => {
  test.each(['library-branch', 'X_Y', "a!#$%&'*+.^_`|~9", 'x', 'h'.repeat(200), '__proto__'])(
    '%s is one',
    (name) => {
      expect(isHeaderName(name)).toBe(true);
    },
  );

  test.each([
    '',
    ' x',
    'x ',
    'x:',
    'x\r\nhost: evil.example',
    'x\n',
    '\u00e9',
    'a b',
    'a(b)',
    'a"b',
    'a/b',
    'a{b}',
    'h'.repeat(201),
    'Host',
    'host',
    'Authorization',
    'Cookie',
    'Cookie2',
    'Set-Cookie',
    'Content-Length',
    'Transfer-Encoding',
    'Connection',
    'Keep-Alive',
    'Proxy-Authorization',
    'Proxy-Connection',
    'Upgrade',
    'TE',
    'Trailer',
    'Expect',
    'Origin',
    'Referer',
    'Via',
  ])('%j is none that a page may set', (name) => {
    expect(isHeaderName(name)).toBe(false);
  });

  test('a parameter that is no header is reported and left out', () => {
    const page = `## Lend a Book\n\n**post** \`/v1/loans\`\n\n### Header Parameters\n\n- \`"host": string\`\n\n- \`"library-branch": string\`\n`;
    const read = readPages({ 'loans/create.md': page });
    expect(codesOf(read)).toContain('bad-header');
    expect(read.model.operations[0]?.parameters.map(({ name }) => name)).toEqual([
      'library-branch',
    ]);
  });
});

test.each(naughtyStrings)(
  '%j is in no operation but as a verb, path or header that it is',
  (text) => {
    const page =
      `## A\n\n**${text}** \`/v1/a\`\n\n## B\n\n**post** \`${text}\`\n\n## C\n\n**post** \`/v1/${text}\`\n\n` +
      `### Header Parameters\n\n- \`"${text}": string\`\n`;
    const { model, diagnostics } = readPages({ 'loans.md': page });
    for (const { verb, path, parameters } of model.operations) {
      expect(isVerb(verb) && isPathTemplate(path)).toBe(true);
      expect(
        parameters.every((header) => header.in !== 'header' || isHeaderName(header.name)),
      ).toBe(true);
    }
    expect(model.operations.length < 3 ? diagnostics.length : 1).toBeGreaterThan(0);
  },
);

test('a parameter that stands twice in a path is one', () => {
  expect(pathParameters('/a/{id}/b/{book}/a/{id}')).toEqual(['id', 'book']);
});
