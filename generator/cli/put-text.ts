/** One text → the file that the user names or, without one, the terminal. */
import { resolve } from 'node:path';
import type { Attempt } from './attempt.js';
import { succeed } from './attempt.js';
import type { Terminal } from './terminal.js';
import { writeSingleFile } from './write-single-file.js';

/** `output`: a path from the folder of the terminal. Fails as `writeSingleFile` does. */
export function putText(
  text: string,
  output: string | undefined,
  terminal: Terminal,
): Attempt<null> {
  if (output !== undefined) return writeSingleFile(resolve(terminal.cwd, output), text);
  terminal.print(text.endsWith('\n') ? text : `${text}\n`);
  return succeed(null);
}
