import { expect, test } from 'vitest';
import { printRules } from '../../generator/diff/print-rules.js';
import { rules } from '../../generator/diff/rules/index.js';

test('every rule has a section with its levels', () => {
  const page = printRules();
  for (const { id, levels } of rules) {
    expect(page).toContain(`\n## ${id}\n`);
    expect(page).toContain(`Request: ${levels.request}. Response: ${levels.response}.`);
  }
  expect(page.endsWith('\n')).toBe(true);
});
