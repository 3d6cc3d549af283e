/**
 * A page of a documentation site, copied as text with its tree collapsed → its sections (FORMAT
 * §6.6). Headers stand on lines of their own, descriptions in paragraphs below; links are lost.
 */
import type { Report } from '../text/diagnostic.js';
import { diagnostic } from '../text/diagnostic.js';
import { snakeCase } from '../text/case.js';
import type { CapturedLine } from './captured-line.js';
import { isBlank, placeIn } from './captured-line.js';
import type { CaptureReader, CaptureText } from './capture-reader.js';
import { addCollapsedItems, addDomainTypes } from './collapsed-items.js';
import type { CollapsedMethod, CollapsedPart } from './collapsed-parts.js';
import { collapsedParts } from './collapsed-parts.js';
import { knownNames } from './known-names.js';
import { notationOf } from './notation.js';
import { restoreSignature } from './restore-type.js';
import type { SectionBuilder } from './section-builder.js';
import { createSectionBuilder } from './section-builder.js';

export const collapsedHtml: CaptureReader = {
  name: 'collapsed page',
  detects(capture) {
    const { lines } = capture;
    if (lines.some((line) => /^#{1,4} \S/.test(line) || line === '-')) return false;
    const parts = collapsedParts(pageLines(capture));
    return (
      notationOf(lines) !== null &&
      isCollapsed(parts) &&
      parts.some(({ kind }) => kind === 'parameters' || kind === 'returns')
    );
  },
  read(capture, _base, report) {
    const { path, route } = capture.source;
    const notation = notationOf(capture.lines);
    if (!notation) return [];
    const names = knownNames(capture.lines, notation);
    const page = { path, notation, knownNames: names, fence: notation.fence };
    const builder = createSectionBuilder();
    const parts = collapsedParts(pageLines(capture));
    const resource = parts.find(({ kind }) => kind === 'resource');
    const union = firstParagraph(parts.find(({ kind }) => kind === 'returns')?.lines ?? []);
    for (const part of parts) {
      const { kind, heading, lines } = part;
      const place = placeIn(path, heading, 0, heading.text.length);
      if (kind === 'resource') builder.heading(heading.text, 1, place);
      else if (kind === 'method')
        addMethod(part, resource?.heading.text ?? '', path, builder, report);
      else if (kind === 'types') {
        builder.heading('Domain Types', 2, place);
        addDomainTypes(lines, union, page, builder, report);
      } else if (kind !== 'other') {
        builder.heading(heading.text, 3, place);
        addCollapsedItems(lines, kind, page, builder, report);
      }
    }
    return [{ kind: 'flat', page: { path, route, change: 'none', sections: builder.finish() } }];
  },
};

/**
 * Signatures stand above their verb lines. Where they do not, it is a later form of the site, which
 * opens what is nested and does not tell where: it would be read as something else.
 */
function isCollapsed(parts: readonly CollapsedPart[]): boolean {
  const methods = parts.filter((part) => part.kind === 'method');
  return methods.length > 0 && methods.every(({ signature }) => signature !== null);
}

/** All lines, blank ones as well: they part paragraphs. */
function pageLines({ lines }: CaptureText): readonly CapturedLine[] {
  return lines.map((line, index) => {
    const text = line.replaceAll('\u00a0', ' ').trim();
    return { text, line: index + 1, column: line.length - line.trimStart().length + 1 };
  });
}

function firstParagraph(lines: readonly CapturedLine[]): string {
  const from = lines.findIndex((line) => !isBlank(line));
  const to = lines.findIndex((line, index) => index > from && isBlank(line));
  return lines
    .slice(Math.max(from, 0), to < 0 ? lines.length : to)
    .map(({ text }) => text)
    .join('\n');
}

function addMethod(
  { heading, lines, verb, path: callPath, verbLine, signature }: CollapsedMethod,
  resource: string,
  path: string,
  builder: SectionBuilder,
  report: Report,
): void {
  builder.heading(heading.text, 2, placeIn(path, heading, 0, heading.text.length));
  if (signature) {
    const place = placeIn(path, signature, 0, signature.text.length);
    const restored = restoreSignature(signature.text, snakeCase(resource));
    if (restored !== signature.text) {
      report(diagnostic('capture-signature-lost', place, { signature: signature.text, restored }));
    }
    builder.paragraph(`\`${restored}\``, place);
  }
  const place = placeIn(path, verbLine, 0, verbLine.text.length);
  builder.paragraph(`**${verb}** \`${callPath}\``, place);
  let open: CapturedLine[] = [];
  for (const line of [...lines, { text: '', line: 0, column: 1 }]) {
    const [first] = open;
    if (!isBlank(line)) open.push(line);
    else if (first) {
      const markdown = open.map(({ text }) => text).join('\n');
      builder.paragraph(markdown, placeIn(path, first, 0, first.text.length));
      open = [];
    }
  }
}
