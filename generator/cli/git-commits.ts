/** `git:A..B:PATH` → the commits of that range that touch the pages, oldest first. */
import { execFile } from 'node:child_process';
import type { Commit } from '../diff/history.js';
import type { Attempt } from './attempt.js';
import { fileFailure, succeed, usageFailure } from './attempt.js';

export interface CommitRange {
  readonly path: string;
  /** Oldest first. `parent`: the commit before it, `null` for the first one of a repository. */
  readonly commits: readonly (Commit & { readonly parent: string | null })[];
}

const FORM = /^git:([^:]*?)\.\.([^:.][^:]*|):(.*)$/s;

/**
 * Follows the first parent of merges, so that each commit stands on the one before. Fails with
 * exit code 2 if the form is wrong or no commit touches the pages, 3 if git knows no such range.
 */
export async function readCommitRange(input: string, base: string): Promise<Attempt<CommitRange>> {
  const [, from = '', to = '', path = ''] = FORM.exec(input) ?? [];
  if (from === '' || from.startsWith('-')) {
    return usageFailure(`${input} is not understood: expected git:A..B:PATH.`);
  }
  const range = `${from}..${to === '' ? 'HEAD' : to}`;
  const format = '--format=%H%x09%P%x09%cs%x09%s';
  const order = ['--reverse', '--first-parent', '-z', format];
  // As in `git:REV:PATH`, a path starts at the top of the repository.
  const pathspec = path.startsWith('./') ? path : `:(top,literal)${path}`;
  const given = path === '' ? [] : [pathspec];
  const args = ['log', ...order, '--end-of-options', range, '--', ...given];
  const listing = await git(base, args);
  if (!listing.ok) return listing;
  const commits = listing.value.split('\0').flatMap(commitOf);
  return commits.length === 0
    ? usageFailure(`No commit of ${range} touches ${path === '' ? 'a file' : path}.`)
    : succeed({ path, commits });
}

/** Whether a revision has the path at all. */
export async function hasPath(revision: string, path: string, base: string): Promise<boolean> {
  const found = await git(base, [
    'cat-file',
    '-e',
    `${revision}:${path.replace(/(?<!\/)\/+$/, '')}`,
  ]);
  return found.ok;
}

function commitOf(line: string): CommitRange['commits'] {
  const [id = '', parents = '', date = '', ...subject] = line.trim().split('\t');
  if (!/^[0-9a-f]{7,}$/.test(id)) return [];
  const [parent = ''] = parents.split(' ');
  return [{ id, date, subject: subject.join(' '), parent: parent === '' ? null : parent }];
}

function git(base: string, args: readonly string[]): Promise<Attempt<string>> {
  return new Promise((settle) => {
    const options = { cwd: base, encoding: 'utf8', maxBuffer: 2 ** 28 } as const;
    execFile('git', args, options, (error, stdout, stderr) => {
      const complaint = stderr.trim() || (error?.message ?? '');
      settle(error ? fileFailure(`git could not read it: ${complaint}`) : succeed(stdout));
    });
  });
}
