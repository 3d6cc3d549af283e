/** The import law: which folder may use which, which packages it may use, and that none is used in a circle. */
import { posix } from 'node:path';
import { ts } from 'ts-morph';
import { expect, test } from 'vitest';
import { generatorFiles } from './support/project-files.js';

/** Folder of `generator/` → what it may import. A folder may always import from itself. */
const LAW: Readonly<Record<string, { folders: readonly string[]; packages: readonly string[] }>> = {
  text: { folders: [], packages: [] },
  model: { folders: ['text'], packages: [] },
  outline: {
    folders: ['text'],
    packages: [
      'mdast',
      'mdast-util-from-markdown',
      'mdast-util-to-string',
      'remark-parse',
      'unified',
    ],
  },
  signature: { folders: ['text'], packages: [] },
  capture: {
    folders: ['text'],
    packages: ['mdast-util-from-markdown', 'mdast-util-to-string'],
  },
  dialects: { folders: ['text', 'signature', 'outline'], packages: [] },
  nesting: {
    folders: ['text', 'signature', 'outline', 'capture', 'dialects'],
    packages: [],
  },
  lower: {
    folders: ['text', 'model', 'signature', 'outline', 'dialects', 'nesting'],
    packages: [],
  },
  check: { folders: ['text', 'model'], packages: [] },
  emit: { folders: ['text', 'model'], packages: ['ts-morph', 'prettier'] },
  // Copied into generated packages as it is: it stands alone.
  'emit/runtime': { folders: [], packages: [] },
  diff: { folders: ['text', 'model'], packages: [] },
  export: { folders: ['text', 'model'], packages: ['yaml'] },
  'read-pages.ts': {
    folders: ['text', 'outline', 'dialects', 'capture', 'nesting'],
    packages: [],
  },
  'stored.ts': { folders: ['text', 'model'], packages: [] },
  'recall-files.ts': {
    folders: ['text', 'outline', 'dialects', 'nesting', 'lower', 'read-pages.ts', 'stored.ts'],
    packages: [],
  },
  'pipeline.ts': {
    folders: [
      'text',
      'model',
      'outline',
      'dialects',
      'lower',
      'emit',
      'check',
      'read-pages.ts',
      'recall-files.ts',
    ],
    packages: [],
  },
  cli: {
    folders: [
      'text',
      'model',
      'outline',
      'signature',
      'capture',
      'dialects',
      'nesting',
      'lower',
      'check',
      'emit',
      'diff',
      'export',
      'pipeline.ts',
      'read-pages.ts',
    ],
    packages: ['commander', 'picocolors', 'node:*'],
  },
};

interface Import {
  readonly from: string;
  /** The path of the file, or the name of the package. */
  readonly to: string;
  readonly relative: boolean;
}

const files = generatorFiles();
const imports: readonly Import[] = files.flatMap(({ path, text }) =>
  ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => {
    const relative = fileName.startsWith('.');
    const to = relative
      ? posix.join(posix.dirname(path), fileName).replace(/\.js$/, '.ts')
      : fileName;
    return { from: path, to, relative };
  }),
);

function areaOf(path: string): string {
  const [, first = '', second = ''] = path.split('/');
  return first === 'emit' && second === 'runtime' ? 'emit/runtime' : first;
}

function packageOf(name: string): string {
  if (name.startsWith('node:')) return 'node:*';
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}

test('the law speaks of every folder', () => {
  const areas = new Set(files.map(({ path }) => areaOf(path)));
  expect([...areas].filter((area) => !(area in LAW))).toEqual([]);
});

test('every import of ours is of a file that exists', () => {
  const paths = new Set(files.map(({ path }) => path));
  expect(imports.filter(({ to, relative }) => relative && !paths.has(to))).toEqual([]);
});

test('folders import downwards only', () => {
  const against = imports.filter(({ from, to, relative }) => {
    const [here, there] = [areaOf(from), areaOf(to)];
    return relative && here !== there && !LAW[here]?.folders.includes(there);
  });
  expect(against).toEqual([]);
});

test('packages are used where they belong', () => {
  const against = imports.filter(
    ({ from, to, relative }) => !relative && !LAW[areaOf(from)]?.packages.includes(packageOf(to)),
  );
  expect(against).toEqual([]);
});

/** Files that may import one another in a circle, with the reason. */
const CIRCLES: readonly { readonly files: readonly string[]; readonly reason: string }[] = [
  {
    files: ['lower-members.ts', 'lower-type.ts', 'lower-variants.ts'].map(
      (name) => `generator/lower/${name}`,
    ),
    reason:
      'types hold members and variants, which hold types: the functions recurse as the data does',
  },
];

test('no file imports itself in a circle', () => {
  const next = new Map(
    files.map(({ path }) => [
      path,
      imports.filter(({ from, relative }) => relative && from === path).map(({ to }) => to),
    ]),
  );
  const reach = new Map(files.map(({ path }) => [path, reachable(path, next)]));
  const inCircle = files.map(({ path }) => path).filter((path) => reach.get(path)?.has(path));
  const circles = new Set(
    inCircle.map((path) =>
      inCircle.filter((other) => reach.get(path)?.has(other) && reach.get(other)?.has(path)).join(),
    ),
  );
  expect([...circles]).toEqual(CIRCLES.map((circle) => circle.files.join()));
});

function reachable(
  start: string,
  next: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [start];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    for (const other of next.get(path) ?? []) {
      if (reached.has(other)) continue;
      reached.add(other);
      open.push(other);
    }
  }
  return reached;
}

test('the law can be broken: an import upwards would be found', () => {
  expect(LAW['text']?.folders).not.toContain('model');
  expect(LAW['emit']?.folders).not.toContain('lower');
  expect(imports.some(({ from, to }) => areaOf(from) === 'lower' && areaOf(to) === 'model')).toBe(
    true,
  );
});
