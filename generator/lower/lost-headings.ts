/**
 * A method whose headings are lost → its items under the headings that they stood below. Captures
 * that leave out the lines which all pages have in common lose these; the signature names the answer.
 */
import type { Item, Section } from '../outline/page.js';
import type { MethodSignature } from '../signature/method-signature.js';
import type { Report } from '../text/diagnostic.js';
import { diagnostic } from '../text/diagnostic.js';
import { isParameters, isReturns } from '../text/section-heading.js';
import type { DeclareItems } from './declared-item.js';
import { openedName } from './declared-item.js';

/** The section itself where it has headings, or where nothing tells which items are the answer. */
export function withLostHeadings(
  section: Section,
  signature: MethodSignature | null,
  declare: DeclareItems,
  report: Report,
): Section {
  const { heading, depth, place, items, samples, sections } = section;
  const hasHeadings = sections.some((one) => isParameters(one.heading) || isReturns(one.heading));
  const start = hasHeadings || items.length === 0 ? null : answerStart(items, signature, declare);
  if (start === null) return section;
  const below = (name: string, own: readonly Item[]): Section => ({
    heading: name,
    depth: depth + 1,
    place: own[0]?.place ?? place,
    paragraphs: [],
    items: own,
    samples: [],
    sections: [],
  });
  const count = items.length - start;
  report(diagnostic('headings-lost', place, { title: heading, count }));
  const found = [
    ...(start > 0 ? [below('Parameters', items.slice(0, start))] : []),
    ...(count > 0 ? [below('Returns', items.slice(start))] : []),
    ...(samples.length > 0 ? [{ ...below('Example', []), samples }] : []),
  ];
  return { ...section, items: [], samples: [], sections: [...found, ...sections] };
}

/** Index of the first item of the answer; the number of items if there is none. */
function answerStart(
  items: readonly Item[],
  signature: MethodSignature | null,
  declare: DeclareItems,
): number | null {
  // Options of a command are told by their dashes, and there is no signature that names an answer.
  if (items.some(isOption)) {
    const start = items.findIndex((item) => !isOption(item));
    return start < 0 ? items.length : start;
  }
  if (!signature?.returns) return null;
  const { type } = signature.returns;
  if (type === null) return items.length;
  if (type.kind !== 'name') return null;
  const start = declare(items, () => {}).findIndex((root) => {
    const { declaration } = root;
    const isName = declaration.kind === 'bare' && declaration.type.kind === 'name';
    return (isName ? declaration.type.name : openedName(root)) === type.name;
  });
  return start < 0 ? null : start;
}

function isOption({ header }: Item): boolean {
  return header.startsWith('--');
}
