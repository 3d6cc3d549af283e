/** `docshape init`: pages → a configuration that says what they state, and what they do not. */
import { writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { terminalText } from '../text/terminal-text.js';
import type { ExitCode } from './attempt.js';
import { errorCode, systemFailure, usageFailure } from './attempt.js';
import { parseConfig } from './config.js';
import { displayPath } from './display-path.js';
import { CONFIG_NAME } from './generate-jobs.js';
import type { FoundSetting } from './guess-settings.js';
import { guessSettings } from './guess-settings.js';
import { guardOutput, inputPaths } from './guard-output.js';
import { emptyModel, loadModel } from './load-model.js';
import type { Terminal } from './terminal.js';
import { fail } from './terminal.js';
import { counted } from '../text/counted.js';

export interface InitOptions {
  readonly config?: string;
}

/**
 * Writes the configuration of one API whose pages are at `paths`; never over a file that is there.
 * 0: written. 2: there is one already, the pages are of no API, or the package would be written
 * among them. 3: files could not be used.
 */
export async function init(
  paths: readonly string[],
  { config = CONFIG_NAME }: InitOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const file = resolve(terminal.cwd, config);
  const shown = displayPath(terminal.cwd, file);
  const loaded = await loadModel(paths, terminal.cwd, terminal, () => {});
  if (!loaded.ok) return fail(loaded, terminal);
  const empty = emptyModel(loaded.value);
  if (empty !== null) return fail(usageFailure(empty), terminal);

  const input = paths.map((path) =>
    path.startsWith('git:') ? path : displayPath(dirname(file), resolve(terminal.cwd, path)),
  );
  const { folder, settings } = guessSettings(loaded.value.model, input);
  const out = `generated/${folder}`;
  const around = { ...terminal, inputs: inputPaths(paths, terminal.cwd) };
  const target = guardOutput(resolve(dirname(file), out), around);
  if (!target.ok) {
    const message = `${target.message} Put the pages into a folder of their own, and name that.`;
    return fail({ ...target, message }, terminal);
  }
  const usable = settings.filter(({ key, value }) => isUsable({ input, out, [key]: value }));
  const api = { input, out, ...Object.fromEntries(usable.map(({ key, value }) => [key, value])) };
  try {
    const text = `${JSON.stringify({ apis: [api] }, null, 2)}\n`;
    writeFileSync(file, text, { flag: 'wx' });
  } catch (error) {
    return errorCode(error) === 'EEXIST'
      ? fail(usageFailure(`${shown} is there already: remove it, or name another one.`), terminal)
      : fail(systemFailure(`Cannot write ${shown}`, error), terminal);
  }
  tell(shown, loaded.value.pages.length, { out, settings, usable }, terminal);
  return 0;
}

/** What pages state is taken over only if a configuration may say it. */
function isUsable(api: unknown): boolean {
  return parseConfig(JSON.stringify({ apis: [api] }), '').ok;
}

interface Told {
  readonly out: string;
  readonly settings: readonly FoundSetting[];
  readonly usable: readonly FoundSetting[];
}

function tell(
  shown: string,
  pages: number,
  { out, settings, usable }: Told,
  terminal: Terminal,
): void {
  const line = (text: string) => terminal.print(`${terminalText(text)}\n`);
  line(`${shown}: written, for ${counted(pages, 'page')}`);
  line(`  out: ${out}`);
  for (const { key, value, evidence } of usable) {
    line(`  ${key}: ${typeof value === 'string' ? value : JSON.stringify(value)} (${evidence})`);
  }
  for (const setting of settings) {
    if (!usable.includes(setting)) line(`  ${setting.key}: not found. ${setting.without}`);
  }
  line('Look it over, then run docshape generate.');
}
