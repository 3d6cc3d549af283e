/**
 * A trace of pages → one HTML file that needs nothing else: the pages on the left, the TypeScript
 * on the right, what is believed in between. Page text reaches it as text only; the one script is
 * our own, named by its hash, and can load nothing.
 */
import { createHash } from 'node:crypto';
import { htmlText } from '../diff/formats/html-text.js';
import type { GeneratedFile } from '../emit/generated-file.js';
import type { SourceFile } from '../text/source.js';
import { explainScript } from './explain-script.js';
import { explainStyle } from './explain-style.js';
import { factReport } from './explain-line.js';
import { isOfPages } from './generated-places.js';
import type { PageTrace } from './trace-pages.js';
import { counted } from '../text/counted.js';

export function explainHtml(
  trace: PageTrace,
  sources: readonly SourceFile[],
  files: readonly GeneratedFile[],
): string {
  const links = linksOf(trace);
  const shown = files.filter(({ path }) => isShown(path));
  const left = sources.map(({ path, text }) => filePart('page', path, text, links));
  const right = shown.map(({ path, text }) => filePart('code', path, text, links));
  const uncertain = trace.facts.filter(({ isUncertain }) => isUncertain).length;
  const pages = counted(sources.length, 'page');
  const counts = `${pages} · ${trace.facts.length} facts · ${uncertain} uncertain`;
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hashOf(explainScript)}'">`,
    '<meta name="viewport" content="width=device-width">',
    '<title>Pages and their TypeScript</title>',
    `<style>\n${explainStyle}</style>`,
    '</head>',
    '<body>',
    '<header>',
    '<h1>Pages and their TypeScript</h1>',
    '<label class="search">Search <input id="search" type="search" autocomplete="off" placeholder="a member, a type, a word"></label>',
    '<output id="found"></output>',
    '<button id="next" type="button">Next match</button>',
    `<button id="doubt" type="button"${uncertain === 0 ? ' disabled' : ''}>Next uncertain</button>`,
    `<span class="counts">${htmlText(counts)}</span>`,
    '</header>',
    '<main>',
    pane('page', 'Page', sources, left),
    pane('code', 'TypeScript', shown, right),
    '</main>',
    '<aside id="facts" aria-live="polite"><p id="hint">Choose a line of a page, or of the TypeScript: what belongs to it lights up.</p>',
    ...trace.facts.map((fact, at) => {
      const text = factReport(fact, trace).map(htmlText).join('\n');
      return `<pre class="fact" id="f${at}" hidden>${text}</pre>`;
    }),
    '</aside>',
    `<script>${explainScript}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** Types and validators: what a reader of the package meets first. */
function isShown(path: string): boolean {
  const isType = path.startsWith('types/') && path.endsWith('.d.ts');
  const isValidator = path.startsWith('validators/') && path.endsWith('.js');
  const isMethod = path.startsWith('resources/') && path.endsWith('.d.ts');
  return isOfPages(path) && (isType || isValidator || isMethod) && !path.includes('/index.');
}

interface Link {
  readonly facts: readonly number[];
  readonly isUncertain: boolean;
}

/** By `path:line`, of pages and of generated files alike. */
function linksOf(trace: PageTrace): ReadonlyMap<string, Link> {
  const links = new Map<string, Link>();
  const add = (key: string, at: number, isUncertain: boolean) => {
    const known = links.get(key) ?? { facts: [], isUncertain: false };
    if (known.facts.includes(at)) return;
    links.set(key, {
      facts: [...known.facts, at],
      isUncertain: known.isUncertain || isUncertain,
    });
  };
  trace.facts.forEach((fact, at) => {
    const { isUncertain } = fact;
    for (const { path, line } of fact.origins) add(`page ${path}:${line}`, at, isUncertain);
    for (const { path, line } of trace.placesOf(fact)) add(`page ${path}:${line}`, at, isUncertain);
    for (const { file, from, to } of trace.generatedOf(fact)) {
      for (let line = from; line <= to; line++) add(`code ${file}:${line}`, at, isUncertain);
    }
  });
  return links;
}

function pane(
  side: 'page' | 'code',
  label: string,
  files: readonly { readonly path: string }[],
  parts: readonly string[],
): string {
  const options = files.map(({ path }, at) => `<option value="${at}">${htmlText(path)}</option>`);
  return [
    `<section class="pane" id="${side}">`,
    `<label class="file">${label} <select>${options.join('')}</select></label>`,
    '<div class="files">',
    ...parts,
    '</div>',
    '</section>',
  ].join('\n');
}

function filePart(
  side: 'page' | 'code',
  path: string,
  text: string,
  links: ReadonlyMap<string, Link>,
): string {
  const lines = text.split(/\r\n|\n|\r/).map((line, at) => {
    const link = links.get(`${side} ${path}:${at + 1}`);
    const shown = htmlText(line.replaceAll('\t', '    '));
    if (!link) return `<li>${shown}</li>`;
    const marks = link.isUncertain ? 'known doubt' : 'known';
    return `<li class="${marks}" data-f="${link.facts.join(' ')}">${shown}</li>`;
  });
  return `<ol data-path="${htmlText(path)}">${lines.join('\n')}</ol>`;
}

function hashOf(script: string): string {
  return createHash('sha256').update(script, 'utf8').digest('base64');
}
