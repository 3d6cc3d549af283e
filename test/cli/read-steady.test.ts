import {
  appendFileSync,
  closeSync,
  openSync,
  readFileSync,
  readSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { readSteady } from '../../generator/cli/read-steady.js';
import { scratchFolder } from '../support/scratch-folder.js';

vi.mock('node:fs', { spy: true });

/** Each of the first `times` readings is followed by a change of the file. */
function changeAfterReading(file: string, times: number): void {
  let left = times;
  vi.mocked(readFileSync).mockImplementation((path) => {
    const size = statSync(path.toString()).size;
    const handle = openSync(path.toString(), 'r');
    const bytes = Buffer.alloc(size);
    readSync(handle, bytes);
    closeSync(handle);
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
