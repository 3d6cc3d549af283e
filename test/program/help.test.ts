import { expect, test } from 'vitest';
import { runProgram } from '../support/run-program.js';
import { scratchFolder } from '../support/scratch-folder.js';

const commands = ['init', 'generate', 'model', 'check', 'explain', 'recover', 'diff', 'export'];

test('the help names every command and every exit code', () => {
  const { exit, stdout } = runProgram(scratchFolder(), ['--help']);
  expect(exit).toBe(0);
  for (const command of commands) expect(stdout).toMatch(new RegExp(`^  ${command} `, 'm'));
  expect(stdout.match(/^ {2}\d+ /gm)).toEqual(['  0 ', '  1 ', '  2 ', '  3 ', '  4 ', '  70 ']);
});

test.each(commands)('the help of %s shows examples', (command) => {
  const { exit, stdout } = runProgram(scratchFolder(), [command, '--help']);
  expect(exit).toBe(0);
  expect(stdout).toContain(`Examples:\n  docshape ${command} `);
});

test.each([
  [['generat'], 'Did you mean generate?'],
  [['generate', '--wach'], 'Did you mean --watch?'],
  [['diff', '--explain', 'field-remove'], 'Did you mean "field-removed"?'],
  [['check', 'page.md'], 'there is no such file'],
])('%j is refused with a hint', (args, hint) => {
  const run = runProgram(scratchFolder(), args);
  expect(run.exit).toBeGreaterThan(1);
  expect(run.stderr).toContain(hint);
});
