import { expect, test } from 'vitest';
import { guessSettings } from '../../generator/cli/guess-settings.js';
import { readModel } from '../../generator/pipeline.js';
import { listBooks } from '../support/library-pages.js';

function settingsOf(sample: string, lang = 'http', inputs = ['pages']) {
  const text = listBooks.replace(
    '```http\ncurl https://api.library.example/v1/books\n```',
    `\`\`\`${lang}\n${sample}\n\`\`\``,
  );
  expect(text).toContain(sample);
  const { model } = readModel([{ path: 'list.md', route: 'list.md', text }], () => {});
  const { folder, settings } = guessSettings(model, inputs);
  return { folder, ...Object.fromEntries(settings.map(({ key, value }) => [key, value])) };
}

test('takes the server, the key and the headers from the samples', () => {
  const sample = [
    'curl https://api.library.example/v1/books \\',
    '    -H "X-Api-Key: $LIBRARY_API_KEY" \\',
    '    -H "library-version: 2031-06-01"',
  ].join('\n');
  expect(settingsOf(sample)).toEqual({
    folder: 'library',
    name: 'docshape-library',
    client: 'Library',
    baseUrl: 'https://api.library.example',
    authentication: { header: 'X-Api-Key' },
    apiKeyEnv: 'LIBRARY_API_KEY',
    headers: { 'library-version': '2031-06-01' },
  });
});

test('takes the name of the client from the samples that make one', () => {
  const sample = 'client = BookShelf(\n    api_key=os.environ.get("SHELF_TOKEN"),\n)';
  expect(settingsOf(sample)).toMatchObject({
    folder: 'book-shelf',
    client: 'BookShelf',
    apiKeyEnv: 'SHELF_TOKEN',
    baseUrl: null,
    authentication: null,
  });
});

test('names the package after the folder where no sample says more', () => {
  expect(settingsOf('echo', 'http', ['docs/reading-room'])).toMatchObject({
    folder: 'reading-room',
    client: 'ReadingRoom',
    headers: null,
  });
  expect(settingsOf('echo', 'http', ['pages']).folder).toBe('api');
});
