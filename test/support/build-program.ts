/**
 * Builds `dist/` once before the tests that run the program as a user does. The compiler writes it
 * whatever types are wrong; that they are right is for `npm run typecheck` to tell.
 */
import { spawnSync } from 'node:child_process';
import { projectRoot } from './project-files.js';

export default function buildProgram(): void {
  const { error } = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: projectRoot,
    stdio: 'inherit',
  });
  if (error) throw error;
}
