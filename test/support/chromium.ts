/** Headless Chromium with a profile of its own; tests that want it skip where there is none. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const program = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (path) => existsSync(path),
);

export const hasChromium = program !== undefined;

if (!hasChromium) process.stderr.write('skipped: there is no Chromium here to show pages in\n');

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The program and its arguments, with a new profile below `folder`. */
export function chromiumCommand(
  folder: string,
  args: readonly string[],
): readonly [program: string, args: readonly string[]] {
  if (program === undefined) throw new Error('no Chromium');
  return [program, [...FLAGS, `--user-data-dir=${join(folder, 'profile')}`, ...args]];
}

/** Opens a page and closes the browser as soon as `result` is there, or after `limit` ms. */
export async function browse<Result>(
  url: string,
  result: Promise<Result>,
  limit = 45_000,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'docshape-browser-'));
  const [command, args] = chromiumCommand(folder, ['--remote-debugging-port=0', url]);
  const child = spawn(command, [...args], { stdio: 'ignore' });
  const ended = new Promise<void>((settle) => child.once('close', () => settle()));
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => refuse(new Error('the page told nothing')), limit);
    child.once('error', refuse);
  });
  try {
    return await Promise.race([result, late]);
  } finally {
    clearTimeout(timer);
    child.kill('SIGTERM');
    await ended;
    removeProfile(folder);
  }
}

/**
 * Processes that the browser has started write to its profile for a moment after it has ended: what
 * they leave in the temporary folder is no failure of a test.
 */
export function removeProfile(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  } catch {
    process.stderr.write(`left behind: ${folder}\n`);
  }
}
