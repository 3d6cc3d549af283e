import { expect, test } from 'vitest';
import { sampledNames } from '../../generator/nesting/sampled-names.js';
import type { FlatSection } from '../../generator/capture/flat-page.js';

const place = { path: 'books.md', line: 1, column: 1, length: 1 };

function section(heading: string, code: string | null, sections: readonly FlatSection[] = []) {
  const samples = code === null ? [] : [{ lang: 'json', code, place }];
  return { heading, depth: 2, place, paragraphs: [], items: [], samples, sections };
}

const method = (code: string) =>
  section('Get a Book', null, [section('Example', null, [section('Response', code)])]);

test('the members of the answer, and of the objects in it by the member that holds them', () => {
  const names = sampledNames(
    method('{"id": "b", "shelf": {"room": 1}, "loans": [{"due": ""}, {"days": 2}]}'),
  );
  expect([...names].map(([name, members]) => [name, [...members].sort()]).sort()).toEqual([
    ['', ['id', 'loans', 'shelf']],
    ['loans', ['days', 'due']],
    ['shelf', ['room']],
  ]);
});

test.each(['not json', '"text"', 'null', '[[[]]]', '{"__proto__": 1'])(
  'a sample that is no object shows nothing: %s',
  (code) => {
    expect([...sampledNames(method(code))]).toEqual([]);
  },
);
