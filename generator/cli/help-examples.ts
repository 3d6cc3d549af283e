/** Commands → examples of their use, which `--help` shows. */
import { largest } from '../text/largest.js';

const EXAMPLES: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  init: [
    ['docshape init pages', 'look at the pages and write docshape.config.json'],
    ['docshape init http python', 'pages of one API in two dialects'],
  ],
  generate: [
    ['docshape generate', 'what docshape.config.json says'],
    ['docshape generate --input pages --out client', 'one API, without a configuration'],
    ['docshape generate --check', 'in CI: exit with 1 if the package is out of date'],
    ['docshape generate --watch', 'again after each change of a page'],
  ],
  model: [['docshape model pages -o model.json', 'keep what is understood, for diff']],
  check: [
    ['docshape check pages', 'each page, each operation, each doubt'],
    ['docshape check pages --list | sort', 'every finding on a line of its own'],
    ['docshape check pages --fail-on warn', 'in CI: exit with 1 for a warning'],
  ],
  explain: [
    ['docshape explain pages/books.md', 'the outline of a page'],
    ['docshape explain pages/books.md --stage types', 'the TypeScript that it becomes'],
    ['docshape explain pages --fact Book.title', 'why a fact is believed'],
  ],
  recover: [
    ['docshape recover saved.txt -o pages', 'a page that was saved as text'],
    ['docshape recover pages -o spec --facts', 'names and types, without the sentences'],
  ],
  diff: [
    ['docshape diff git:HEAD~1:pages pages', 'since the last commit'],
    ['docshape diff model.json pages --format markdown', 'against a model saved before'],
    ['docshape diff --explain field-removed', 'what a rule means'],
  ],
  export: [
    ['docshape export openapi pages -o openapi.yaml', 'OpenAPI 3.1'],
    ['docshape export json-schema pages --type Book', 'the schema of one type'],
  ],
};

/** The lines below the help of a command; '' if there are none for it. */
export function helpExamples(command: string): string {
  const examples = EXAMPLES[command] ?? [];
  if (examples.length === 0) return '';
  const width = largest(
    examples.map(([call]) => call.length),
    0,
  );
  const lines = examples.map(([call, what]) => `  ${call.padEnd(width)}  ${what}`);
  return `\nExamples:\n${lines.join('\n')}`;
}
