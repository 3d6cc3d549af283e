/**
 * A page that was rendered to HTML and copied as text → its sections (FORMAT §6.4). Headings are
 * lines like others, list items are told by dashes, headers and descriptions are glued.
 */
import { placeIn } from './captured-line.js';
import type { CaptureReader } from './capture-reader.js';
import { textLines } from './capture-reader.js';
import { checkRendered } from './check-rendered.js';
import { knownNames } from './known-names.js';
import type { Notation } from './notation.js';
import { notationOf } from './notation.js';
import { addRenderedItems } from './rendered-items.js';
import type { RenderedCounts, RenderedPage } from './rendered-items.js';
import type { RenderedPart } from './rendered-parts.js';
import { renderedParts } from './rendered-parts.js';
import type { SectionBuilder } from './section-builder.js';
import { createSectionBuilder } from './section-builder.js';

export const htmlText: CaptureReader = {
  name: 'rendered page',
  detects(capture) {
    if (capture.lines.some((line) => /^\s*#{1,4}[ \u00a0]\S/.test(line))) return false;
    const lines = textLines(capture);
    const texts = lines.map(({ text }) => text);
    return (
      texts.some((text) => text === '-' || text.endsWith(' -')) &&
      renderedParts(lines).some(({ kind }) => kind === 'items') &&
      notationOf(texts) !== null
    );
  },
  read(capture, _base, report) {
    const { path, route } = capture.source;
    const lines = textLines(capture);
    const texts = lines.map(({ text }) => text);
    const notation = notationOf(texts);
    if (!notation) return [];
    const parts = renderedParts(lines);
    const fence = texts.some((text) => text.startsWith('$ ')) ? 'cli' : notation.fence;
    const page = { path, notation, fence, knownNames: namesOf(texts, parts, notation) };
    const builder = createSectionBuilder();
    const counts = parts.map((part) => addPart(part, page, builder));
    checkRendered({ lines, parts, counts }, { ...page, route }, report);
    const sections = builder.finish();
    return [{ kind: 'flat', page: { path, route, change: 'none', sections } }];
  },
};

/** Names that the text marks as such, and those of the headings below Domain Types. */
function namesOf(
  texts: readonly string[],
  parts: readonly RenderedPart[],
  notation: Notation,
): ReadonlySet<string> {
  const headings = parts.flatMap(({ kind, heading }) =>
    kind === 'items' ? [heading.text.replaceAll(' ', '')] : [],
  );
  return new Set([...knownNames(texts, notation), ...headings]);
}

function addPart(
  part: RenderedPart,
  page: RenderedPage,
  builder: SectionBuilder,
): RenderedCounts | null {
  const { heading, lines } = part;
  const { path } = page;
  builder.heading(heading.text, part.depth, placeIn(path, heading, 0, heading.text.length));
  const [first] = lines;
  switch (part.kind) {
    case 'resource':
      break;
    case 'method':
      for (const { markdown, line } of part.paragraphs) {
        builder.paragraph(markdown, placeIn(path, line, 0, line.text.length));
      }
      break;
    case 'items':
      return addRenderedItems(lines, page, builder);
    case 'sample': {
      const lang = heading.text === 'Response' ? 'json' : page.fence;
      const code = lines.map(({ text }) => text).join('\n');
      if (first) builder.sample(lang, code, placeIn(path, first, 0, first.text.length));
    }
  }
  return null;
}
