/** Writes docs/diagnostics.md from the catalogue of the built program. */
import { writeFileSync } from 'node:fs';
import { printCatalog } from '../dist/text/print-catalog.js';

writeFileSync(new URL('../docs/diagnostics.md', import.meta.url), printCatalog());
