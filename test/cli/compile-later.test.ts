import { setFlagsFromString } from 'node:v8';
import { expect, test, vi } from 'vitest';
import { compileLater } from '../../generator/cli/compile-later.js';

vi.mock('node:v8', () => ({ setFlagsFromString: vi.fn<(flags: string) => void>() }));

test('the engine of Node 20 is told to optimize later', () => {
  compileLater('11.3.244.8-node.33');
  expect(vi.mocked(setFlagsFromString).mock.calls).toEqual([['--interrupt-budget=700000']]);
});

test('others are told nothing: they would complain about a flag that they do not know', () => {
  vi.mocked(setFlagsFromString).mockClear();
  for (const v8 of ['12.4.254.21-node.33', '13.6.233.10-node.28', '', '1.1']) compileLater(v8);
  expect(setFlagsFromString).not.toHaveBeenCalled();
});
