/**
 * A page that was rendered to HTML and copied as text → its sections (FORMAT §6.4). Headings are
 * lines like others, list items are told by dashes, headers and descriptions are glued.
 */
import type { Report } from '../text/diagnostic.js';
import { diagnostic } from '../text/diagnostic.js';
import type { CapturedLine } from './captured-line.js';
import { placeIn } from './captured-line.js';
import type { CaptureReader } from './capture-reader.js';
import { textLines } from './capture-reader.js';
import { knownNames } from './known-names.js';
import { notationOf } from './notation.js';
import { isPageMark } from './page-mark.js';
import { addRenderedItems } from './rendered-items.js';
import type { RenderedPage } from './rendered-items.js';
import type { RenderedPart } from './rendered-parts.js';
import { renderedParts } from './rendered-parts.js';
import type { SectionBuilder } from './section-builder.js';
import { createSectionBuilder } from './section-builder.js';

export const htmlText: CaptureReader = {
  name: 'rendered page',
  detects(capture) {
    const lines = textLines(capture);
    const texts = lines.map(({ text }) => text);
    const dashes = texts.filter((text) => text === '-' || text.endsWith(' -')).length;
    return (
      dashes > 0 &&
      !texts.some((text) => /^#{1,4} \S/.test(text)) &&
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
    const page = { path, notation, knownNames: knownNames(texts, notation) };
    const builder = createSectionBuilder();
    for (const part of parts) addPart(part, page, builder);
    reportSecondPage(lines, parts, page, report);
    const sections = builder.finish();
    return [{ kind: 'flat', page: { path, route, change: 'none', sections } }];
  },
};

function addPart(part: RenderedPart, page: RenderedPage, builder: SectionBuilder): void {
  const { heading, lines } = part;
  const { path, notation } = page;
  builder.heading(heading.text, part.depth, placeIn(path, heading, 0, heading.text.length));
  const [first] = lines;
  switch (part.kind) {
    case 'resource':
      return;
    case 'method':
      for (const { markdown, line } of part.paragraphs) {
        builder.paragraph(markdown, placeIn(path, line, 0, line.text.length));
      }
      return;
    case 'items':
      addRenderedItems(lines, page, builder);
      return;
    case 'sample': {
      const lang = heading.text === 'Response' ? 'json' : notation.fence;
      const code = lines.map(({ text }) => text).join('\n');
      if (first) builder.sample(lang, code, placeIn(path, first, 0, first.text.length));
    }
  }
}

/** Two pages show by an operation or a resource that does not belong, or by the head of a capture. */
function reportSecondPage(
  lines: readonly CapturedLine[],
  parts: readonly RenderedPart[],
  { path, notation }: RenderedPage,
  report: Report,
): void {
  const mark = lines.find(({ text }) => isPageMark(text));
  const methods = parts.flatMap((part) => (part.kind === 'method' ? [part] : []));
  const seen = new Set<string>();
  const [first] = methods;
  const second = methods.find(({ call, root, lines: own, hasResource }) => {
    const repeated = seen.has(call);
    seen.add(call);
    const other = notationOf(own.map(({ text }) => text));
    const foreign = root !== first?.root && !hasResource;
    return repeated || foreign || (other !== null && other.name !== notation.name);
  });
  const line = second?.heading ?? mark;
  if (!line) return;
  const place = placeIn(path, line, 0, line.text.length);
  report(diagnostic('capture-two-pages', place, { found: `\`${line.text}\`` }));
}
