/** The process → the terminal that commands talk to. */
import { homedir } from 'node:os';
import type { Terminal } from './terminal.js';
import { paintFor } from './terminal.js';

/** Throws if the current folder does not exist any more. */
export function processTerminal(): Terminal {
  const { stdout, stderr, env } = process;
  const forced = env['FORCE_COLOR'];
  const colour = env['NO_COLOR'] ? false : forced ? forced !== '0' : stderr.isTTY === true;
  return {
    cwd: process.cwd(),
    home: homedir(),
    today: new Date().toISOString().slice(0, 10),
    now: () => performance.now(),
    print: (text) => void stdout.write(text),
    complain: (text) => void stderr.write(text),
    progress: (doing) => {
      if (stderr.isTTY) stderr.write(`\r\u001b[K${doing === null ? '' : `${doing} …`}`);
    },
    paint: paintFor(colour),
    interrupted: () =>
      new Promise((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
      }),
  };
}
