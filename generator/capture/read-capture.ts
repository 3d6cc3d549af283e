/** A file → the reference pages that were captured in it. */
import type { Diagnostic, Report } from '../text/diagnostic.js';
import { diagnostic } from '../text/diagnostic.js';
import type { SourceFile } from '../text/source.js';
import { startOf } from '../text/source.js';
import type { BaseText, CapturedPage } from './captured-page.js';
import { captureText } from './capture-reader.js';
import { detectCapture } from './detect-capture.js';
import { documentedCalls, isReference } from './documented-calls.js';
import type { FlatPage } from './flat-page.js';

/**
 * Reads a capture. `null`: the file is none, and is a page to parse as it is. `base` gives the text
 * of a page before a diff changes it. What is damaged is reported with a `capture-…` code, as an
 * error where a page is not whole; pages that document nothing are reported and left out.
 */
export function readCapture(
  source: SourceFile,
  base: BaseText,
  report: Report,
): readonly CapturedPage[] | null {
  const capture = captureText(source);
  const reader = detectCapture(capture);
  if (!reader) return null;
  let failed = false;
  const reportFound = (found: Diagnostic) => {
    failed ||= found.severity === 'error';
    report(found);
  };
  const pages = reader.read(capture, base, reportFound);
  for (const captured of pages) {
    if (captured.kind === 'flat') reportSecondPage(captured.page, reportFound);
  }
  const references = pages.filter(hasReference);
  if (references.length === 0) {
    const found = pages.length === 0 ? 'no page' : 'no method with its sections, and no type';
    const parameters = { capture: reader.name, found };
    // After an error this would only repeat that something is missing.
    if (!failed) report(diagnostic('capture-without-pages', startOf(source.path), parameters));
    return [];
  }
  for (const captured of pages) {
    if (!references.includes(captured)) {
      const found = `no method and no type in \`${routeOf(captured)}\``;
      report(diagnostic('not-a-reference-page', startOf(source.path), { found }));
    }
  }
  return references;
}

/** A page documents an operation once (FORMAT §1.4): the same one again is another page. */
function reportSecondPage(page: FlatPage, report: Report): void {
  const seen = new Set<string>();
  for (const { call, place } of documentedCalls(page)) {
    if (seen.has(call)) {
      report(diagnostic('capture-two-pages', place, { found: `\`${call}\` once more` }));
      return;
    }
    if (call !== '') seen.add(call);
  }
}

function hasReference(captured: CapturedPage): boolean {
  if (captured.kind === 'flat') return isReference(captured.page);
  return /^\*\*[A-Za-z]*\*\* |^#+ Domain [Tt]ypes *$/m.test(captured.source.text);
}

function routeOf(captured: CapturedPage): string {
  return captured.kind === 'flat' ? captured.page.route : captured.source.route;
}
