/** House rules that a compiler does not check. Each exception stands here with its reason. */
import { ts } from 'ts-morph';
import { describe, expect, test } from 'vitest';
import { catalog } from '../generator/text/catalog.js';
import { generatorFiles, projectFiles } from './support/project-files.js';

const files = generatorFiles();
const otherCode = ['test', 'scripts'].flatMap((folder) =>
  projectFiles(folder).filter(({ path }) => /\.m?[jt]s$/.test(path)),
);

/** Files longer than 400 lines, with the reason. */
const LONG: Readonly<Record<string, string>> = {};

/** Files that are not named for an export, with the reason. */
const NAMED_OTHERWISE: Readonly<Record<string, string>> = {
  'generator/cli/choices.ts': 'what several options can be chosen from',
  'generator/cli/main.ts': 'it is run, not imported',
  'generator/dialects/index.ts': 'the list of its folder',
  'generator/diff/formats/index.ts': 'the list of its folder',
  'generator/diff/rules/index.ts': 'the list of its folder',
  'generator/emit/encode.ts': 'the encoders: one for literals, one for keys, one for comments',
  'generator/emit/index.ts': 'the list of its folder',
  'generator/emit/project.ts': 'the only file with a project of ts-morph',
  'generator/emit/runtime-exports.ts': 'what of the runtime a package exports',
  'generator/emit/runtime/index.ts': 'what of the runtime a client imports',
  'generator/lower/equal-drafts.ts': 'it gives the classes of equal drafts',
  'generator/lower/http-grammar.ts': 'the grammars of a request: verb, path and header names',
  'generator/signature/build.ts': 'what the grammars build their nodes with',
  'generator/signature/scanner.ts': 'the scanner is the function `scan`',
};

/** Files that may cast, with the reason. */
const CASTING: Readonly<Record<string, string>> = {
  'generator/emit/runtime/page.ts': 'members are added to what the server has sent',
  'generator/text/invariant.ts': 'the one place for it',
};

describe('files of the program', () => {
  test.each(files.map(({ path }) => path))('%s has a plain name', (path) => {
    expect(path).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)*[a-z0-9]+(?:-[a-z0-9]+)*\.ts$/);
    expect(path).not.toMatch(/\b(?:utils?|helpers?|misc|common|base|manager)\b/);
  });

  test('start with a comment that says what they do', () => {
    const without = files.filter(({ text }) => {
      const [, comment = ''] = /^(?:#!.*\n)?\/\*\*([^]*?)\*\//.exec(text) ?? [];
      return !/[A-Za-z][^]*[.:]\s*(?:$|\*|\n)/.test(comment);
    });
    expect(pathsOf(without)).toEqual([]);
  });

  test('have at most 400 lines', () => {
    const long = pathsOf(files.filter(({ text }) => text.split('\n').length > 401));
    expect(long).toEqual(Object.keys(LONG));
  });

  test('are named for what they export', () => {
    const misnamed = files.filter(({ path, text }) => {
      const words = path.replace(/^.*\//, '').replace(/\.ts$/, '').split('-');
      const exported = exportsOf(text).map(fold);
      return !words.some((word) => exported.some((name) => name.includes(singular(word))));
    });
    expect(pathsOf(misnamed)).toEqual(Object.keys(NAMED_OTHERWISE).sort());
  });

  test('export what others use, and nothing else', () => {
    const own = files.filter(({ path }) => !path.startsWith('generator/emit/runtime'));
    const uses = new Map<string, number>();
    for (const { text } of [...files, ...otherCode]) {
      for (const name of new Set(text.match(/\w+/g))) uses.set(name, (uses.get(name) ?? 0) + 1);
    }
    const unused = own.flatMap(({ path, text }) =>
      valuesIn(text)
        .filter((name) => (uses.get(name) ?? 0) < 2)
        .map((name) => `${path}: ${name}`),
    );
    expect(unused).toEqual([]);
  });

  test('have no classes, but the cursor of the parser and what a package exports', () => {
    const found = files.filter(({ text }) => /^(?:export )?(?:abstract )?class /m.test(text));
    const own = found.filter(({ path }) => !path.startsWith('generator/emit/runtime/'));
    expect(pathsOf(own)).toEqual(['generator/signature/parser.ts']);
  });

  test('export by name', () => {
    const found = files.filter(({ text }) => /^export (?:default|\*)/m.test(text));
    expect(pathsOf(found)).toEqual([]);
  });

  test('do not overrule the compiler', () => {
    const found = files.flatMap(({ path, text }) =>
      overrulings(text).map((overruling) => `${path}: ${overruling}`),
    );
    expect(found.filter((entry) => !(entry.replace(/:.*/s, '') in CASTING))).toEqual([]);
  });

  test('never compare by the rules of a locale, and never read a clock', () => {
    const found = files.filter(({ text }) =>
      /\.(?:localeCompare|toLocale\w+)\(|\bIntl\.|\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(/.test(
        text,
      ),
    );
    // What runs in generated packages has a clock; the program gets the day from its terminal, and
    // what it has read of a file is compared with the time of the file.
    const allowed =
      /^generator\/(?:emit\/runtime(?:\/|-files\.ts$)|cli\/(?:process-terminal|read-text)\.ts$)/;
    const outside = found.filter(({ path }) => !allowed.test(path));
    expect(pathsOf(outside)).toEqual([]);
  });
});

describe('the checks themselves', () => {
  test('see casts, assertions and escapes', () => {
    expect(overrulings('const a = b as C;')).toHaveLength(1);
    expect(overrulings('const a = b as const;')).toEqual([]);
    expect(overrulings('const a = b!.c;')).toHaveLength(1);
    expect(overrulings('let a: any;')).toHaveLength(1);
    expect(overrulings('// @ts-expect-error\nlet a;')).toHaveLength(1);
    expect(overrulings('import { a as b } from "c"; const any = !b;')).toEqual([]);
  });
});

describe('tests', () => {
  const paths = new Set(files.map(({ path }) => path));
  const folders = new Set(files.map(({ path }) => path.split('/')[1] ?? ''));

  test('mirror the program', () => {
    const lost = projectFiles('test').filter(({ path }) => {
      const [, folder = '', ...rest] = path.split('/');
      if (!path.endsWith('.test.ts') || !folders.has(folder)) return false;
      return !paths.has(`generator/${folder}/${rest.join('/').replace(/\.test\.ts$/, '.ts')}`);
    });
    expect(pathsOf(lost)).toEqual([]);
  });

  test('are all run: none is marked to be left out or run alone', () => {
    const marked = projectFiles('test').filter(
      ({ path, text }) =>
        path.endsWith('.ts') && /\b(?:test|it|describe)\.(?:only|skip|todo)\(/.test(text),
    );
    expect(pathsOf(marked)).toEqual([]);
  });
});

describe('diagnostics', () => {
  const literals = new Set(
    files
      .filter(({ path }) => !/\bcatalog\.ts$/.test(path))
      .flatMap(({ text }) => stringLiterals(text)),
  );

  test.each(Object.keys(catalog))('%s is reported somewhere', (code) => {
    expect(literals).toContain(code);
  });

  test.each(Object.entries(catalog))('%s is written as a sentence', (code, { message, help }) => {
    expect(code).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(message).not.toMatch(/\.$/);
    expect(help).toMatch(/^[A-Z].*\.$/);
  });
});

test('what is cited of the page format is there', () => {
  const headings = projectFiles('docs').find(({ path }) => path === 'docs/format.md')?.text ?? '';
  const sections = new Set(
    [...headings.matchAll(/^#{2,3} ([\d.]+?)\.? /gm)].map(([, number]) => number),
  );
  const cited = files.flatMap(({ path, text }) =>
    [...text.matchAll(/FORMAT §([\d.]*\d)/g)].map(([, number = '']) => ({ path, number })),
  );
  expect(cited.length).toBeGreaterThan(50);
  expect(cited.filter(({ number }) => !sections.has(number))).toEqual([]);
});

test('no text of the project names a folder of one machine', () => {
  const own = /(?<![\w.])\/(?:home|root|work|Users)\/\w/;
  const found = projectFiles().filter(({ path, text }) => !path.endsWith('.png') && own.test(text));
  expect(pathsOf(found)).toEqual([]);
});

function pathsOf(list: readonly { readonly path: string }[]): readonly string[] {
  return list.map(({ path }) => path);
}

function fold(name: string): string {
  return name.replace(/[^A-Za-z0-9]/g, '').toLowerCase();
}

function singular(word: string): string {
  return word.length > 3 ? word.replace(/s$/, '') : word;
}

function exportsOf(text: string): readonly string[] {
  const declared = text.matchAll(
    /^export (?:abstract |async )?(?:const|function\*?|class|interface|type) (\w+)/gm,
  );
  return [...declared].map(([, name = '']) => name);
}

function valuesIn(text: string): readonly string[] {
  const declared = text.matchAll(/^export (?:async )?(?:const|function\*?) (\w+)/gm);
  return [...declared].map(([, name = '']) => name);
}

function parse(text: string): ts.SourceFile {
  return ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest, true);
}

/** Every `any`, `x!`, `x as T` and `@ts-…` comment of a file, with its line. */
function overrulings(text: string): readonly string[] {
  const source = parse(text);
  const found: string[] = [];
  const add = (node: ts.Node) => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    found.push(`${line + 1}: ${node.getText().slice(0, 60)}`);
  };
  const visit = (node: ts.Node) => {
    const isConst = ts.isAsExpression(node) && node.type.getText() === 'const';
    if ((ts.isAsExpression(node) && !isConst) || ts.isTypeAssertionExpression(node)) add(node);
    if (ts.isNonNullExpression(node) || node.kind === ts.SyntaxKind.AnyKeyword) add(node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  for (const [comment] of text.matchAll(/@ts-(?:ignore|expect-error|nocheck)/g))
    found.push(comment);
  return found;
}

function stringLiterals(text: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isStringLiteral(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(parse(text));
  return found;
}
