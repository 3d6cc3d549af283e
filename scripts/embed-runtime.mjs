/**
 * Compiles generator/emit/runtime to JavaScript and declarations and writes them, as text, into
 * generator/emit/runtime-files.ts: the emitter has no file system. Run after a change of the
 * runtime; a test fails while the two differ.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { ts } from 'ts-morph';

const folder = new URL('../generator/emit/runtime/', import.meta.url);
const target = new URL('../generator/emit/runtime-files.ts', import.meta.url);
const HEADER = '// Part of the runtime of docshape, the same in every generated package.\n';

const compilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
  isolatedDeclarations: true,
  declaration: true,
};

const pretty = (text) => format(text, { parser: 'typescript', singleQuote: true, printWidth: 100 });

export async function embedRuntime() {
  const files = [];
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.ts')) continue;
    const text = readFileSync(new URL(name, folder), 'utf8');
    const stem = name.slice(0, -'.ts'.length);
    const { outputText } = ts.transpileModule(text, { compilerOptions, fileName: name });
    const declared = ts.transpileDeclaration(text, { compilerOptions, fileName: name });
    files.push({
      path: `runtime/${stem}.d.ts`,
      text: HEADER + (await pretty(declared.outputText)),
    });
    files.push({ path: `runtime/${stem}.js`, text: HEADER + (await pretty(outputText)) });
  }
  const source = [
    '/** The runtime as files of the package. Written by scripts/embed-runtime.mjs; do not edit. */',
    "import type { GeneratedFile } from './generated-file.js';",
    '',
    `export const runtimeFiles: readonly GeneratedFile[] = ${JSON.stringify(files, null, 2)};`,
    '',
  ].join('\n');
  return format(source, { parser: 'typescript', singleQuote: true, printWidth: 100 });
}

if (process.argv[1] && import.meta.url.endsWith(process.argv[1].split('/').at(-1))) {
  writeFileSync(target, await embedRuntime());
}
