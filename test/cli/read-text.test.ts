import { utimesSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inputGuard } from '../../generator/cli/input-guard.js';
import { readText } from '../../generator/cli/read-text.js';
import { scratchFolder } from '../support/scratch-folder.js';

const read = (file: string) => {
  const report = () => {};
  return readText(file, 'books.md', inputGuard(report), report);
};

test('a file is read again as soon as anything about it has changed', async () => {
  const file = `${scratchFolder()}/books.md`;
  const past = new Date(2026, 0, 1);
  for (const text of ['one', 'two', 'six']) {
    writeFileSync(file, text);
    utimesSync(file, past, past);
    await setTimeout(150);
    // Size and time of the contents are those of the text before.
    expect(await read(file)).toBe(text);
    expect(await read(file)).toBe(text);
  }
});

test('a file that has just been written is always read', async () => {
  const file = `${scratchFolder()}/books.md`;
  for (const text of ['one', 'two', 'six']) {
    writeFileSync(file, text);
    expect(await read(file)).toBe(text);
  }
});

test('the limits hold for a file that is known', async () => {
  const file = `${scratchFolder()}/books.md`;
  writeFileSync(file, 'text');
  await setTimeout(150);
  expect(await read(file)).toBe('text');
  const codes: string[] = [];
  const guard = inputGuard(({ code }) => codes.push(code), {
    pages: 0,
    pageMegabytes: 1,
    totalMegabytes: 1,
    pageLines: 9,
  });
  expect(await readText(file, 'books.md', guard, () => {})).toBeNull();
  expect(codes).toEqual(['limit-reached']);
});
