import { describe, expect, test } from 'vitest';
import { sampleFacts } from '../../generator/export/sample-facts.js';
import type { Operation } from '../../generator/model/model.js';
import { modelOf, operation, property } from '../support/sample-model.js';

const origin = { path: 'page.md', line: 1, dialect: 'http' };
const sampled = (path: string, code: string): Operation => ({
  ...operation(['books'], 'list', path),
  examples: [{ request: { lang: 'http', code, origin }, response: null }],
});

describe('samples', () => {
  test('tell where the API is, below which path it is, and how the key is sent', () => {
    const code = `curl https://library.example/api/books/$ID/pages -H "Authorization: Token $KEY" -H 'version: 2'`;
    expect(sampleFacts(modelOf([], [sampled('/books/{id}/pages', code)]))).toEqual({
      server: 'https://library.example/api',
      keyHeader: { name: 'Authorization', scheme: 'Token' },
      headers: { version: '2' },
    });
  });

  test('tell what most of them show', () => {
    const calls = ['https://a.example', 'https://b.example', 'https://b.example'].map((server) =>
      sampled('/books', `curl ${server}/books`),
    );
    expect(sampleFacts(modelOf([], calls)).server).toBe('https://b.example');
  });

  test('tell the key from the name of its owner', () => {
    const code = `curl https://a.example/books -H "X-Auth-Email: $EMAIL" -H "X-Auth-Key: $API_KEY"`;
    expect(sampleFacts(modelOf([], [sampled('/books', code)])).keyHeader).toEqual({
      name: 'X-Auth-Key',
      scheme: null,
    });
  });

  test('tell nothing of headers that only some of them have, or that the page documents', () => {
    const documented: Operation = {
      ...sampled('/books', `curl https://a.example/books -H 'Version: 2'`),
      parameters: [{ ...property('version'), in: 'header', alias: null }],
    };
    const one = sampled('/shelves', `curl https://a.example/shelves -H 'trace: 1'`);
    expect(sampleFacts(modelOf([], [documented, one])).headers).toEqual({});
  });

  test.each([
    ['an address of something else', 'curl https://a.example/shelves'],
    ['an address with credentials', 'curl https://user:pass@a.example/books'],
    ['no address', 'curl -X POST'],
    ['no curl', 'client.books.list()'],
  ])('with %s tell no server', (_, code) => {
    expect(sampleFacts(modelOf([], [sampled('/books', code)])).server).toBeNull();
  });
});
