import { expect, test } from 'vitest';
import { diffFormatNames } from '../../generator/cli/choices.js';
import { createProgram } from '../../generator/cli/program.js';
import { processTerminal } from '../../generator/cli/process-terminal.js';
import { helpExamples } from '../../generator/cli/help-examples.js';
import { diffFormats } from '../../generator/diff/formats/index.js';

const program = createProgram('0.0.0', processTerminal(), () => {});

test.each(program.commands.map((command) => command.name()))('%s has examples', (name) => {
  const calls = [...helpExamples(name).matchAll(/^ {2}docshape (\S+)(.*?)(?: {2,}|$)/gm)];
  expect(calls.length).toBeGreaterThan(0);
  const command = program.commands.find((candidate) => candidate.name() === name);
  const known = new Set(command?.options.flatMap(({ long, short }) => [long, short]));
  for (const [, called, rest = ''] of calls) {
    expect(called).toBe(name);
    for (const [option] of rest.matchAll(/(?<= )-{1,2}[a-z][a-z-]*/g))
      expect(known).toContain(option);
  }
});

test('a command that does not exist has none', () => {
  expect(helpExamples('lend')).toBe('');
});

test('the forms that diff can choose from are those that there are', () => {
  expect(diffFormatNames).toEqual(Object.keys(diffFormats));
});
