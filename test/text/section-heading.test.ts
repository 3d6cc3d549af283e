import { expect, test } from 'vitest';
import { sectionName, withoutAnchor } from '../../generator/text/section-heading.js';

test.each([
  ['Path parameters', 'Path Parameters'],
  ['Query Parameters', 'Query Parameters'],
  ['Body parameters (form-data)', 'Body Parameters'],
  ['Headers', 'Header Parameters'],
  ['Domain types', 'Domain Types'],
  ['Response (200)', 'Response'],
  ['Response (404)', 'Response (404)'],
  ['Parameters', 'Parameters'],
  ['Headers of Books', 'Headers of Books'],
  ['RETURNS', 'Returns'],
  ['returns:', 'Returns'],
  ['Example Request', 'Example'],
  ['Examples', 'Example'],
  ['Example Response', 'Response'],
])('%s is %s', (heading, name) => {
  expect(sectionName(heading)).toBe(name);
});

test.each(['Returns {#returns}', 'Returns #', 'Returns¶', 'Returns\u200b', ' Returns '])(
  '%s has nothing behind it',
  (heading) => {
    expect(withoutAnchor(heading)).toBe('Returns');
  },
);

test('what belongs to a heading stays', () => {
  for (const heading of ['Books in C#', 'Books {all}', '# of Books']) {
    expect(withoutAnchor(heading)).toBe(heading);
  }
});
