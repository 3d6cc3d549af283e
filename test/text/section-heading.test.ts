import { expect, test } from 'vitest';
import { sectionName } from '../../generator/text/section-heading.js';

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
])('%s is %s', (heading, name) => {
  expect(sectionName(heading)).toBe(name);
});
