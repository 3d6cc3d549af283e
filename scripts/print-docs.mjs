/** Writes docs/diagnostics.md and docs/diff-rules.md from the lists of the built program. */
import { writeFileSync } from 'node:fs';
import { printRules } from '../dist/diff/print-rules.js';
import { printCatalog } from '../dist/text/print-catalog.js';

writeFileSync(new URL('../docs/diagnostics.md', import.meta.url), printCatalog());
writeFileSync(new URL('../docs/diff-rules.md', import.meta.url), printRules());
