/** A `## Title` section → the verb, path, signature and description of a method (FORMAT §1.5). */
import type { Dialect } from '../dialects/dialect.js';
import type { Verb } from '../model/model.js';
import type { Paragraph, Section } from '../outline/page.js';
import { isVerbLine, readVerbLine } from '../outline/verb-line.js';
import type { MethodSignature } from '../signature/method-signature.js';
import type { Report } from '../text/diagnostic.js';
import { diagnostic } from '../text/diagnostic.js';
import { foldName } from '../text/case.js';
import { within } from '../text/source.js';
import { isPathTemplate, isVerb } from './http-grammar.js';

export interface MethodHead {
  readonly title: string;
  readonly signature: MethodSignature | null;
  readonly verb: Verb;
  readonly path: string;
  readonly description: string;
}

/** A helper that runs in the client has an empty verb and path. */
const NO_CALL = /^\*\*\*\* *(?:``|` *`)?$/;

/**
 * Reads the head of a method. `null`, with a diagnostic, if it documents no HTTP call or if its
 * verb or path is not one: neither is ever copied through.
 */
export function readMethodHead(
  section: Section,
  dialect: Dialect,
  report: Report,
): MethodHead | null {
  const { heading: title, paragraphs } = section;
  const index = paragraphs.findIndex(({ markdown }) => isVerbLine(markdown));
  const verbLine = paragraphs[index];
  if (!verbLine || NO_CALL.test(verbLine.markdown)) {
    report(diagnostic('no-http-call', section.place, { title }));
    return null;
  }
  const call = readVerbLine(verbLine.markdown);
  if (!call) {
    report(diagnostic('bad-verb-line', verbLine.place, { found: verbLine.markdown }));
    return null;
  }
  const path = withBraces(call.path, section);
  const verb = verbOf(call.verb, section);
  if (!isVerb(verb)) {
    report(diagnostic('bad-verb', within(verbLine.place, 2, verb.length), { verb }));
    return null;
  }
  if (!isPathTemplate(path)) {
    const column = verbLine.markdown.indexOf('`') + 1;
    report(diagnostic('bad-path', within(verbLine.place, column, path.length), { path }));
    return null;
  }
  for (const { markdown, place } of paragraphs.slice(index + 1)) {
    if (isVerbLine(markdown))
      report(diagnostic('second-verb-line', place, { found: markdown, title }));
  }
  const before = readSignature(paragraphs.slice(0, index), dialect, report);
  // Some renderers print it behind the verb line: only what can be read as one is one there.
  const behind = before
    ? null
    : readSignature(paragraphs.slice(index + 1, index + 2), dialect, () => {});
  const description = paragraphs
    .slice(index + (behind ? 2 : 1))
    .map(({ markdown }) => markdown)
    .join('\n\n');
  return { title, signature: before ?? behind, verb, path, description };
}

/**
 * `/books/:book_id` has a parameter if one of the path is documented, or the signature has such an
 * argument; `/books/:search` is a call of its own.
 */
function withBraces(path: string, { sections, paragraphs }: Section): string {
  if (!path.includes('/:')) return path;
  const documented = sections
    .filter(({ heading }) => heading === 'Path Parameters')
    .flatMap(({ items }) => items.flatMap(({ header }) => /^\w+/.exec(header)?.[0] ?? []));
  // The type of an argument is glued to its name.
  const signed = paragraphs.flatMap(
    ({ code }) => code?.slice(code.indexOf('(')).match(/\w+/g) ?? [],
  );
  const names = new Set(documented.map(foldName));
  return path.replace(/\/:([A-Za-z_]\w*)(?=[/?]|$)/g, (segment, name: string) => {
    const folded = foldName(name);
    const isSigned = signed.some((argument) => foldName(argument).endsWith(folded));
    return names.has(folded) || isSigned ? `/{${name}}` : segment;
  });
}

/** Newer pages write `POST`. So do guides by hand, which have none of the sections of a page. */
function verbOf(word: string, { sections }: Section): string {
  return sections.some(({ heading }) => SECTION.test(heading)) ? word.toLowerCase() : word;
}

const SECTION = /^(?:(?:Path |Query |Header |Body )?Parameters|Returns|Example)$/;

function readSignature(
  paragraphs: readonly Paragraph[],
  dialect: Dialect,
  report: Report,
): MethodSignature | null {
  const line = paragraphs.find(({ code }) => code !== null);
  if (!line || line.code === null || dialect.parseSignature === null) return null;
  const parsed = dialect.parseSignature(line.code);
  if (parsed.ok) return parsed.value;
  const { offset, found, expected } = parsed.failure;
  const place = within(line.place, offset + 1, Math.max(1, line.code.length - offset));
  const parameters = { signature: line.code, dialect: dialect.name, found, expected };
  report(diagnostic('bad-signature', place, parameters));
  return null;
}
