import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { hasChromium } from '../support/chromium.js';
import { retrieveBook } from '../support/library-pages.js';
import { projectRoot } from '../support/project-files.js';
import { scratchFolder, writeTree } from '../support/scratch-folder.js';
import { domOf, evaluated } from '../support/shown-page.js';
import { runCommand } from '../support/run-command.js';

const sink = readFileSync(`${projectRoot}/test/fixtures/kitchen-sink/http.md`, 'utf8');
const python = readFileSync(`${projectRoot}/test/fixtures/kitchen-sink/python.md`, 'utf8');

function lineWith(page: string, text: string, nth = 1): number {
  const found = page.split('\n').flatMap((line, at) => (line.includes(text) ? [at + 1] : []));
  const line = found[nth - 1];
  if (line === undefined) throw new Error(`no line has ${text}`);
  return line;
}

async function explained(page: string, ...args: readonly string[]) {
  const folder = scratchFolder();
  writeTree(folder, { 'pages/books.md': page });
  return await runCommand(folder, ['explain', ...args]);
}

describe('a line', () => {
  const first = lineWith(sink, '`title: string`', 2);
  const again = lineWith(sink, '`title: string`', 3);

  test('tells its item, its declaration, its fact and the lines that came of it', async () => {
    const { exit, stdout } = await explained(sink, `pages/books.md:${first}`);
    expect(exit).toBe(0);
    expect(stdout).toContain('item: title: string');
    expect(stdout).toContain('declares: member "title" (required: yes) string');
    expect(stdout).toContain('Book.title');
    expect(stdout).toMatch(/gives types\/books\.d\.ts:\d+ {2}title: string;/);
    expect(stdout).toMatch(/gives validators\/books\.js:\d+ {2}\['title', 'required', 'string'/);
    expect(stdout).toContain(`printed again at pages/books.md:${again}`);
  });

  test('says the same where the declaration is printed again, and in the prose below it', async () => {
    const [there, again2] = await Promise.all(
      [first, again].map(async (line) => {
        const { stdout } = await explained(sink, `pages/books.md:${line}`);
        return stdout.slice(stdout.indexOf('\n\n'));
      }),
    );
    expect(again2).toBe(there);
    expect((await explained(sink, `pages/books.md:${first + 2}`)).stdout).toContain('Book.title');
  });

  test('may be a heading: that of an operation', async () => {
    const { stdout } = await explained(sink, `pages/books.md:${lineWith(sink, '## Get a Book')}`);
    expect(stdout).toContain('call: GET /v1/books/{book_id}');
    expect(stdout).toMatch(/gives resources\/books\.d\.ts:\d+ {2}retrieve\(/);
  });

  test('names the types of the whole folder where it is given too', async () => {
    const line = `pages/books.md:${first}`;
    expect((await explained(sink, line, 'pages')).stdout).toBe(
      (await explained(sink, line)).stdout,
    );
  });
});

describe('a fact', () => {
  test('leads back to all its places', async () => {
    const { stdout } = await explained(sink, 'pages', '--fact', 'Book.title');
    expect(stdout.match(/printed/g)?.length).toBeGreaterThan(2);
    expect(stdout).toContain('gives types/books.d.ts');
  });

  test('may be a type or an operation', async () => {
    expect((await explained(sink, 'pages', '--fact', 'Book')).stdout).toContain(
      'export interface Book {',
    );
    expect((await explained(sink, 'pages', '--fact', 'books.list')).stdout).toContain(
      'GET /v1/books',
    );
  });

  test('that is none may be another one', async () => {
    const { exit, stderr } = await explained(sink, 'pages', '--fact', 'Book.titel');
    expect(exit).toBe(2);
    expect(stderr).toContain('Did you mean "Book.title"');
  });

  test('of a saved model has no places in pages but those that it remembers', async () => {
    const folder = scratchFolder();
    writeTree(folder, { 'pages/books.md': sink });
    await runCommand(folder, ['model', 'pages', '-o', 'model.json']);
    const { stdout } = await runCommand(folder, ['explain', 'model.json', '--fact', 'Book.title']);
    expect(stdout).toContain('printed at pages/books.md');
    expect((await runCommand(folder, ['explain', 'model.json:3'])).exit).toBe(2);
  });
});

test('the stage of the validators', async () => {
  const { stdout } = await explained(retrieveBook, 'pages/books.md', '--stage', 'validators');
  expect(stdout).toContain('runtime.object(');
});

test.each([
  [['pages/books.md:3', 'pages/books.md:4'], /one line at a time/],
  [['pages', '-o', 'x.html'], /Only --html/],
])('%j is wrong usage', async (args, message) => {
  const { exit, stderr } = await explained(sink, ...args);
  expect(exit).toBe(2);
  expect(stderr).toMatch(message);
});

describe('as a page for browsers', () => {
  const hostile = sink.replaceAll(
    'What is printed on its cover.',
    '</pre></li><script>document.title = "ran"</script><img src=x onerror=alert(1)> "\'&amp;',
  );
  const page = async (text: string) => {
    const folder = scratchFolder();
    writeTree(folder, { 'pages/books.md': text });
    const run = await runCommand(folder, ['explain', 'pages', '--html', '-o', 'out.html']);
    expect(run.exit).toBe(0);
    return readFileSync(`${folder}/out.html`, 'utf8');
  };

  test('loads nothing, and runs nothing but its own script', async () => {
    const html = await page(hostile);
    expect(html).toContain("default-src 'none'");
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).not.toMatch(/<(?:link|img|iframe|object|base|form)\b|\burl\(|@import/);
    expect(html).not.toMatch(/<[^>]*\son\w+=/);
  });

  describe.skipIf(!hasChromium)('in Chromium', () => {
    const line = lineWith(sink, '`title: string`', 2);
    const hash = `#${encodeURIComponent(`pages/books.md:${line}`)}`;

    test('lights up what belongs to the line of its address', async () => {
      const dom = domOf(await page(hostile), hash);
      expect(dom).toContain('<title>Pages and their TypeScript</title>');
      const lit = dom.match(/<li class="[^"]*\blit\b[^"]*"[^>]*>[^<]*/g) ?? [];
      expect(lit.some((each) => each.includes('`title: string`'))).toBe(true);
      expect(lit.some((each) => each.includes('title: string;'))).toBe(true);
      expect(lit.some((each) => each.includes("['title', 'required'"))).toBe(true);
      expect(dom).toMatch(/<pre class="fact" id="f\d+">Book\.title/);
    });

    test('finds words, and goes from one to the next', async () => {
      const typed = `(() => {
        const input = document.getElementById('search');
        input.value = 'AUTHORS: ';
        input.dispatchEvent(new Event('input'));
        document.getElementById('next').click();
        return [document.getElementById('found').textContent, document.querySelector('.chosen').textContent];
      })()`;
      const [found, chosen] = JSON.parse(JSON.stringify(evaluated(await page(sink), typed)));
      expect(found).toMatch(/^\d+ lines$/);
      expect(chosen).toContain('authors: array of string');
    });

    test('goes from a line of TypeScript back to the page', async () => {
      const clicked = `(() => {
        const lines = [...document.querySelectorAll('#code li.known')];
        lines.find((each) => each.textContent.includes('title: string;')).click();
        return document.querySelector('#page .lit').textContent;
      })()`;
      expect(evaluated(await page(sink), clicked)).toContain('`title: string`');
    });

    test('marks what is uncertain', async () => {
      const guessed = `[...document.querySelectorAll('#page .doubt')].length`;
      expect(evaluated(await page(sink), guessed)).toBe(0);
      expect(evaluated(await page(python), guessed)).toBeGreaterThan(0);
    });
  });
});
