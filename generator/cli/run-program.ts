/** Arguments of the command line → what the program does with them, and its exit code. */
import { CommanderError } from 'commander';
import type { ExitCode } from './attempt.js';
import { errorCode } from './attempt.js';
import { createProgram } from './program.js';
import type { Terminal } from './terminal.js';

/** What a crash exits with: a bug of docshape must not look like a finding. */
const CRASHED = 70;

/** Runs one command. Nothing is thrown: what was not foreseen is told and exits with 70. */
export async function runProgram(
  version: string,
  args: readonly string[],
  terminal: Terminal,
): Promise<ExitCode | typeof CRASHED> {
  let exit: ExitCode = 0;
  try {
    const program = createProgram(version, terminal, (code) => {
      exit = code;
    });
    await program.parseAsync(args, { from: 'user' });
    return exit;
  } catch (error) {
    return explainError(error, terminal);
  }
}

/** Commander has said what is wrong with the command line; anything else it has not. */
export function explainError(
  error: unknown,
  { complain }: Pick<Terminal, 'complain'>,
): ExitCode | typeof CRASHED {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (isWithoutFolder(error)) {
    complain('error The folder that docshape was started in is not there any more.\n');
    return 3;
  }
  if (errorCode(error) !== null && error instanceof Error) {
    complain(`error ${error.message}\n`);
    return 3;
  }
  const stack = error instanceof Error ? error.stack : String(error);
  complain(`docshape has failed, which is a bug of docshape; please report:\n${stack}\n`);
  return CRASHED;
}

/** The working folder was deleted: `process.cwd()` fails, whoever calls it. */
function isWithoutFolder(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && error.syscall === 'uv_cwd';
}
