/**
 * Compares the packages' committed models with the pages as they are now, as Markdown: what a
 * change of the pages means for the API. Exits with the worst code of all comparisons.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const { apis } = JSON.parse(readFileSync(`${root}docshape.config.json`, 'utf8'));

for (const { input, out, name } of apis) {
  process.stdout.write(`# ${name}\n\n`);
  const fresh = `${root}node_modules/.docshape-fresh-model.json`;
  const run = (args, stdout) =>
    spawnSync(process.execPath, [`${root}dist/cli/main.js`, ...args], {
      cwd: root,
      stdio: ['ignore', stdout, 'ignore'],
    }).status ?? 3;
  const read = run(['model', ...input, '-o', fresh, '--keep-going'], 'ignore');
  const args = [
    'diff',
    `${out}/model.json`,
    fresh,
    '--format',
    'markdown',
    ...process.argv.slice(2),
  ];
  const compared = read === 3 ? read : run(args, 'inherit');
  process.exitCode = Math.max(process.exitCode ?? 0, compared, read === 2 ? 4 : 0);
}
