import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { printRules } from '../../generator/diff/print-rules.js';
import { projectRoot } from '../support/project-files.js';
import { rules } from '../../generator/diff/rules/index.js';

test('every rule has a section with its levels', () => {
  const page = printRules();
  for (const { id, levels } of rules) {
    expect(page).toContain(`\n## ${id}\n`);
    expect(page).toContain(`Request: ${levels.request}. Response: ${levels.response}.`);
  }
  expect(page.endsWith('\n')).toBe(true);
});

test('is what docs/diff-rules.md holds: `npm run docs` writes it', () => {
  expect(readFileSync(`${projectRoot}/docs/diff-rules.md`, 'utf8')).toBe(printRules());
});
