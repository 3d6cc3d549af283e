/**
 * Puts every hostile text into every slot of a page and looks at all that is written of it. The
 * tests do the same with a share of the texts. Prints what is not inert; exits with 1 if anything.
 */
import { buildSync } from 'esbuild';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Below the packages that the bundle imports. */
const folder = `${root}node_modules/.docshape-naughty`;
const entry = `
  export { naughtyOutputs } from './test/support/naughty-outputs.js';
  export { naughtySlots } from './test/support/naughty-pages.js';
  export { naughtyStrings } from './test/support/naughty-strings.js';
`;

mkdirSync(folder, { recursive: true });
try {
  const { outputFiles } = buildSync({
    stdin: { contents: entry, resolveDir: root, loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    write: false,
  });
  writeFileSync(`${folder}/bundle.mjs`, outputFiles[0].contents);
  const bundle = await import(pathToFileURL(`${folder}/bundle.mjs`).href);
  process.exitCode = await run(bundle);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function run({ naughtyOutputs, naughtySlots, naughtyStrings }) {
  const alone = process.argv.includes('--alone');
  const groups = alone ? naughtyStrings.map((text) => [text]) : [naughtyStrings];
  let pages = 0;
  let found = 0;
  for (const slot of naughtySlots) {
    const faults = [];
    for (const texts of groups) {
      pages += texts.length;
      try {
        const outputs = await naughtyOutputs(slot, texts);
        faults.push(...outputs.faults);
      } catch (error) {
        faults.push(`${JSON.stringify(texts.slice(0, 2))}: ${error.message}`);
      }
    }
    found += faults.length;
    print(`${slot.name}: ${faults.length} faults`);
    for (const fault of faults) print(`  ${fault}`);
  }
  print(`${pages} pages, ${found} faults`);
  return found === 0 ? 0 : 1;
}

function print(line) {
  process.stdout.write(`${line}\n`);
}
