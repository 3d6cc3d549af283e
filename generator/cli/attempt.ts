/**
 * What may fail outside the pages: files, folders, options, the configuration. A failure carries
 * the exit code of the program and what to tell the user; nothing of this kind is thrown.
 */

/**
 * 0: fine. 1: findings or drift. 2: usage, or pages with errors. 3: files could not be used.
 * 4: what was compared was only partly understood.
 */
export type ExitCode = 0 | 1 | 2 | 3 | 4;

export type Attempt<Value> = { readonly ok: true; readonly value: Value } | Failure;

export interface Failure {
  readonly ok: false;
  readonly exit: 2 | 3;
  readonly message: string;
}

export function succeed<Value>(value: Value): Attempt<Value> {
  return { ok: true, value };
}

/** The user asked for something that makes no sense. */
export function usageFailure(message: string): Failure {
  return { ok: false, exit: 2, message };
}

/** A file or folder could not be read or written. */
export function fileFailure(message: string): Failure {
  return { ok: false, exit: 3, message };
}

/** A failure of the file system while `doing`, with the path it concerns. */
export function systemFailure(doing: string, error: unknown): Failure {
  return fileFailure(`${doing}: ${describeError(error)}`);
}

/** The code of a file system error, `ENOENT`; `null` for another value. */
export function errorCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : null;
}

const MEANINGS = new Map([
  ['ENOENT', 'there is no such file or folder'],
  ['EACCES', 'permission denied'],
  ['EPERM', 'not permitted'],
  ['EROFS', 'the file system is read-only'],
  ['ENOSPC', 'no space is left'],
  ['EISDIR', 'it is a folder'],
  ['ENOTDIR', 'a part of the path is no folder'],
  ['EXDEV', 'it is on another file system'],
  ['EBUSY', 'it is in use or a mount point'],
  ['ELOOP', 'too many symbolic links'],
  ['ENAMETOOLONG', 'the name is too long'],
]);

function describeError(error: unknown): string {
  const code = errorCode(error);
  const meaning = code === null ? undefined : MEANINGS.get(code);
  if (meaning !== undefined) return `${meaning} (${code})`;
  return error instanceof Error ? error.message : String(error);
}

/** What pages with errors come to, without the option that takes what was understood. */
export const notWritten: Failure = usageFailure(
  'Nothing written, because of the errors above. --keep-going takes what was understood.',
);
