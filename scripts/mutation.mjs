/**
 * Are the tests of the encoders, the names and the grammar of requests good enough? Changes one
 * thing at a time in a copy of the project (a text, a pattern, a condition, a call) and runs the
 * tests of the file. A change that no test notices is printed with its line.
 *
 *     npm run mutation [-- encode]
 *
 * Exits with 1 if less than 90 % of the changes to any file are noticed.
 */
import { spawn } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ts } from 'ts-morph';
import { createVitest } from 'vitest/node';

const GOAL = 90;
const TARGETS = [
  { file: 'generator/emit/encode.ts', tests: ['test/emit/encode.test.ts'] },
  { file: 'generator/emit/names.ts', tests: ['test/emit/names.test.ts'] },
  { file: 'generator/lower/http-grammar.ts', tests: ['test/lower/http-grammar.test.ts'] },
];

/** Changes that mean the same, by the line they are made in, with the reason. */
const EQUAL = [
  {
    file: 'names.ts',
    line: /^const UNNAMED|^ {2}(?:method|params|page|response|event|positional): /,
    reason: 'stands for what is not in the model; nothing asks for it',
  },
];

const root = fileURLToPath(new URL('..', import.meta.url));
const { SyntaxKind } = ts;

/** What can be changed in a node: the texts to put in its place. */
function changesOf(node) {
  if (ts.isImportDeclaration(node) || ts.isTypeNode(node) || ts.isInterfaceDeclaration(node))
    return null;
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
    return node.text === '' ? ["'mutant'"] : ["''"];
  }
  if (node.kind === SyntaxKind.RegularExpressionLiteral) return patternChanges(node.text);
  if (ts.isNumericLiteral(node)) return [String(Number(node.text) + 1)];
  if (node.kind === SyntaxKind.TrueKeyword) return ['false'];
  if (node.kind === SyntaxKind.FalseKeyword) return ['true'];
  if (ts.isConditionalExpression(node)) {
    const [yes, no] = [node.whenTrue.getText(), node.whenFalse.getText()];
    return [`(${yes})`, `(${no})`];
  }
  if (ts.isIfStatement(node)) {
    const { expression } = node;
    return ['true', 'false'].map((value) => ({ node: expression, text: value }));
  }
  if (ts.isBinaryExpression(node)) {
    const other = OPERATORS.get(node.operatorToken.kind);
    return other ? [`${node.left.getText()} ${other} ${node.right.getText()}`] : [];
  }
  if (ts.isPrefixUnaryExpression(node) && node.operator === SyntaxKind.ExclamationToken) {
    return [node.operand.getText()];
  }
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const { name, expression } = node.expression;
    return DROPPED.has(name.text) ? [expression.getText()] : [];
  }
  return [];
}

const OPERATORS = new Map([
  [SyntaxKind.EqualsEqualsEqualsToken, '!=='],
  [SyntaxKind.ExclamationEqualsEqualsToken, '==='],
  [SyntaxKind.AmpersandAmpersandToken, '||'],
  [SyntaxKind.BarBarToken, '&&'],
  [SyntaxKind.QuestionQuestionToken, '&&'],
  [SyntaxKind.LessThanToken, '<='],
  [SyntaxKind.GreaterThanToken, '>='],
  [SyntaxKind.LessThanEqualsToken, '<'],
  [SyntaxKind.GreaterThanEqualsToken, '>'],
  [SyntaxKind.MinusToken, '+'],
]);

/** Steps that can be left out of a chain. */
const DROPPED = new Set([
  'replace',
  'trim',
  'trimEnd',
  'trimStart',
  'slice',
  'sort',
  'toLowerCase',
  'padStart',
  'filter',
  'map',
  'every',
  'some',
]);

/** Anchors, negations, repetitions and lookarounds taken out of a pattern, one at a time. */
function patternChanges(text) {
  const end = text.lastIndexOf('/');
  const [source, flags] = [text.slice(1, end), text.slice(end + 1)];
  const changed = new Set();
  const cut = (start, length, by = '') =>
    changed.add(source.slice(0, start) + by + source.slice(start + length));
  for (const { index, 0: found } of source.matchAll(/\\.|\[\^?|\(\?<?[!=]|[$^*+?]|\{\d+,?\d*\}/g)) {
    if (found === '[^') cut(index, 2, '[');
    else if (found === '[') cut(index, 1, '[^');
    else if (found === '(?!') cut(index, 3, '(?=');
    else if (found === '(?<!') cut(index, 4, '(?<=');
    else if (found === '(?=') cut(index, 3, '(?!');
    else if (found === '(?<=') cut(index, 4, '(?<!');
    else if (!found.startsWith('\\') && source[index - 1] !== '(') cut(index, found.length);
  }
  const all = [...changed].map((pattern) => `/${pattern}/${flags}`);
  if (flags.includes('g')) all.push(`/${source}/${flags.replace('g', '')}`);
  if (flags.includes('i')) all.push(`/${source}/${flags.replace('i', '')}`);
  return all.filter(isPattern);
}

function isPattern(text) {
  const end = text.lastIndexOf('/');
  try {
    return Boolean(new RegExp(text.slice(1, end), text.slice(end + 1)));
  } catch {
    return false;
  }
}

function mutantsOf(path, text) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const mutants = [];
  const visit = (node) => {
    const changes = changesOf(node);
    if (changes === null) return;
    for (const change of changes) {
      const { node: place, text: by } =
        typeof change === 'string' ? { node, text: change } : change;
      const [start, stop] = [place.getStart(), place.getEnd()];
      const { line } = source.getLineAndCharacterOfPosition(start);
      const lineText = text.split('\n')[line] ?? '';
      if (EQUAL.some((equal) => path.endsWith(equal.file) && equal.line.test(lineText))) continue;
      mutants.push({
        text: text.slice(0, start) + by + text.slice(stop),
        says: `${path}:${line + 1}: ${place.getText().replace(/\s+/g, ' ').slice(0, 70)} → ${by.replace(/\s+/g, ' ').slice(0, 70)}`,
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return mutants;
}

function copyProject() {
  const copy = realpathSync(mkdtempSync(join(tmpdir(), 'docshape-mutation-')));
  for (const name of [
    'generator',
    'test/support',
    'test/emit',
    'test/lower',
    'package.json',
    'tsconfig.json',
  ]) {
    cpSync(join(root, name), join(copy, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  writeFileSync(
    join(copy, 'vitest.config.ts'),
    'export default { test: { testTimeout: 10_000 } };\n',
  );
  return copy;
}

/**
 * A change can make a loop endless: then the process that runs the tests is killed with those that
 * it has started, and the change was noticed.
 */
const PATIENCE = 20_000;

/** Runs the tests of one file again and again, each time with another text of it. */
function testRunner(copy, { file, tests }) {
  let child = null;
  const start = () => {
    const args = [fileURLToPath(import.meta.url), '--runner', copy, file, ...tests];
    const stdio = ['ignore', 'ignore', 'ignore', 'ipc'];
    return spawn(process.execPath, args, { detached: true, stdio });
  };
  const stop = () => {
    if (child !== null) process.kill(-child.pid, 'SIGKILL');
    child = null;
  };
  return {
    stop,
    passes(text) {
      child ??= start();
      return new Promise((settle) => {
        const timer = setTimeout(() => {
          stop();
          settle(false);
        }, PATIENCE);
        child.once('message', ({ passed }) => {
          clearTimeout(timer);
          settle(passed);
        });
        child.send({ text });
      });
    },
  };
}

/** The other side of it, in a process of its own. */
async function serveRuns(copy, file, tests) {
  const path = join(copy, file);
  const options = { root: copy, watch: false, reporters: [{}], bail: 1, maxWorkers: 1 };
  const vitest = await createVitest('test', options);
  const specifications = await vitest.globTestSpecifications(tests);
  process.on('message', async ({ text }) => {
    writeFileSync(path, text);
    vitest.invalidateFile(path);
    const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications);
    const passed = unhandledErrors.length === 0 && testModules.every((module) => module.ok());
    process.send({ passed });
  });
}

async function run() {
  const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
  const copy = copyProject();
  let isGood = true;
  try {
    for (const target of TARGETS) {
      if (!wanted.every((word) => target.file.includes(word))) continue;
      const score = await scoreOf(copy, target);
      isGood &&= score >= GOAL;
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
  return isGood ? 0 : 1;
}

async function scoreOf(copy, target) {
  const { file } = target;
  const original = readFileSync(join(copy, file), 'utf8');
  const mutants = mutantsOf(file, original);
  const runner = testRunner(copy, target);
  try {
    if (!(await runner.passes(original)))
      throw new Error(`the tests of ${file} fail by themselves`);
    let noticed = 0;
    for (const { text, says } of mutants) {
      if (await runner.passes(text)) print(`  not noticed: ${says}`);
      else noticed++;
    }
    writeFileSync(join(copy, file), original);
    const score = (100 * noticed) / mutants.length;
    print(`${file}: ${noticed} of ${mutants.length} changes noticed, ${score.toFixed(1)} %`);
    return score;
  } finally {
    runner.stop();
  }
}

function print(line) {
  process.stdout.write(`${line}\n`);
}

const [mode, copied, changed, ...files] = process.argv.slice(2);
if (mode === '--runner') await serveRuns(copied, changed, files);
else process.exitCode = await run();
