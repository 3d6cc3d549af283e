import { appendFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { readSteady } from '../../generator/cli/read-steady.js';
import { scratchFolder } from '../support/scratch-folder.js';

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  return { ...real, readFile: vi.fn(real.readFile) };
});

/** Each of the first `times` readings is followed by a change of the file. */
function changeAfterReading(file: string, times: number): void {
  const read = vi.mocked(readFile).getMockImplementation();
  if (!read) throw new Error('readFile is not mocked');
  let left = times;
  vi.mocked(readFile).mockImplementation(async (path) => {
    const bytes = await read(path);
    if (left-- > 0) appendFileSync(file, ' more');
    return bytes;
  });
}

test('a file that changes while it is read is read again', async () => {
  const file = join(scratchFolder(), 'page.md');
  writeFileSync(file, 'half');
  changeAfterReading(file, 2);
  expect((await readSteady(file)).toString()).toBe('half more more');
});

test('a file that never rests is refused', async () => {
  const file = join(scratchFolder(), 'page.md');
  writeFileSync(file, 'half');
  changeAfterReading(file, Infinity);
  await expect(readSteady(file)).rejects.toThrow('changes while it is read');
});
