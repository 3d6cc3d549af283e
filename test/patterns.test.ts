/** No pattern takes more than linear time, whatever text it is given, and no text becomes a pattern. */
import { ts } from 'ts-morph';
import { analyse } from 'scslre';
import { describe, expect, test, vi } from 'vitest';
import { runtimeFiles } from '../generator/emit/runtime-files.js';
import { libraryPackage } from './support/library-package.js';
import { generatorFiles } from './support/project-files.js';

interface Pattern {
  readonly path: string;
  readonly source: string;
  readonly flags: string;
}

/** Patterns that may take longer, with the reason. */
const SLOW: Readonly<Record<string, string>> = {
  '/\\{([^}]+)\\}/g': 'templates of paths have no second brace within one: their grammar is closed',
  'address.ts: /\\/+$/': 'the address of a server comes from who uses the client',
  'runtime/index.js: /\\/+$/': 'the same, in what is generated',
};

/** Ways from a text to a pattern or to code; `RegExp` is built of constants in these files only. */
const COMPOSED: readonly string[] = [
  'generator/capture/notation.ts',
  'generator/text/prose-facts.ts',
];

const parse = (path: string, text: string) =>
  ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);

function nodesOf(source: ts.SourceFile): readonly ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node) => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return nodes;
}

function patternsOf(path: string, text: string): readonly Pattern[] {
  return nodesOf(parse(path, text))
    .filter((node) => ts.isRegularExpressionLiteral(node))
    .map((node) => {
      const end = node.text.lastIndexOf('/');
      return { path, source: node.text.slice(1, end), flags: node.text.slice(end + 1) };
    });
}

/** Those in which two repetitions can take the same characters from one another. */
function slow(patterns: readonly Pattern[]): readonly string[] {
  return patterns
    .filter(({ source, flags }) => analyse({ source, flags }).reports.length > 0)
    .map(({ path, source, flags }) => `${path}: /${source}/${flags}`)
    .filter((found) => !Object.keys(SLOW).some((known) => found.endsWith(known)));
}

describe('patterns', () => {
  const own = generatorFiles().flatMap(({ path, text }) => patternsOf(path, text));

  test('in our source take linear time', () => {
    expect(own.length).toBeGreaterThan(250);
    expect(slow(own)).toEqual([]);
  });

  test('that are composed take linear time', async () => {
    const composed: Pattern[] = [];
    const Plain = RegExp;
    vi.stubGlobal('RegExp', function (source: string, flags = '') {
      composed.push({ path: 'composed', source, flags });
      return new Plain(source, flags);
    });
    vi.resetModules();
    await Promise.all([
      import('../generator/capture/notation.js'),
      import('../generator/text/prose-facts.js'),
    ]);
    vi.unstubAllGlobals();
    expect(composed.length).toBeGreaterThan(15);
    expect(slow(composed)).toEqual([]);
  });

  test('in what is generated take linear time, and are all of the runtime', async () => {
    const runtime = runtimeFiles.filter(({ path }) => path.endsWith('.js'));
    const found = runtime.flatMap(({ path, text }) => patternsOf(path, text));
    expect(found.length).toBeGreaterThan(5);
    expect(slow(found)).toEqual([]);
    const others = Object.entries(await libraryPackage()).filter(
      ([path]) => path.endsWith('.js') && !path.startsWith('runtime/'),
    );
    expect(others.flatMap(([path, text]) => patternsOf(path, text))).toEqual([]);
  });

  test('that do not are found', () => {
    const bad = ['(a+)+$', '(a|a)*$', '^\\s*\\s*$', '^(.*a){9}$', '\\d+x', '[ \\t]+$'];
    const patterns = bad.map((source) => ({ path: 'x', source, flags: '' }));
    expect(slow(patterns)).toHaveLength(bad.length);
  });
});

test('no text becomes a pattern, code or a module', () => {
  const ways = generatorFiles().flatMap(({ path, text }) =>
    nodesOf(parse(path, text)).flatMap((node) => {
      const way = wayOf(node);
      return way === null || (way === 'RegExp' && COMPOSED.includes(path))
        ? []
        : [`${path}: ${way}`];
    }),
  );
  // It keeps compiled code and loads nothing: the folder is that of the project's packages.
  expect(ways).toEqual(['generator/cli/compiled-code.ts: node:module']);
});

function wayOf(node: ts.Node): string | null {
  if (ts.isNewExpression(node) || ts.isCallExpression(node)) {
    const callee = node.expression;
    const [first] = node.arguments ?? [];
    if (callee.kind === ts.SyntaxKind.ImportKeyword) {
      return first && ts.isStringLiteral(first) ? null : 'import()';
    }
    const name = ts.isIdentifier(callee) ? callee.text : '';
    if (['RegExp', 'Function', 'eval', 'require'].includes(name)) return name;
    if (['setTimeout', 'setInterval'].includes(name) && first && ts.isStringLiteralLike(first)) {
      return name;
    }
  }
  if (
    ts.isImportDeclaration(node) &&
    /^(?:node:)?(?:vm|module|worker_threads)$/.test(specifierOf(node))
  ) {
    return specifierOf(node);
  }
  return null;
}

function specifierOf({ moduleSpecifier }: ts.ImportDeclaration): string {
  return ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : '';
}

test('the ways are seen', () => {
  const code =
    'new RegExp(a); RegExp(a); new Function(a); eval(a); require(a); import(a); setTimeout("a");' +
    'import vm from "node:vm";';
  expect(
    nodesOf(parse('x.ts', code))
      .map(wayOf)
      .filter((way) => way !== null),
  ).toHaveLength(8);
});
