/** What the README shows is what the program does. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { unsaid } from '../generator/cli/config.js';
import { diffModels } from '../generator/diff/diff.js';
import { formatDiffText } from '../generator/diff/formats/text.js';
import { generateFiles, readModel } from '../generator/pipeline.js';
import type { Diagnostic } from '../generator/text/diagnostic.js';
import { formatDiagnostic, plainPaint } from '../generator/text/format-diagnostic.js';
import { projectFiles, projectRoot } from './support/project-files.js';
import { librarySettings } from './support/library-package.js';
import { scratchFolder, writeTree } from './support/scratch-folder.js';
import { typeCheck } from './support/type-check.js';

const readme = readFileSync(`${projectRoot}/README.md`, 'utf8');

function fences(lang: string): readonly string[] {
  return [...readme.matchAll(new RegExp(`^\`\`\`${lang}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    ([, code = '']) => code,
  );
}

function read(text: string) {
  const found: Diagnostic[] = [];
  const source = { path: 'pages/books.md', route: 'books.md', text };
  const { model } = readModel([source], (diagnostic) => found.push(diagnostic));
  return { model, found };
}

test('the page gives the type', async () => {
  const [page = ''] = fences('md');
  const [type = ''] = fences('ts');
  const files = await generateFiles(read(page).model, librarySettings);
  const declarations = files.filter(({ path }) => path.startsWith('types/'));
  expect(declarations.map(({ text }) => text).join('')).toContain(type);
});

test('what is shown of the package compiles against the package of the page', async () => {
  const [page = ''] = fences('md');
  const [, ...uses] = fences('ts');
  const settings = { ...librarySettings, packageName: 'library' };
  const folder = scratchFolder();
  const files = await generateFiles(read(page).model, settings);
  const names = uses.map((_, index) => `use-${index}.ts`);
  writeTree(folder, {
    'package.json': '{ "type": "module" }',
    'given.d.ts': 'declare const apiKey: string;\ndeclare const text: string;\n',
    ...Object.fromEntries(uses.map((use, index) => [names[index] ?? '', use])),
    ...Object.fromEntries(files.map((file) => [`node_modules/library/${file.path}`, file.text])),
  });
  expect(uses).toHaveLength(3);
  expect(typeCheck(folder, [...names, 'given.d.ts'])).toBe('');
});

test('a damaged page gives the finding', () => {
  const [page = ''] = fences('md');
  const text = page.replace(' or string or null`', ' or`');
  const [, shown = ''] = fences('text');
  const error = read(text).found.find(({ severity }) => severity === 'error');
  expect(
    error && formatDiagnostic(error, (_, line) => text.split('\n')[line - 1] ?? null, plainPaint),
  ).toBe(shown.trimEnd());
});

test('a page that loses a method gives the change', () => {
  const [page = ''] = fences('md');
  const [shown = ''] = fences('text');
  const after = page
    .replace(/^[^]*?(?=### Returns)/, '## Domain Types\n\n### Book\n\n')
    .replace(/### Returns\n\n/, '');
  const compared = diffModels(read(page).model, read(after).model);
  expect(formatDiffText(compared, plainPaint)).toBe(shown);
});

test('all that can be configured is listed', () => {
  const rows = /^## Configuration$[^]*?^## /m.exec(readme)?.[0] ?? '';
  const listed = [...rows.matchAll(/`([a-zA-Z]+)(?:\.[a-z]+)?`(?=[,` a-zA-Z]*\|)/g)];
  const keys = [...new Set(listed.map(([, key]) => key))].sort();
  expect(keys).toEqual([...Object.keys(unsaid), 'input', 'out'].sort());
});

test('links lead to files of the project', () => {
  const paths = projectFiles().map(({ path }) => path);
  for (const [, target = ''] of readme.matchAll(/\]\(([^)#:]+)\)/g))
    expect(paths).toContain(target);
});
