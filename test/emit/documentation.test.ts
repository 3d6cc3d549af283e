import { expect, test } from 'vitest';
import { documentation } from '../../generator/emit/documentation.js';
import type { Inferences } from '../../generator/model/model.js';

const text = (inferred: Inferences) =>
  documentation({ description: 'How many.', deprecated: null, origins: [], inferred });

test('what no page states is said where it is used', () => {
  expect(text({})).toBe('How many.');
  expect(text({ nullable: 'default' })).toContain('Whether it can be null is not stated');
  expect(text({ required: 'default', nullable: 'default' })).toBe(
    'How many.\n\nWhether it is required is not stated by the pages.',
  );
  expect(text({ owner: 'type-name', nullable: 'default' })).toBe(
    'How many.\n\nConcluded from the name of the type: the page does not print it here. Whether it can be null is not stated by the pages.',
  );
});

test('a deprecation is one line, and a place cannot end the comment', () => {
  const full = documentation({
    description: '',
    deprecated: { reason: 'Use pages.\nSoon gone.' },
    origins: [{ path: 'a*/b.md', line: 3, dialect: 'http' }],
  });
  expect(full).toContain('@deprecated Use pages. Soon gone.');
  expect(full).not.toContain('*/');
});
