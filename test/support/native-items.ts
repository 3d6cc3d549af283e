/** A native page → its sections and items, by the plainest reading: what captures must give back. */

export interface NativeItem {
  readonly header: string;
  readonly depth: number;
  /** Paragraphs, tight lists and code blocks below the header, each as its dedented lines. */
  readonly blocks: string[][];
  readonly children: NativeItem[];
}

export interface NativeSection {
  readonly heading: string;
  readonly depth: number;
  /** Lines that belong to no item. */
  readonly lines: readonly string[];
  readonly items: readonly NativeItem[];
}

export function nativeSections(page: string): readonly NativeSection[] {
  const sections: { heading: string; depth: number; lines: string[]; items: NativeItem[] }[] = [];
  const open: NativeItem[] = [];
  let fence: string | null = null;
  const lines = page.split('\n');
  for (const [index, line] of lines.entries()) {
    const mark = /^ *(```+)/.exec(line)?.[1];
    const heading = fence ? null : /^(#{1,4}) (.*)$/.exec(line);
    const item = fence ? null : itemAt(lines, index);
    const section = sections.at(-1);
    if (heading) {
      const [, marks = '', text = ''] = heading;
      sections.push({ heading: text, depth: marks.length, lines: [], items: [] });
      open.length = 0;
    } else if (item && section && section.depth >= 3) {
      const depth = item.indent / 2;
      open.length = depth;
      const entry: NativeItem = { header: item.header, depth, blocks: [], children: [] };
      (open.at(-1)?.children ?? section.items).push(entry);
      open.push(entry);
    } else if (open.length > 0) {
      const last = open.at(-1);
      const previous = lines[index - 1] ?? '';
      const text = line.slice(2 * open.length);
      if (line.trim() === '' && !fence) continue;
      if (!fence && previous.trim() === '') last?.blocks.push([text]);
      else last?.blocks.at(-1)?.push(text);
    } else {
      section?.lines.push(line);
    }
    if (mark) fence = fence === null ? mark : null;
  }
  return sections;
}

/** All items of a list, parents before children. */
export function flatItems(items: readonly NativeItem[]): readonly NativeItem[] {
  return items.flatMap((item) => [item, ...flatItems(item.children)]);
}

function itemAt(
  lines: readonly string[],
  index: number,
): { readonly indent: number; readonly header: string } | null {
  const [, indent = '', header] = /^( *)- `([^`]+)`$/.exec(lines[index] ?? '') ?? [];
  const alone = [index - 1, index + 1].every((at) => (lines[at] ?? '').trim() === '');
  return header !== undefined && alone ? { indent: indent.length, header } : null;
}
