/**
 * Identifiers of link reference definitions → lines that define them, to stand before a block that
 * is parsed alone: a definition anywhere on a page decides what `[x]` means everywhere on it.
 */
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Lead } from './block-cache.js';

/** The lines. `null`: they would be too many, or they would not define just these identifiers. */
export function definitionLead(identifiers: ReadonlySet<string>): Lead | null {
  if (identifiers.size > MAX_DEFINITIONS) return null;
  const lines = Array.from(identifiers, (identifier) => `[${identifier}]: x\n`);
  const text = `${lines.join('')}\n`;
  const { children } = fromMarkdown(text);
  const defined = children.flatMap((node) => (node.type === 'definition' ? [node.identifier] : []));
  const exact =
    children.length === identifiers.size &&
    defined.length === identifiers.size &&
    defined.every((identifier) => identifiers.has(identifier));
  return exact ? { text, lines: lines.length + 1 } : null;
}

/** They are parsed again with each block that has a bracket. */
const MAX_DEFINITIONS = 100;
