/** The outline of a page → an indented dump with places, one line for each part. */
import type { Item, Page, Section } from './page.js';

export function printOutline({ sections }: Page): string {
  return sections
    .flatMap((section) => sectionLines(section, ''))
    .map((line) => `${line}\n`)
    .join('');
}

function sectionLines(section: Section, indent: string): string[] {
  const { heading, depth, place, paragraphs, items, samples, sections } = section;
  const inner = `${indent}  `;
  return [
    `${indent}${place.line}:${place.column} section ${'#'.repeat(depth)} ${heading}`,
    ...paragraphs.map(
      ({ place: at, markdown, code }) =>
        `${inner}${at.line}:${at.column} ${code === null ? 'paragraph' : 'code'} ${firstLine(markdown)}`,
    ),
    ...items.flatMap((item) => itemLines(item, inner)),
    ...samples.map(({ place: at, lang }) => `${inner}${at.line}:${at.column} sample ${lang}`),
    ...sections.flatMap((below) => sectionLines(below, inner)),
  ];
}

function itemLines({ header, place, description, children }: Item, indent: string): string[] {
  const text = description === '' ? '' : `  (${firstLine(description)})`;
  return [
    `${indent}${place.line}:${place.column} item ${header}${text}`,
    ...children.flatMap((child) => itemLines(child, `${indent}  `)),
  ];
}

function firstLine(markdown: string): string {
  const [line = ''] = markdown.split('\n', 1);
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
