#!/usr/bin/env node
/** The program: connects the command line to the process. */
import { readFileSync } from 'node:fs';
import { CommanderError } from 'commander';
import { errorCode } from './attempt.js';
import { processTerminal } from './process-terminal.js';
import { createProgram } from './program.js';

/** What a crash exits with: a bug of docshape must not look like a finding. */
const CRASHED = 70;

// A reader that has seen enough (`| head`) closes the pipe; that is no failure of ours.
process.stdout.on('error', (error) => {
  if (errorCode(error) !== 'EPIPE') throw error;
  process.exit();
});

try {
  const program = createProgram(ownVersion(), processTerminal(), (exit) => {
    process.exitCode = exit;
  });
  await program.parseAsync();
} catch (error) {
  process.exitCode = explainError(error);
}

/** Commander has said what is wrong with the command line; anything else it has not. */
function explainError(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (isWithoutFolder(error)) {
    process.stderr.write('error The folder that docshape was started in is not there any more.\n');
    return 3;
  }
  if (errorCode(error) !== null && error instanceof Error) {
    process.stderr.write(`error ${error.message}\n`);
    return 3;
  }
  const stack = error instanceof Error ? error.stack : String(error);
  process.stderr.write(
    `docshape has failed, which is a bug of docshape; please report:\n${stack}\n`,
  );
  return CRASHED;
}

/** The working folder was deleted: `process.cwd()` fails, whoever calls it. */
function isWithoutFolder(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && error.syscall === 'uv_cwd';
}

function ownVersion(): string {
  const manifest: unknown = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  );
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : 'unknown';
}
