/** The line `**verb** `path`` of a method (FORMAT §1.5), well formed or not. */
import type { Section } from './page.js';

const VERB_LINE = /^\*\*([^*\s]*)\*\* +`([^`]*)`$/;
/** A known verb with anything behind it, or none at all: meant as such a line. */
const MEANT = /^\*\*(?:get|post|put|patch|delete|head|options)?\*\*(?:\s|$)/i;

export interface VerbLine {
  readonly verb: string;
  readonly path: string;
}

/** Whether a paragraph is the verb line of a method, be it one that cannot be read. */
export function isVerbLine(markdown: string): boolean {
  return VERB_LINE.test(markdown) || MEANT.test(markdown);
}

/** Whether a section documents a method: it has a verb line, well formed or not. */
export function hasVerbLine({ paragraphs }: Pick<Section, 'paragraphs'>): boolean {
  return paragraphs.some(({ markdown }) => isVerbLine(markdown));
}

/** The parts of a verb line, unchecked, without the escapes that converters leave in code; `null` if it has another form. */
export function readVerbLine(markdown: string): VerbLine | null {
  const match = VERB_LINE.exec(markdown);
  if (!match) return null;
  const [, verb = '', path = ''] = match;
  return { verb, path: path.replace(/\\(?=[{}_])/g, '') };
}
