/** What a client tells its logger: nothing that could be a secret or belongs to the caller. */
import type { Logger, LogLevel } from './options.js';

export type Log = (level: Exclude<LogLevel, 'off'>, message: string, details?: object) => void;

const LEVELS: readonly LogLevel[] = ['off', 'error', 'warn', 'info', 'debug'];

/** Tells `logger` what is at least as grave as `level`. */
export function logTo(logger: Logger, level: LogLevel): Log {
  const limit = LEVELS.indexOf(level);
  return (grade, message, details) => {
    if (LEVELS.indexOf(grade) > limit) return;
    if (details) logger[grade](message, details);
    else logger[grade](message);
  };
}

/** The values of all other headers are not shown: what is not known to be harmless may be a key. */
const HARMLESS = new Set(
  (
    'accept content-encoding content-length content-type date request-id retry-after ' +
    'retry-after-ms server x-request-id x-should-retry'
  ).split(' '),
);

export function shownHeaders(headers: Headers): Readonly<Record<string, string>> {
  const shown: Record<string, string> = {};
  headers.forEach((value, name) => (shown[name] = HARMLESS.has(name) ? value : '[hidden]'));
  return shown;
}

/** The address without its query, whose values may be a caller's. */
export function shownAddress(url: string): string {
  return url.replace(/\?.*/s, '?[hidden]');
}
