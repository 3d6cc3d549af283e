/**
 * A page of a documentation site with its tree opened, saved as Markdown or copied as text → its
 * items in a row (FORMAT §6.6). Headers, descriptions and limits stand in paragraphs of their own.
 */
import type { Report } from '../text/diagnostic.js';
import { diagnostic } from '../text/diagnostic.js';
import { parseJson } from '../text/parse-json.js';
import type { CapturedLine } from './captured-line.js';
import { placeIn } from './captured-line.js';
import type { CaptureReader } from './capture-reader.js';
import type { DepthEvidence, MemberSummary } from './flat-page.js';
import { knownNames } from './known-names.js';
import type { Notation } from './notation.js';
import { notationOf } from './notation.js';
import { restoreHeader } from './restore-type.js';
import type { SectionBuilder } from './section-builder.js';
import { createSectionBuilder } from './section-builder.js';
import type { SiteLine } from './site-lines.js';
import { siteLines, TREE_BUTTON } from './site-lines.js';
import type { SiteMethod, SitePage } from './site-page.js';
import { sitePage } from './site-page.js';
import { withTitles } from './site-titles.js';

export const siteMarkdown: CaptureReader = {
  name: 'page of a documentation site',
  detects(capture) {
    if (!capture.lines.some((line) => TREE_BUTTON.test(line))) return false;
    const lines = withTitles(siteLines(capture));
    return notationIn(lines, sitePage(lines)) !== null;
  },
  read(capture, _base, report) {
    const { path, route } = capture.source;
    const lines = withTitles(siteLines(capture));
    const page = sitePage(lines);
    const notation = notationIn(lines, page);
    if (!notation) return [];
    const names = namesIn(lines, notation);
    const context = { path, notation, names, report };
    const builder = createSectionBuilder();
    for (const method of page.methods) addMethod(method, context, builder);
    if (page.types) {
      const place = placeOf(page.types, path);
      report(diagnostic('capture-types-left', place, { heading: page.types.text }));
    }
    return [{ kind: 'flat', page: { path, route, change: 'none', sections: builder.finish() } }];
  },
};

interface SiteContext {
  readonly path: string;
  readonly notation: Notation;
  readonly names: ReadonlySet<string>;
  readonly report: Report;
}

/** What is written above the variants of a union. */
const VARIANTS = /^(?:Accepts one|One) of the following:$/;

/** A limit on a line of its own, glued to its name: `minimum0`, `maxLength64`, `formatdate-time`. */
const LIMIT = /^(minimum|maximum|(?:min|max)(?:Length|Items)|format)(-?\d[\d.]*|[a-z][a-z-]*)$/;

/** `null`: the page is in a dialect whose headers this reader cannot tell from descriptions. */
function notationIn(lines: readonly SiteLine[], { methods, types }: SitePage): Notation | null {
  const notation = notationOf(lines.flatMap(({ kind, text }) => (kind === 'text' ? [text] : [])));
  if (!notation || (methods.length === 0 && !types)) return null;
  const isRight = ({ signature }: SiteMethod) => {
    const { text } = signature ?? { text: '' };
    if (notation.name === 'words') return text === '';
    if (notation.name === 'typescript') return text.startsWith('client.');
    return /^[a-z_][\w.]*\(.*\)(?:\s*->|$)/.test(text);
  };
  return methods.every(isRight) ? notation : null;
}

/** Names of types are links, or stand before what they are. */
function namesIn(lines: readonly SiteLine[], notation: Notation): ReadonlySet<string> {
  const texts = lines.map(({ text }) => text);
  const named = lines.flatMap((line) => {
    if (line.kind !== 'text') return [];
    const links = [...line.markdown.matchAll(/\[([A-Z]\w*)\]\(/g)].map(([, name = '']) => name);
    const [, own] = /^([A-Z]\w*) (?:=|object \{|\{)/.exec(line.text) ?? [];
    return own === undefined ? links : [...links, own];
  });
  return new Set([...knownNames(texts, notation), ...named]);
}

function addMethod(method: SiteMethod, context: SiteContext, builder: SectionBuilder): void {
  const { path, notation } = context;
  const { title, signature, verb, path: call, verbLine, description, sections, samples } = method;
  builder.heading(title.text, 2, placeOf(title, path));
  if (signature) {
    const text = withoutSummaries(signature.text.replace(ARGUMENT, '$1$2'));
    builder.paragraph(`\`${text}\``, placeOf(signature, path));
  }
  builder.paragraph(`**${verb}** \`${call}\``, placeOf(verbLine, path));
  for (const line of description) {
    if (line.kind === 'text') builder.paragraph(line.markdown, placeOf(line, path));
  }
  for (const { heading, line, lines } of sections) {
    builder.heading(heading, 3, placeOf(line, path));
    addItems(lines, context, builder);
  }
  const answer = samples.find(({ text }) => parseJson(text) !== null);
  const request = samples.find((sample) => sample !== answer && parseJson(sample.text) === null);
  if (request) {
    builder.heading('Example', 3, placeOf(request, path));
    builder.sample(notation.fence, request.text, placeOf(request, path));
  }
  if (answer) {
    if (!request) builder.heading('Example', 3, placeOf(answer, path));
    builder.heading('Response', 4, placeOf(answer, path));
    builder.sample('json', answer.text, placeOf(answer, path));
  }
}

const ROOT: DepthEvidence = { kind: 'root' };
const UNKNOWN: DepthEvidence = { kind: 'unknown' };
const BELOW: DepthEvidence = { kind: 'steps', steps: [{ step: 1, cost: 0 }] };

function addItems(
  lines: readonly SiteLine[],
  { path, notation, names }: SiteContext,
  builder: SectionBuilder,
): void {
  // The order of a path is none of names; and its parameters have no members.
  let areRoots = builder.title() === 'Path Parameters' || hasArguments(lines, notation);
  let depth = UNKNOWN;
  for (const line of lines) {
    const { kind, text } = line;
    const [, limit, value] = LIMIT.exec(text) ?? [];
    const header = kind === 'text' ? restoreHeader(withoutSummaries(text), notation, names) : null;
    if (VARIANTS.test(text)) depth = BELOW;
    else if (header?.lost === 0) {
      const place = placeOf(line, path);
      const isRoot = areRoots && /^[\w"]/.test(text) && text.includes(': ');
      builder.item(header.header, isRoot ? ROOT : depth, place, summaryOf(text));
      if (OPEN_ARGUMENT.test(text)) areRoots = false;
      depth = UNKNOWN;
    } else if (limit !== undefined && builder.inItem()) builder.describe(`(${limit}: ${value})`);
    else if (builder.inItem()) builder.describe(kind === 'text' ? line.markdown : text);
    else if (kind === 'text') builder.paragraph(line.markdown, placeOf(line, path));
  }
}

/** Native pages glue the type of an argument to its name. */
const ARGUMENT = /\b([A-Z]\w*) ?\{[^{}]*\} (\w+\??)(?=[,)])/g;

/** What a type holds, printed behind its name: native pages do not. */
const SUMMARY = /\b([A-Z]\w*) ?\{([^{}]*)\} ?/g;

function withoutSummaries(header: string): string {
  return header.replace(SUMMARY, (_, name: string) => `${name} `).replace(/ +(?=[ >\])]|$)/g, '');
}

/** The members of the one type that the header names. */
function summaryOf(header: string): MemberSummary | undefined {
  const [only, ...others] = header.matchAll(SUMMARY);
  if (!only || others.length > 0 || / or |\|/.test(header.replace(SUMMARY, ''))) return undefined;
  const names = (only[2] ?? '').split(',').map((name) => name.trim());
  const elided = Number(/^(\d+) more$/.exec(names.at(-1) ?? '')?.[1] ?? 0);
  return { first: elided > 0 ? names.slice(0, -1) : names, elided };
}

/** The last argument of a TypeScript method holds all that have names of their own. */
const OPEN_ARGUMENT = /^(?:params|query|body)\??: \w+Params\b/;

function hasArguments(lines: readonly SiteLine[], { name }: Notation): boolean {
  return name === 'typescript' && lines.some(({ text }) => OPEN_ARGUMENT.test(text));
}

function placeOf(line: CapturedLine, path: string) {
  return placeIn(path, line, 0, line.text.length);
}
