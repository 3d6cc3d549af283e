/** The outline of a page → canonical Markdown, which reads back as the same outline. */
import { largest } from '../text/largest.js';
import type { Item, Page, Section } from './page.js';

export function printPage({ frontMatter: { title, url }, sections }: Page): string {
  const matter = [
    ...(title === null ? [] : [`title: ${title}`]),
    ...(url === null ? [] : [`url: ${url}`]),
  ];
  const blocks = sections.flatMap(printSection);
  const head = matter.length === 0 ? [] : [['---', ...matter, '---'].join('\n')];
  return `${[...head, ...blocks].join('\n\n')}\n`;
}

function printSection({ heading, depth, paragraphs, items, samples, sections }: Section): string[] {
  return [
    `${'#'.repeat(depth)} ${heading}`,
    ...paragraphs.map(({ markdown }) => markdown),
    ...items.flatMap((item) => printItem(item, '')),
    ...samples.map(({ lang, code }) => printSample(lang, code)),
    ...sections.flatMap(printSection),
  ];
}

/** An item is indented by two blanks for each level; its description stands before its children. */
function printItem({ header, description, children }: Item, indent: string): string[] {
  const inner = `${indent}  `;
  return [
    `${indent}- \`${header}\``,
    ...(description === '' ? [] : [indented(description, inner)]),
    ...children.flatMap((child) => printItem(child, inner)),
  ];
}

function indented(text: string, indent: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : indent + line))
    .join('\n');
}

/** The fence is longer than any that the code holds. */
function printSample(lang: string, code: string): string {
  const longest = largest(
    (code.match(/`{3,}/g) ?? []).map((fence) => fence.length),
    2,
  );
  const fence = '`'.repeat(longest + 1);
  return `${fence}${lang}\n${code}\n${fence}`;
}
