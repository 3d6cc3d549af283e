/** The catalogue of diagnostics → the Markdown page that lists them for users. */
import { catalog } from './catalog.js';
import { compareText } from './source.js';

/** `docs/diagnostics.md`, whole. A test compares it with the file. */
export function printCatalog(): string {
  const entries = Object.entries(catalog).sort(([a], [b]) => compareText(a, b));
  const sections = entries.map(([code, { severity, message, help }]) =>
    // An indented block shows the message as it is, whatever marks are in it.
    [`## ${code}`, '', `    ${severity}: ${message}`, '', help].join('\n'),
  );
  return `${[HEAD, ...sections].join('\n\n')}\n`;
}

const HEAD = [
  '# Diagnostics',
  '',
  'Everything that docshape can say about a page. Words in braces stand for what was found there.',
  'This page is printed from the catalogue by `npm run docs`.',
].join('\n');
