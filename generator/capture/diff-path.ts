/** The names that a diff gives a file → the path of the page and what happens to it. */
import type { FlatPage } from './flat-page.js';

export interface DiffFile {
  readonly route: string;
  /** The path before the change; another one than `route` where the file is renamed. */
  readonly oldRoute: string;
  readonly change: Exclude<FlatPage['change'], 'none'>;
}

/** Reads what stands behind `---` and `+++`. The path of a deleted file is its old one. */
export function diffFile(oldName: string, newName: string): DiffFile {
  const oldRoute = routeOf(oldName);
  const newRoute = routeOf(newName);
  const change = oldRoute === null ? 'added' : newRoute === null ? 'deleted' : 'modified';
  const route = newRoute ?? oldRoute ?? '';
  return { route, oldRoute: oldRoute ?? route, change };
}

/** Whether the name is one that reference pages have. */
export function isPagePath(route: string): boolean {
  return /\.(?:md|mdx|markdown)$/i.test(route);
}

/**
 * A name without quotes, time and the `a/` or `b/` of git; `null` for a file that is not there. The
 * name is hostile: what leads out of the folder is left out.
 */
function routeOf(name: string): string | null {
  const plain = unquote((name.split('\t', 1)[0] ?? '').trim());
  if (plain === '/dev/null') return null;
  const segments = plain.split(/[/\\]/).filter((segment) => !/^\.{0,2}$/.test(segment));
  return (/^[abciow]\//.test(plain) ? segments.slice(1) : segments).join('/');
}

/** Git quotes names that are not ASCII, with their bytes in octal. */
function unquote(name: string): string {
  const quoted = /^"(.*)"$/.exec(name)?.[1];
  if (quoted === undefined) return name;
  const encoded = quoted.replace(
    /%|\\([0-7]{3})|\\(.)/g,
    (mark, octal?: string, other?: string) => {
      if (mark === '%') return '%25';
      if (octal === undefined) return other ?? '';
      return `%${(Number.parseInt(octal, 8) & 255).toString(16).padStart(2, '0')}`;
    },
  );
  try {
    return decodeURIComponent(encoded);
  } catch {
    return quoted;
  }
}
