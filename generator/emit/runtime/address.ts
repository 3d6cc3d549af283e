/** Where requests go: the checked base URL, and paths that stay below it. */
import { ClientError } from './errors.js';

/** Checks the base URL; `warn` is told what is unwise, but not wrong. */
export function baseAddress(text: string, warn: (message: string) => void): URL {
  const base = URL.canParse(text) ? new URL(text) : null;
  if (base?.protocol !== 'https:' && base?.protocol !== 'http:') {
    throw new ClientError('The `baseURL` must start with https:// or http://.');
  }
  if (base.username !== '' || base.password !== '' || base.search !== '' || base.hash !== '') {
    throw new ClientError('The `baseURL` must not have a user, a query or a fragment.');
  }
  if (base.protocol === 'http:' && !isLoopback(base.hostname)) {
    warn('The `baseURL` is not encrypted: everybody on the way can read the key.');
  }
  return base;
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(?:\.\d+){3}$/.test(host);
}

/** The address of a path below the base; one that would lead elsewhere is refused. */
export function addressOf(base: URL, path: string, search: string): string {
  const start = base.href.replace(/\/+$/, '');
  // Servers take `\` for `/`, and parsers of URLs drop control characters.
  if (!/^\/(?![/\\])[^\\\p{Cc}#?]*$/u.test(path)) {
    throw new ClientError('A path must start with one "/" and must not have "#" or "\\" in it.');
  }
  const address = new URL(`${start}${path}`);
  if (address.origin !== base.origin || !address.href.startsWith(`${start}/`)) {
    throw new ClientError('A path must not lead out of the `baseURL`.');
  }
  if (/\/(?:\.|%2e){1,2}(?:\/|$)/i.test(path)) {
    throw new ClientError('A path must not have "." or ".." as a segment.');
  }
  return `${start}${path}${search === '' ? '' : `?${search}`}`;
}
