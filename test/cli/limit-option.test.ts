import { Command } from 'commander';
import { expect, test } from 'vitest';
import { limitOption } from '../../generator/cli/limit-option.js';
import { inputLimits } from '../../generator/text/limits.js';

function limits(...args: readonly string[]): unknown {
  const program = new Command().addOption(limitOption()).exitOverride();
  program.configureOutput({ writeErr: () => {} }).action(() => {});
  return program.parse(args, { from: 'user' }).getOptionValue('limit');
}

test('without the option the limits are the usual ones', () => {
  expect(limits()).toEqual(inputLimits);
});

test('each limit is set by its name', () => {
  expect(limits('--limit', 'pages=3', '--limit', 'pageMegabytes=400')).toEqual({
    ...inputLimits,
    pages: 3,
    pageMegabytes: 400,
  });
});

test.each([
  'pages',
  'pages=',
  'pages=-1',
  'page=1',
  '__proto__=1',
  'pageMegabytes=501',
  'pages=1e3',
])('%s is no limit', (text) => {
  expect(() => limits('--limit', text)).toThrow(/argument .* is invalid/);
});
