import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { catalog } from '../../generator/text/catalog.js';
import { printCatalog } from '../../generator/text/print-catalog.js';
import { projectRoot } from '../support/project-files.js';

test('lists every code once, with what to do', () => {
  const page = printCatalog();
  for (const [code, { help }] of Object.entries(catalog)) {
    expect(page.split(`\n## ${code}\n`)).toHaveLength(2);
    expect(page).toContain(help);
  }
});

test('is what docs/diagnostics.md holds: `npm run docs` writes it', () => {
  expect(readFileSync(`${projectRoot}/docs/diagnostics.md`, 'utf8')).toBe(printCatalog());
});
