/**
 * An outline ↔ JSON data that is half as long as its own: a list for each part, and the path of the
 * page, which stands in every place, not at all.
 */
import type { Place } from '../text/source.js';
import type { CodeSample, Item, Page, Paragraph, Section } from './page.js';

/** Data for JSON, from which `unpackPage` makes an equal page. */
export function packPage({ path, route, frontMatter, sections }: Page): unknown {
  return [path, route, frontMatter.title, frontMatter.url, sections.map(packSection)];
}

/** The page in what `packPage` has made; `null` if it is something else. */
export function unpackPage(packed: unknown): Page | null {
  const [path, route, title, url, sections] = list(packed);
  if (typeof path !== 'string' || typeof route !== 'string') return null;
  return {
    path,
    route,
    frontMatter: { title: textOrNull(title), url: textOrNull(url) },
    sections: list(sections).map((section) => unpackSection(section, path)),
  };
}

function packSection(section: Section): unknown {
  const { heading, depth, place, paragraphs, items, samples, sections } = section;
  return [
    heading,
    depth,
    packPlace(place),
    paragraphs.map((paragraph) => [paragraph.markdown, paragraph.code, packPlace(paragraph.place)]),
    items.map(packItem),
    samples.map(({ lang, code, place: at }) => [lang, code, packPlace(at)]),
    sections.map(packSection),
  ];
}

function unpackSection(packed: unknown, path: string): Section {
  const [heading, depth, place, paragraphs, items, samples, sections] = list(packed);
  return {
    heading: text(heading),
    depth: number(depth),
    place: unpackPlace(place, path),
    paragraphs: list(paragraphs).map((paragraph) => unpackParagraph(paragraph, path)),
    items: list(items).map((item) => unpackItem(item, path)),
    samples: list(samples).map((sample) => unpackSample(sample, path)),
    sections: list(sections).map((section) => unpackSection(section, path)),
  };
}

function unpackParagraph(packed: unknown, path: string): Paragraph {
  const [markdown, code, place] = list(packed);
  return { markdown: text(markdown), code: textOrNull(code), place: unpackPlace(place, path) };
}

function unpackSample(packed: unknown, path: string): CodeSample {
  const [lang, code, place] = list(packed);
  return { lang: text(lang), code: text(code), place: unpackPlace(place, path) };
}

function packItem({ header, place, description, children }: Item): unknown {
  const { line, column, length } = place;
  return [header, line, column, length, description, children.map(packItem)];
}

function unpackItem(packed: unknown, path: string): Item {
  const [header, line, column, length, description, children] = list(packed);
  return {
    header: text(header),
    place: { path, line: number(line), column: number(column), length: number(length) },
    description: text(description),
    children: list(children).map((child) => unpackItem(child, path)),
  };
}

function packPlace({ line, column, length }: Place): unknown {
  return [line, column, length];
}

function unpackPlace(packed: unknown, path: string): Place {
  const [line, column, length] = list(packed);
  return { path, line: number(line), column: number(column), length: number(length) };
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function number(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
