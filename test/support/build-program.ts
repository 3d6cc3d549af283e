/** Builds `dist/` once before the tests that run the program as a user does. */
import { execFileSync } from 'node:child_process';

export default function buildProgram(): void {
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
}
