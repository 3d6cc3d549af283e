/** Makes the built program run by its name in a clone: `npx docshape` looks among linked programs. */
import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const folder = fileURLToPath(new URL('../node_modules/.bin', import.meta.url));

if (existsSync(program)) chmodSync(program, 0o755);
// On Windows npx links the program by itself, with a shim.
if (process.platform !== 'win32') {
  mkdirSync(folder, { recursive: true });
  rmSync(`${folder}/docshape`, { force: true });
  symlinkSync('../../dist/cli/main.js', `${folder}/docshape`);
}
