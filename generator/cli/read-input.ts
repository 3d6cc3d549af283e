/**
 * The paths that the user named → page texts, each with the path for diagnostics and the route
 * below the named folder. A path is a file, a folder, `git:REV:PATH` or a saved model (`*.json`).
 * Files are read one after the other: to wait for each takes ten times as long as to read it.
 */
import { readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Report } from '../text/diagnostic.js';
import { diagnostic } from '../text/diagnostic.js';
import type { SourceFile } from '../text/source.js';
import { compareText, startOf } from '../text/source.js';
import type { Attempt } from './attempt.js';
import { errorCode, succeed, systemFailure, usageFailure } from './attempt.js';
import { didYouMean } from './closest-name.js';
import { displayPath, isPageRoute, isSkippedName } from './display-path.js';
import type { Input, SavedModel } from './input.js';
import { inputGuard } from './input-guard.js';
import { readGitInput } from './read-git-input.js';
import { readText } from './read-text.js';

/**
 * Reads all inputs, which are relative to `base`. Fails with exit code 3 if one cannot be read, 2
 * if a folder holds no page. Files that are no UTF-8 text are reported and left out.
 */
export async function readInput(
  inputs: readonly string[],
  base: string,
  report: Report,
): Promise<Attempt<Input>> {
  const sources = new Map<string, SourceFile>();
  const models: SavedModel[] = [];
  for (const input of inputs) {
    const read = input.startsWith('git:')
      ? await readGitInput(input, base, report)
      : await readPath(input, base, report);
    if (!read.ok) return read;
    for (const source of read.value.sources) {
      if (!sources.has(source.path)) sources.set(source.path, source);
    }
    for (const model of read.value.models) models.push(model);
  }
  const sorted = [...sources.values()].sort((a, b) => compareText(a.path, b.path));
  return succeed({ sources: sorted, models });
}

async function readPath(input: string, base: string, report: Report): Promise<Attempt<Input>> {
  const path = resolve(base, input);
  try {
    const root = realpathSync(path);
    const status = statSync(root);
    if (status.isDirectory()) return await readFolder(path, root, base, report);
    if (!status.isFile()) return usageFailure(`${input} is neither a file nor a folder.`);
    const shown = displayPath(base, path);
    const text = await readText(root, shown, inputGuard(report), report);
    const none = { sources: [], models: [] };
    if (text === null) return succeed(none);
    return succeed(
      input.toLowerCase().endsWith('.json')
        ? { ...none, models: [{ path: shown, text }] }
        : { ...none, sources: [{ path: shown, route: basename(path), text }] },
    );
  } catch (error) {
    const failure = systemFailure(`Cannot read ${input}`, error);
    return errorCode(error) === 'ENOENT'
      ? {
          ...failure,
          message: `${failure.message}.${didYouMean(basename(path), beside(path))}`,
        }
      : failure;
  }
}

/** What there is in the folder of a path: one of it may have been meant. */
function beside(path: string): readonly string[] {
  try {
    return readdirSync(dirname(path)).sort(compareText);
  } catch {
    return [];
  }
}

async function readFolder(
  path: string,
  root: string,
  base: string,
  report: Report,
): Promise<Attempt<Input>> {
  const sources: SourceFile[] = [];
  const { routes, links } = foundBelow(root, '');
  for (const link of links.toSorted(compareText)) {
    report(diagnostic('link-skipped', startOf(displayPath(base, join(path, link))), {}));
  }
  const guard = inputGuard(report);
  for (const route of routes.toSorted(compareText)) {
    const file = join(path, route);
    const shown = displayPath(base, file);
    try {
      const text = await readText(file, shown, guard, report);
      if (text !== null) sources.push({ path: shown, route, text });
    } catch (error) {
      return systemFailure(`Cannot read ${shown}`, error);
    }
  }
  if (routes.length === 0) return usageFailure(`${displayPath(base, path)} holds no *.md file.`);
  return succeed({ sources, models: [] });
}

interface Found {
  /** Routes of pages. */
  readonly routes: readonly string[];
  readonly links: readonly string[];
}

/** What stands below a folder. Symbolic links are not followed: they may leave it. */
function foundBelow(root: string, below: string): Found {
  const routes: string[] = [];
  const links: string[] = [];
  for (const entry of readdirSync(join(root, below), { withFileTypes: true })) {
    const route = below === '' ? entry.name : `${below}/${entry.name}`;
    if (isSkippedName(entry.name)) continue;
    if (entry.isDirectory()) {
      const inner = foundBelow(root, route);
      for (const one of inner.routes) routes.push(one);
      for (const one of inner.links) links.push(one);
    } else if (entry.isSymbolicLink()) links.push(route);
    else if (entry.isFile() && isPageRoute(route)) routes.push(route);
  }
  return { routes, links };
}
