/** What a cache knows changes nothing but the time: it is empty, full, partly full, or full of junk. */
import { describe, expect, test } from 'vitest';
import { generateFilesWith, readModelWith } from '../generator/pipeline.js';
import type { Cache } from '../generator/text/cache.js';
import { noCache } from '../generator/text/cache.js';
import type { Diagnostic } from '../generator/text/diagnostic.js';
import { noProgress } from '../generator/text/progress.js';
import type { SourceFile } from '../generator/text/source.js';
import { library, listBooks } from './support/library-pages.js';
import { sharedPages } from './support/shared-pages.js';

const settings = {
  packageName: 'docshape-library',
  version: '1.0.0',
  clientName: 'Library',
  baseUrl: 'https://api.library.example',
  apiKeyEnvironmentVariable: null,
  keyHeader: { name: 'X-Api-Key', prefix: '' },
  headers: {},
};

const pages: readonly SourceFile[] = [
  ...Object.entries(library).map(([route, text]) => ({ path: `spec/${route}`, route, text })),
  { path: 'spec/about.md', route: 'about.md', text: '# About\n\nWe lend books.\n' },
];

interface TestCache extends Cache {
  readonly entries: Map<string, string>;
  readonly asked: string[];
}

/** A cache as a file would be: what comes back is other data than what went in. */
function testCache(spoil: (json: string, kind: string) => string = (json) => json): TestCache {
  const entries = new Map<string, string>();
  const asked: string[] = [];
  const nameOf = (kind: string, parts: readonly string[]) => JSON.stringify([kind, parts]);
  return {
    entries,
    asked,
    get: (kind, parts) => {
      const json = entries.get(nameOf(kind, parts));
      asked.push(`${kind} ${json === undefined ? 'new' : 'known'}`);
      return json === undefined ? undefined : JSON.parse(spoil(json, kind));
    },
    put: (kind, parts, value) => {
      entries.set(nameOf(kind, parts), JSON.stringify(value));
    },
  };
}

async function run(sources: readonly SourceFile[], cache: Cache) {
  const found: Diagnostic[] = [];
  const host = { cache, progress: noProgress };
  const read = readModelWith(sources, host, (diagnostic) => found.push(diagnostic));
  const files = await generateFilesWith(read.model, settings, host);
  return JSON.stringify({ ...read, found, files });
}

test('an empty cache and a full one give the same bytes, and nothing is computed twice', async () => {
  const expected = await run(pages, noCache);
  const cache = testCache();
  expect(await run(pages, cache)).toBe(expected);
  cache.asked.length = 0;
  expect(await run(pages, cache)).toBe(expected);
  expect(cache.asked.filter((asked) => asked.endsWith('new'))).toEqual([]);
  expect(cache.asked).not.toContain('outline known');
});

test('after a change only that page is read again', async () => {
  const cache = testCache();
  await run(pages, cache);
  const changed = pages.map((page) =>
    page.text === listBooks ? { ...page, text: page.text.replace('How many', 'So many') } : page,
  );
  cache.asked.length = 0;
  expect(await run(changed, cache)).toBe(await run(changed, noCache));
  const reading = cache.asked.filter((asked) => asked.startsWith('file'));
  expect(reading.filter((asked) => asked === 'file new')).toHaveLength(1);
  expect(reading).toHaveLength(pages.length);
});

test('a page that moved, or has another route, is another page', async () => {
  const cache = testCache();
  await run(pages, cache);
  const moved = pages.map((page) => ({ ...page, route: `v2/${page.route}` }));
  expect(await run(moved, cache)).toBe(await run(moved, noCache));
  const renamed = pages.map((page) => ({ ...page, path: `old/${page.path}` }));
  expect(await run(renamed, cache)).toBe(await run(renamed, noCache));
});

describe('a cache that gives back something else', () => {
  test.each([
    ['null', () => 'null'],
    ['a list', () => '[]'],
    ['an empty object', () => '{}'],
    ['a number', () => '7'],
    ['lists of nothing', () => '{"reason":null,"found":[],"pages":[{}],"model":{"format":2}}'],
    ['no outlines', (json: string, kind: string) => (kind === 'outline' ? '[null]' : json)],
    ['no dialects', (json: string, kind: string) => (kind === 'dialect' ? 'null' : json)],
    ['neither', (json: string, kind: string) => (/dialect|outline/.test(kind) ? '[]' : json)],
  ])('as %s is of no effect', async (_, spoil) => {
    const cache = testCache(spoil);
    const expected = await run(pages, noCache);
    expect(await run(pages, cache)).toBe(expected);
    expect(await run(pages, cache)).toBe(expected);
  });
});

test(
  'real pages of two dialects: the same bytes with and without',
  { timeout: 60_000 },
  (context) => {
    const real = sharedPages().filter(({ path }) => /^(?:cli|ruby)\/models/.test(path));
    if (real.length === 0) return context.skip('the shared pages are not there');
    const sources = real.map(({ path, text }) => ({ path, route: path, text: text() }));
    const cache = testCache();
    const results = [noCache, cache, cache].map((each) => {
      const found: Diagnostic[] = [];
      const host = { cache: each, progress: noProgress };
      return JSON.stringify([readModelWith(sources, host, (doubt) => found.push(doubt)), found]);
    });
    expect(results[1]).toBe(results[0]);
    expect(results[2]).toBe(results[0]);
  },
);
