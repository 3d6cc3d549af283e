#!/usr/bin/env node
/** The program: connects the command line to the process. */
import { readFileSync } from 'node:fs';
import { errorCode } from './attempt.js';
import { compileLater } from './compile-later.js';
import { processTerminal } from './process-terminal.js';
import { explainError, runProgram } from './run-program.js';

compileLater(process.versions.v8);

// A reader that has seen enough (`| head`) closes the pipe; that is no failure of ours.
process.stdout.on('error', (error) => {
  if (errorCode(error) !== 'EPIPE') throw error;
  process.exit();
});

try {
  process.exitCode = await runProgram(ownVersion(), process.argv.slice(2), processTerminal());
} catch (error) {
  // There is no terminal without a folder to stand in.
  process.exitCode = explainError(error, { complain: (text) => void process.stderr.write(text) });
}

function ownVersion(): string {
  const manifest: unknown = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  );
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : 'unknown';
}
