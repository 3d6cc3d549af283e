/**
 * Compiles generator/emit/runtime to JavaScript and declarations and writes them, as text, into
 * generator/emit/runtime-files.ts: the emitter has no file system. Run after a change of the
 * runtime; a test fails while the two differ.
 *
 * All that one of the two entries reaches becomes one module, file after file as it is written:
 * loading twenty modules takes longer than all that is in them. Names must therefore be unique.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { ts } from 'ts-morph';

const folder = new URL('../generator/emit/runtime/', import.meta.url);
const target = new URL('../generator/emit/runtime-files.ts', import.meta.url);
const HEADER = '// Part of the runtime of docshape, the same in every generated package.\n';

/** What the client imports, and what the validators import. */
const ENTRIES = ['index', 'validation'];

const compilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
  isolatedDeclarations: true,
  declaration: true,
};

const pretty = (text) => format(text, { parser: 'typescript', singleQuote: true, printWidth: 100 });

const parse = (text) => ts.createSourceFile('file.ts', text, ts.ScriptTarget.ESNext, true);

function read(stem) {
  const text = readFileSync(new URL(`${stem}.ts`, folder), 'utf8');
  const options = { compilerOptions, fileName: `${stem}.ts` };
  return {
    stem,
    text,
    javaScript: parse(ts.transpileModule(text, options).outputText),
    declarations: parse(ts.transpileDeclaration(text, options).outputText),
  };
}

/** The files that an entry reaches, each behind those that it imports itself. */
function reached(stem, known = new Map()) {
  if (known.has(stem)) return known;
  const file = read(stem);
  known.set(stem, file);
  for (const { fileName } of ts.preProcessFile(file.text, true, true).importedFiles) {
    reached(fileName.replace(/^\.\/|\.js$/g, ''), known);
  }
  known.delete(stem);
  return known.set(stem, file);
}

const isExported = (statement) =>
  statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;

function declaredNames(statement) {
  const declarations = ts.isVariableStatement(statement)
    ? statement.declarationList.declarations
    : [statement];
  return declarations.flatMap(({ name }) => (name ? [name.text] : []));
}

function exportedNames(source) {
  return source.statements.flatMap((statement) => {
    if (!ts.isExportDeclaration(statement)) {
      return isExported(statement) ? declaredNames(statement) : [];
    }
    return (statement.exportClause?.elements ?? []).map(({ name }) => name.text);
  });
}

/** The statements of a file without its imports and exports, with their comments. */
function statementsOf(source) {
  const own = source.statements.filter(
    (statement) => !ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement),
  );
  return own.map((statement) => {
    const [start, end] = [statement.getStart(source), statement.getEnd()];
    const comments = source.text.slice(commentStart(statement, source), start);
    return comments + source.text.slice(start, end).replace(/^export /, '');
  });
}

/** The comment at the beginning of a file is that of the file. */
function commentStart(statement, source) {
  if (statement !== source.statements[0]) return statement.getFullStart();
  const comments = ts.getLeadingCommentRanges(source.text, statement.getFullStart()) ?? [];
  return comments[1]?.pos ?? statement.getStart(source);
}

/** The files as one module that exports what the last of them does. */
function joined(files, part) {
  const owners = new Map();
  const sections = files.map((file) => {
    for (const name of file[part].statements.flatMap(declaredNames)) {
      const owner = owners.get(name) ?? file.stem;
      if (owner !== file.stem) throw new Error(`${name} is in ${owner}.ts and in ${file.stem}.ts`);
      owners.set(name, owner);
    }
    const statements = statementsOf(file[part]).join('\n').trim();
    return statements === '' ? [] : [`${aboutFile(file)}\n\n${statements}\n`];
  });
  const entry = files.at(-1);
  const values = exportedNames(entry.javaScript).sort();
  const types = exportedNames(entry.declarations).filter((name) => !values.includes(name));
  return [
    ...sections.flat(),
    `export { ${values.join(', ')} };`,
    ...(part === 'declarations' ? [`export type { ${types.sort().join(', ')} };`] : []),
  ].join('\n');
}

function aboutFile({ stem, text }) {
  const [, about = ''] = /^\/\*\*\s*([^]*?)\s*\*\//.exec(text) ?? [];
  return `// ${stem}: ${about.replace(/\n \*/g, '\n//')}`;
}

export async function embedRuntime() {
  const files = [];
  for (const entry of ENTRIES) {
    const modules = [...reached(entry).values()];
    for (const [extension, part] of [
      ['d.ts', 'declarations'],
      ['js', 'javaScript'],
    ]) {
      const text = HEADER + (await pretty(joined(modules, part)));
      files.push({ path: `runtime/${entry}.${extension}`, text });
    }
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
