/**
 * `git:REV:PATH` → the pages of that file or folder as they were in a revision, read from the
 * object store: the working tree is not touched and no shell is run.
 */
import { execFile } from 'node:child_process';
import { basename } from 'node:path';
import type { Report } from '../text/diagnostic.js';
import { diagnostic } from '../text/diagnostic.js';
import type { SourceFile } from '../text/source.js';
import { startOf } from '../text/source.js';
import type { Attempt } from './attempt.js';
import { fileFailure, succeed, usageFailure } from './attempt.js';
import { decodePage } from './decode-page.js';
import type { Input } from './input.js';
import { inputGuard } from './input-guard.js';
import { isPageRoute } from './display-path.js';

/**
 * As git does, takes PATH from the top of the repository, or from `base` if it starts with `./`.
 * Fails with exit code 2 if the form is wrong or holds no page, 3 if git finds no such thing.
 */
export async function readGitInput(
  input: string,
  base: string,
  report: Report,
): Promise<Attempt<Input>> {
  const [, revision = '', path = ''] = /^git:([^:]*):(.*)$/s.exec(input) ?? [];
  if (revision === '' || revision.startsWith('-')) {
    return usageFailure(`${input} is not understood: expected git:REV:PATH.`);
  }
  const name = `${revision}:${path.replace(/(?<!\/)\/+$/, '')}`;
  const found = await git(base, ['rev-parse', '--verify', '--end-of-options', name]);
  if (!found.ok) return found;
  const id = found.value.toString('utf8').trim();
  const kind = await git(base, ['cat-file', '-t', id]);
  if (!kind.ok) return kind;
  const isFolder = kind.value.toString('utf8').trim() === 'tree';
  const listed = isFolder
    ? await listPages(base, id)
    : succeed([{ id, route: basename(path), isLink: false }]);
  if (!listed.ok) return listed;
  const shown = (route: string) => (isFolder ? joinGitPath(input, route) : input);
  const pages = listed.value.filter(({ isLink }) => !isLink);
  for (const { route } of listed.value.filter(({ isLink }) => isLink)) {
    report(diagnostic('link-skipped', startOf(shown(route)), {}));
  }
  if (pages.length === 0) return usageFailure(`${input} holds no *.md file.`);
  return readBlobs(base, pages, shown, report);
}

interface Blob {
  readonly id: string;
  readonly route: string;
  readonly isLink: boolean;
}

/** Files of a tree that are pages, and symbolic links that are called so. */
async function listPages(base: string, tree: string): Promise<Attempt<readonly Blob[]>> {
  const listing = await git(base, ['ls-tree', '-r', '-z', '--full-tree', tree]);
  if (!listing.ok) return listing;
  const blobs = listing.value
    .toString('utf8')
    .split('\0')
    .flatMap((entry): Blob[] => {
      const [, mode, id, route] = /^(100|120)[0-7]{3} blob ([0-9a-f]+)\t(.+)$/s.exec(entry) ?? [];
      if (id === undefined || route === undefined || !isPageRoute(route)) return [];
      return [{ id, route, isLink: mode === '120' }];
    });
  return succeed(blobs);
}

/** Reads all blobs by one `git cat-file --batch`: `id type size`, the bytes, an end of line. */
async function readBlobs(
  base: string,
  blobs: readonly Blob[],
  shown: (route: string) => string,
  report: Report,
): Promise<Attempt<Input>> {
  const request = blobs.map(({ id }) => `${id}\n`).join('');
  const answer = await git(base, ['cat-file', '--batch'], request);
  if (!answer.ok) return answer;
  const sources: SourceFile[] = [];
  const guard = inputGuard(report);
  let at = 0;
  for (const { route } of blobs) {
    const end = answer.value.indexOf(0x0a, at);
    const size = Number(answer.value.toString('utf8', at, end).split(' ')[2]);
    if (!Number.isSafeInteger(size)) return fileFailure(`git gave no content for ${shown(route)}.`);
    const path = shown(route);
    const bytes = answer.value.subarray(end + 1, end + 1 + size);
    const isAdmitted = guard.admitsFile(path, size) && guard.admitsBytes(path, bytes);
    const text = isAdmitted ? decodePage(bytes, path, report) : null;
    if (text !== null) sources.push({ path, route, text });
    at = end + 1 + size + 1;
  }
  return succeed({ sources, models: [] });
}

function joinGitPath(input: string, route: string): string {
  return /[:/]$/.test(input) ? `${input}${route}` : `${input}/${route}`;
}

/** Runs git in `base`; its answer as bytes, or its complaint as a failure. */
function git(base: string, args: readonly string[], input = ''): Promise<Attempt<Buffer>> {
  return new Promise((settle) => {
    const options = { cwd: base, encoding: 'buffer', maxBuffer: 2 ** 31 - 1 } as const;
    const child = execFile('git', args, options, (error, stdout, stderr) => {
      const complaint = stderr.toString('utf8').trim() || (error?.message ?? '');
      settle(error ? fileFailure(`git could not read it: ${complaint}`) : succeed(stdout));
    });
    // A git that fails at once closes its input before all of the request is written.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}
