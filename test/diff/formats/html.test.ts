import { describe, expect, test } from 'vitest';
import { formatDiffHtml } from '../../../generator/diff/formats/html.js';
import { htmlText } from '../../../generator/diff/formats/html-text.js';
import { hasChromium } from '../../support/chromium.js';
import { domOf, evaluated } from '../../support/shown-page.js';
import { change, diffOf, hostile, hostileDiff } from '../pairs/change-of.js';

const none = { before: () => null, after: () => null };

describe('the report', () => {
  const lines = ['# Books', '', '- `id: string`', '- `title: string`'];
  const linesOf = (path: string, line: number) =>
    path === 'books.md' ? (lines[line - 1] ?? null) : null;
  const places = { before: { path: 'books.md', line: 3 }, after: { path: 'books.md', line: 4 } };
  const report = formatDiffHtml(
    diffOf(
      change({ rule: 'type-changed', level: 'error', before: 'string', after: 'number', places }),
      change({ operation: 'GET /v1/books', path: 'sort' }),
    ),
    { before: linesOf, after: linesOf },
  );

  test('loads nothing and runs nothing', () => {
    expect(report).not.toMatch(
      /<(?:script|link|img|iframe|object|base|form)\b|\bhttps?:|\burl\(|@import/,
    );
    expect(report).not.toMatch(/\son\w+=/);
    expect(report).toContain("default-src 'none'");
  });

  test('shows the line of each side with those around it', () => {
    const number = (line: number) => `<span class="line">${line}</span>`;
    expect(report).toContain(`<mark>${number(3)}- \`id: string\`</mark>\n${number(4)}- \`title`);
    expect(report).toContain(`${number(3)}- \`id: string\`\n<mark>${number(4)}- \`title`);
    expect(report).toContain('Before · books.md:3');
  });

  test('groups by operation and type and can hide levels', () => {
    expect(report).toContain('<section class="group has-error">');
    expect(report).toContain('<section class="group has-info">');
    expect(report).toContain('id="show-error" checked');
    expect(report).toContain('body:has(#show-info:not(:checked)) .change.info { display: none; }');
    expect(report).toContain('.group:not(.has-error):not(.has-warn) { display: none; }');
  });

  test('every tag is closed', () => {
    expect(unclosed(report)).toEqual([]);
    expect(
      unclosed(formatDiffHtml(hostileDiff, { before: () => hostile, after: () => hostile })),
    ).toEqual([]);
  });
});

test('page text stays text', () => {
  const report = formatDiffHtml(hostileDiff, { before: () => hostile, after: () => hostile });
  for (const part of ['<script', '\u001b', '\u202e']) expect(report).not.toContain(part);
  expect(report).toContain('&lt;script&gt;');
  expect(formatDiffHtml(diffOf(), none)).toContain('No API change.');
});

test('text is escaped for elements and attributes', () => {
  expect(htmlText(`<a href="x">'&\ud800`)).toBe('&lt;a href=&quot;x&quot;&gt;&#39;&amp;\ufffd');
});

/** Tags that are opened and not closed in their order. */
function unclosed(html: string): readonly string[] {
  const open: string[] = [];
  const body = html.replace(/<style>[^]*<\/style>/, '').replace('<!doctype html>', '');
  for (const [, slash, name = ''] of body.matchAll(/<(\/?)(\w+)[^<>]*>/g)) {
    if (['meta', 'input'].includes(name)) continue;
    if (slash === '') open.push(name);
    else if (open.pop() !== name) return [`</${name}>`];
  }
  return open;
}

describe.skipIf(!hasChromium)('the report in a browser', () => {
  const places = { before: { path: 'books.md', line: 1 }, after: { path: 'books.md', line: 1 } };
  const report = formatDiffHtml(
    diffOf(
      change({ rule: 'type-changed', level: 'error', before: 'string', after: 'number', places }),
      change({ operation: 'GET /v1/books', path: 'sort' }),
    ),
    { before: () => 'what it was', after: () => 'what it is' },
  );
  const visible = (selector: string) =>
    `[...document.querySelectorAll('${selector}')].filter((each) => each.checkVisibility()).length`;

  test('shows every change with both sides of the pages', () => {
    expect(evaluated(report, visible('.change'))).toBe(2);
    // What was added stands on one side only.
    expect(evaluated(report, visible('.side pre'))).toBe(3);
  });

  test('hides a level, and the groups that have no other one', () => {
    const hidden = report.replace('id="show-error" checked', 'id="show-error"');
    expect(evaluated(hidden, visible('.change'))).toBe(1);
    expect(evaluated(hidden, visible('.group'))).toBe(1);
  });

  test('runs no script, whatever is in it', () => {
    const script =
      '<script>document.title = "ran"</script><img src="x" onerror="document.title = 1">';
    expect(domOf(report.replace('</body>', `${script}</body>`))).toContain('<title>API changes');
    const hostileReport = formatDiffHtml(hostileDiff, {
      before: () => hostile,
      after: () => hostile,
    });
    const made = "document.querySelectorAll('script, img, iframe, a, form').length";
    // The script that counts is one itself.
    expect(evaluated(hostileReport, made)).toBe(1);
  });
});
