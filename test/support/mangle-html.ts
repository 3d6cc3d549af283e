/** A native page → the text that is left of it when it was rendered to HTML (`html-text.ts`). */
import type { NativeItem } from './native-items.js';
import { nativeSections } from './native-items.js';

/**
 * Headings, code and list marks are lost; header and description are glued; items are told by
 * dashes, as the readers' description of the form says.
 */
export function htmlTextOf(page: string): string {
  const out: string[] = [];
  for (const { heading, lines, items } of nativeSections(page)) {
    out.push(heading);
    let fenced = false;
    for (const line of lines) {
      if (line.trim().startsWith('```')) fenced = !fenced;
      else if (fenced) out.push(line.trim());
      else if (/^`[^`]*`$/.test(line)) out.push(line.slice(1, -1));
      else if (line.trim() !== '') out.push(plain(line).trim());
    }
    const [only] = items;
    const bare = items.length === 1 && only && only.children.length + only.blocks.length === 0;
    if (items.length > 0 && !bare) out.push('-');
    addList(items, out);
  }
  return out.filter((line) => line !== '').join('\n');
}

function addList(entries: readonly (NativeItem | string)[], out: string[]): void {
  for (const [index, entry] of entries.entries()) {
    const isLast = index === entries.length - 1;
    const { children, code } = addText(entry, out);
    if (children.length > 0) {
      if (code) out.push(`${out.pop() ?? ''}-`);
      else out.push('-');
      addList(children, out);
      out.push('-');
      if (!isLast) out.push('-');
    } else if (!isLast) {
      if (code) out.push(`${out.pop() ?? ''} -`);
      else out.push('-');
    }
  }
}

/** Adds an entry's own text. `code`: it ends with a header or with a paragraph that has code. */
function addText(
  entry: NativeItem | string,
  out: string[],
): { readonly children: readonly (NativeItem | string)[]; readonly code: boolean } {
  if (typeof entry === 'string') {
    out.push(...rendered(entry));
    return { children: [], code: entry.includes('`') };
  }
  const { header, blocks, children } = entry;
  const last = blocks.at(-1) ?? [];
  const merges = last.every((line) => /^[-*] |^ {2}/.test(line)) && last.length > 0;
  const above = merges ? blocks.slice(0, -1) : blocks;
  const lines = above.flatMap(blockLines);
  const ends = above.at(-1);
  const code = ends === undefined || ends.some((line) => line.includes('`'));
  const startsWithCode = above[0]?.[0]?.startsWith('`') ?? false;
  const [first = '', ...rest] = startsWithCode ? ['', ...lines] : lines;
  out.push(`${header}${first}`, ...rest.filter((line) => line !== ''));
  const [child] = children;
  const literals = header.replace(/^\w+: /, '').match(/"[^"]*"|:[a-z]\w*/g) ?? [];
  if (
    !merges &&
    child &&
    children.length === 1 &&
    literals.length === 1 &&
    literals[0] === child.header
  ) {
    out.push(`${out.pop() ?? ''}${child.header}`);
    return { children: [], code: false };
  }
  return { children: [...(merges ? bullets(last) : []), ...children], code };
}

/** A code block becomes one line, a list of its own as well. */
function blockLines(lines: readonly string[]): readonly string[] {
  const fenced = (lines[0] ?? '').startsWith('```');
  const text = (fenced ? lines.slice(1, -1) : lines).map((line) => line.trim()).join(' ');
  if (fenced) return [text];
  return /^[-*] /.test(text) ? [plain(text)] : rendered(text);
}

function bullets(lines: readonly string[]): readonly string[] {
  return lines
    .map((line) => line.trim())
    .join(' ')
    .split(/(?:^| )[-*] (?=\S)/)
    .filter((text) => text !== '');
}

/** The first code of a paragraph starts a line; blanks around code are lost. */
function rendered(paragraph: string): readonly string[] {
  const at = paragraph.indexOf('`');
  if (at < 0) return [plain(paragraph)];
  const before = plain(paragraph.slice(0, at)).trim();
  const after = plain(paragraph.slice(at).replace(/ ?`([^`]*)` ?/g, '$1'));
  return before === '' ? [after] : [before, after];
}

/** Without links and emphasis. */
function plain(markdown: string): string {
  return markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*|`/g, '')
    .replace(/\s+/g, ' ');
}
