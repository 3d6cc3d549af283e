import { expect, test } from 'vitest';
import { deprecationOf, deprecationOfMethod } from '../../generator/lower/deprecation.js';

test.each([
  'Get a Book (Deprecated)',
  '[DEPRECATED] Get a Book',
  'Deprecated: Get a Book',
  'Get a Book - deprecated',
])('a title tells: %s', (title) => {
  expect(deprecationOfMethod(title, 'Gets it.')).toEqual({ reason: '' });
  expect(deprecationOfMethod(title, '**Deprecated.** Use shelves.')).toEqual({
    reason: 'Use shelves.',
  });
});

test.each(['Get a Book', 'List Deprecated Books', 'Undeprecated'])(
  'another does not: %s',
  (title) => {
    expect(deprecationOfMethod(title, 'Gets it.')).toBeNull();
  },
);

test.each(['> **Deprecated:** Use shelves.', ':::warning\nDeprecated. Use shelves.\n:::'])(
  'a mark may stand in a note: %s',
  (description) => {
    expect(deprecationOf(`Gets it.\n\n${description}`)?.reason).toBe('Use shelves.');
  },
);
