/**
 * A page of a documentation site with its tree opened, saved as Markdown or copied as text → its
 * items in a row (FORMAT §6.6). Headers, descriptions and limits stand in paragraphs of their own.
 */
import { diagnostic } from '../text/diagnostic.js';
import { parseJson } from '../text/parse-json.js';
import type { CapturedLine } from './captured-line.js';
import { placeIn } from './captured-line.js';
import type { CaptureReader } from './capture-reader.js';
import { knownNames } from './known-names.js';
import type { Notation } from './notation.js';
import type { SectionBuilder } from './section-builder.js';
import { createSectionBuilder } from './section-builder.js';
import type { SiteNames } from './site-header.js';
import type { SiteItemContext } from './site-item-facts.js';
import { withoutSummaries } from './site-item-facts.js';
import { addSiteItems } from './site-items.js';
import type { SiteLine } from './site-lines.js';
import { siteLines, TREE_BUTTON } from './site-lines.js';
import { siteNotation } from './site-notation.js';
import type { SiteMethod, SitePage } from './site-page.js';
import { isCommand, sitePage } from './site-page.js';
import { withTitles } from './site-titles.js';

export const siteMarkdown: CaptureReader = {
  name: 'page of a documentation site',
  detects(capture) {
    if (!capture.lines.some((line) => TREE_BUTTON.test(line))) return false;
    const lines = withTitles(siteLines(capture));
    return siteNotation(lines, sitePage(lines)) !== null;
  },
  read(capture, _base, report) {
    const { path, route } = capture.source;
    const lines = withTitles(siteLines(capture));
    const page = sitePage(lines);
    const notation = siteNotation(lines, page);
    if (!notation) return [];
    const context = contextOf(lines, page, notation, path);
    const builder = createSectionBuilder();
    for (const method of page.methods) addMethod(method, context, builder);
    if (page.types) {
      const place = placeOf(page.types, path);
      report(diagnostic('capture-types-left', place, { heading: page.types.text }));
    }
    return [{ kind: 'flat', page: { path, route, change: 'none', sections: builder.finish() } }];
  },
};

function contextOf(lines: readonly SiteLine[], page: SitePage, notation: Notation, path: string) {
  const isCommandLine = page.methods.some(({ signature }) => isCommand(signature));
  const isSummed = lines.some(({ text }) => /^class [A-Z]\w* ?\{/.test(text));
  return {
    path,
    notation,
    names: namesIn(lines, notation),
    // Command lines and the other languages open types without their members behind the name.
    isSummed: notation.name === 'words' ? !isCommandLine : notation.name === 'ruby' && isSummed,
    hasPhrases: notation.name !== 'words' || isCommandLine,
  };
}

/** Names of types are links, or stand before what they are. */
function namesIn(lines: readonly SiteLine[], notation: Notation): SiteNames {
  const texts = lines.map(({ text }) => text);
  const named = lines.flatMap((line) => {
    if (line.kind !== 'text') return [];
    const links = [...line.markdown.matchAll(/\[([A-Z]\w*)\]\(/g)].map(([, name = '']) => name);
    const [, own] = /^([A-Z]\w*) (?:=|object \{|\{)/.exec(line.text) ?? [];
    return own === undefined ? links : [...links, own];
  });
  return { known: new Set([...knownNames(texts, notation), ...named]), models: new Set(named) };
}

function addMethod(method: SiteMethod, context: SiteItemContext, builder: SectionBuilder): void {
  const { path, notation } = context;
  const { title, signature, verb, path: call, verbLine, deprecation, description } = method;
  const { sections, samples } = method;
  const fence = isCommand(signature) ? 'cli' : notation.fence;
  builder.heading(title.text, 2, placeOf(title, path));
  if (signature) {
    const text = withoutSummaries(signature.text.replace(ARGUMENT, '$1$2'));
    builder.paragraph(`\`${text}\``, placeOf(signature, path));
  }
  builder.paragraph(`**${verb}** \`${call}\``, placeOf(verbLine, path));
  if (deprecation) builder.paragraph(deprecation.markdown, placeOf(deprecation, path));
  for (const line of description) {
    if (line.kind === 'text') builder.paragraph(line.markdown, placeOf(line, path));
  }
  for (const { heading, line, lines } of sections) {
    builder.heading(heading, 3, placeOf(line, path));
    addSiteItems(lines, context, builder);
  }
  const answer = samples.find(({ text }) => parseJson(text) !== null);
  const request = samples.find((sample) => sample !== answer && parseJson(sample.text) === null);
  if (request) {
    builder.heading('Example', 3, placeOf(request, path));
    builder.sample(fence, request.text, placeOf(request, path));
  }
  if (answer) {
    if (!request) builder.heading('Example', 3, placeOf(answer, path));
    builder.heading('Response', 4, placeOf(answer, path));
    builder.sample('json', answer.text, placeOf(answer, path));
  }
}

/** Native pages glue the type of an argument to its name. */
const ARGUMENT = /\b([A-Z]\w*) ?\{[^{}]*\} (\w+\??)(?=[,)])/g;

function placeOf(line: CapturedLine, path: string) {
  return placeIn(path, line, 0, line.text.length);
}
