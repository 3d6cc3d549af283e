/** File system paths → the paths that diagnostics, models and routes use: relative, with `/`. */
import { relative, sep } from 'node:path';

/** `path` as seen from `base`; the path of `base` itself is `.`. */
export function displayPath(base: string, path: string): string {
  const shown = relative(base, path);
  return shown === '' ? '.' : shown.split(sep).join('/');
}

/** Whether a page of a folder is read: a Markdown file that is not hidden and in no hidden folder. */
export function isPageRoute(route: string): boolean {
  return route.toLowerCase().endsWith('.md') && !route.split('/').some(isSkippedName);
}

/** Hidden files and folders, and installed packages, are no pages. */
export function isSkippedName(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}
