/** Header → declaration → header: nothing of a header is lost, and printing is canonical. */
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Dialect } from '../../generator/dialects/dialect.js';
import { detectDialect } from '../../generator/dialects/detect-dialect.js';
import { dialects } from '../../generator/dialects/index.js';
import type { Item, Page, Section } from '../../generator/outline/page.js';
import { parsePage } from '../../generator/outline/parse-page.js';
import { projectRoot } from '../support/project-files.js';
import { hasSharedPages, sharedPages } from '../support/shared-pages.js';

const spec = ['http', 'python', 'ruby', 'cli', 'typescript'];

function dialectNamed(name: string): Dialect {
  const dialect = dialects.find((candidate) => candidate.name === name);
  if (!dialect) throw new Error(`no dialect ${name}`);
  return dialect;
}

function pageOf(text: string): Page {
  const page = parsePage({ path: 'page.md', route: 'page.md', text }, () => {});
  if (!page) throw new Error('not a page');
  return page;
}

function headersOf(page: Page): readonly string[] {
  const headers = new Set<string>();
  const addItems = (items: readonly Item[]): void => {
    for (const item of items) {
      headers.add(item.header);
      addItems(item.children);
    }
  };
  const visit = (section: Section): void => {
    addItems(section.items);
    section.sections.forEach(visit);
  };
  page.sections.forEach(visit);
  return [...headers];
}

/** Headers that are not printed back as they were: `header → printed`. */
function changed(dialect: Dialect, headers: readonly string[]): readonly string[] {
  return headers.flatMap((header) => {
    const parsed = dialect.parseHeader(header);
    const printed = parsed.ok ? dialect.printHeader(parsed.value) : 'not understood';
    return printed === canonical(dialect, header) ? [] : [`${header} → ${printed}`];
  });
}

/** What the page writes in more than one way to say the same. */
function canonical({ name }: Dialect, header: string): string {
  switch (name) {
    case 'python':
      return header.replace(/\b(?:Iterable|Sequence)\[/g, 'List[');
    case 'cli':
      return header.replace(/^--/, '');
    case 'typescript':
      return header.replace(/^\(string & \{\}\)$/, 'string');
    default:
      return header;
  }
}

describe.each(spec)('%s', (name) => {
  const text = readFileSync(`${projectRoot}/test/fixtures/kitchen-sink/${name}.md`, 'utf8');
  const page = pageOf(text);

  test('is told by what stands in the page', () => {
    expect(detectDialect(page, () => {})?.name).toBe(name);
  });

  test('prints each header as it was', () => {
    expect(headersOf(page).length).toBeGreaterThan(30);
    expect(changed(dialectNamed(name), headersOf(page))).toEqual([]);
  });

  test.skipIf(!hasSharedPages)('prints each header of real pages as it was', () => {
    const headers = new Set(sharedPages(name).flatMap((real) => headersOf(pageOf(real.text()))));
    expect(headers.size).toBeGreaterThan(300);
    expect(changed(dialectNamed(name), [...headers])).toEqual([]);
  });
});

test.skipIf(!hasSharedPages)(
  'each real page is of the dialect that its folder is named after',
  () => {
    const wrong = sharedPages().flatMap(({ path, text }) => {
      const page = parsePage({ path, route: path, text: text() }, () => {});
      const name = page && detectDialect(page, () => {})?.name;
      return page === null || name === path.split('/')[0] ? [] : [`${path} is ${name}`];
    });
    expect(wrong).toEqual([]);
  },
);

test('every dialect has a file of its own in the folder', () => {
  const files = readdirSync(`${projectRoot}/generator/dialects`);
  for (const { name } of dialects) expect(files).toContain(`${name}.ts`);
});
