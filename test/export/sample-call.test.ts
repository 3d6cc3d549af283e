import { describe, expect, test } from 'vitest';
import { readSampleCall } from '../../generator/export/sample-call.js';

describe('a curl command', () => {
  test('gives its address, headers and JSON body', () => {
    const code = [
      'curl https://api.library.example/v1/books?limit=1 \\',
      '    -H "X-Api-Key: $LIBRARY_API_KEY" \\',
      "    -H 'library-version: 2026-01-31' \\",
      `    -d '{ "title": "It'\\''s" }'`,
    ].join('\n');
    expect(readSampleCall(code)).toEqual({
      url: 'https://api.library.example/v1/books',
      headers: [
        ['X-Api-Key', '$LIBRARY_API_KEY'],
        ['library-version', '2026-01-31'],
      ],
      body: { title: "It's" },
    });
  });

  test.each([
    ['a body that is no JSON', "curl https://a.example -d 'title=a'"],
    ['a quote that is not closed', `curl https://a.example -d '{"a`],
    [
      'a body that nothing can print',
      `curl https://a.example -d '${'['.repeat(9999)}${']'.repeat(9999)}'`,
    ],
  ])('with %s gives the rest', (_, code) => {
    expect(readSampleCall(code)).toEqual({
      url: 'https://a.example',
      headers: [],
      body: undefined,
    });
  });

  test.each(['', 'library books list', 'curly https://a.example'])('is not %j', (code) => {
    expect(readSampleCall(code)).toBeNull();
  });
});
