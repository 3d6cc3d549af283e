/** Runs the built program as a child process, as a user would. */
import { spawnSync } from 'node:child_process';
import { projectRoot } from './project-files.js';

export interface Run {
  readonly exit: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const main = `${projectRoot}/dist/cli/main.js`;

/** Runs `docshape` in a folder, without colours unless `env` says so. */
export function runProgram(
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = { NO_COLOR: '1' },
): Run {
  const { FORCE_COLOR: _, NO_COLOR: __, ...inherited } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    cwd,
    env: { ...inherited, ...env },
    encoding: 'utf8',
  });
  return { exit: status, stdout, stderr };
}
