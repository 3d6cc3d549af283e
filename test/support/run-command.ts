/** Runs a command of the program in this process, in any folder: much faster than a child is. */
import { processTerminal } from '../../generator/cli/process-terminal.js';
import { runProgram } from '../../generator/cli/run-program.js';
import { paintFor } from '../../generator/cli/terminal.js';
import type { Run } from './run-program.js';

/** Runs `docshape`; what it says has no colours, as in a pipe. */
export async function runCommand(cwd: string, args: readonly string[]): Promise<Run> {
  const said = { stdout: '', stderr: '' };
  const exit = await runProgram('0.0.0', args, {
    ...processTerminal(),
    cwd,
    print: (text) => void (said.stdout += text),
    complain: (text) => void (said.stderr += text),
    progress: () => {},
    paint: paintFor(false),
    interrupted: () => Promise.resolve(),
  });
  return { exit, ...said };
}
