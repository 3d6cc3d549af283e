/** Lines of a page of a documentation site → its methods, by its headings (FORMAT §6.6). */
import { GLUED_VERB } from './page-mark.js';
import type { SiteLine } from './site-lines.js';

export interface SiteMethod {
  readonly title: SiteLine;
  readonly signature: SiteLine | null;
  readonly verb: string;
  readonly path: string;
  readonly verbLine: SiteLine;
  /** `Deprecated`, and why if the site says so. */
  readonly deprecation: Extract<SiteLine, { readonly kind: 'text' }> | null;
  readonly description: readonly SiteLine[];
  readonly sections: readonly SiteSection[];
  readonly samples: readonly SiteLine[];
}

export interface SiteSection {
  /** As native pages call it: `Query Parameters`, `Returns`. */
  readonly heading: string;
  readonly line: SiteLine;
  readonly lines: readonly SiteLine[];
}

export interface SitePage {
  readonly methods: readonly SiteMethod[];
  /** The heading of the types, which stand in one row without a mark between them. */
  readonly types: SiteLine | null;
}

interface Part {
  readonly heading: Extract<SiteLine, { readonly kind: 'heading' }>;
  readonly lines: readonly SiteLine[];
}

/** Of any language: what is no signature of a known one is found out later. */
const SIGNATURE = /\w\s*\(.*\)|^\$ [a-z][\w.-]*(?: [\w:-]+)+$/;

export function isSignature({ text }: SiteLine): boolean {
  return SIGNATURE.test(text) && !DEPRECATION.test(text);
}

/** Command lines of CLI pages. */
export function isCommand(signature: SiteLine | null): boolean {
  return signature?.text.startsWith('$ ') === true;
}

const DEPRECATION = /^Deprecated(?:[.:!](?:\s|$)|$)/;

export function isDeprecation(line: SiteLine): boolean {
  return line.kind === 'text' && DEPRECATION.test(line.text);
}

/** A heading that is a link leads to the page of a method, and lists nothing of it. */
export function sitePage(lines: readonly SiteLine[]): SitePage {
  const methods: SiteMethod[] = [];
  let types: SiteLine | null = null;
  let open: OpenMethod | null = null;
  for (const part of partsOf(lines)) {
    const { heading } = part;
    const name = heading.isTree ? sectionName(heading.text) : null;
    const head = heading.isTree ? null : methodHead(part);
    if (heading.isTree && heading.text === 'Models') types = heading;
    if (head || heading.isLink) {
      open = heading.isLink || !head ? null : { ...head, sections: [], samples: [] };
      if (open) methods.push(open);
    } else if (open) {
      const end = name === null ? 0 : sectionEnd(part.lines, open.title.text);
      if (name !== null) {
        open.sections.push({ heading: name, line: heading, lines: part.lines.slice(0, end) });
      }
      for (const line of part.lines.slice(end)) if (line.kind === 'code') open.samples.push(line);
    }
  }
  return { methods, types };
}

interface OpenMethod extends SiteMethod {
  readonly sections: SiteSection[];
  readonly samples: SiteLine[];
}

function partsOf(lines: readonly SiteLine[]): readonly Part[] {
  const starts = lines.flatMap((line, index) => (line.kind === 'heading' ? [index] : []));
  return starts.flatMap((start, at) => {
    const heading = lines[start];
    if (heading?.kind !== 'heading') return [];
    return [{ heading, lines: lines.slice(start + 1, starts[at + 1]) }];
  });
}

/** Between title and verb stand buttons of the site, and last the signature if there is one. */
function methodHead({ heading, lines }: Part): Omit<SiteMethod, 'sections' | 'samples'> | null {
  const at = lines.findIndex(({ text }) => GLUED_VERB.test(text));
  const verbLine = lines[at];
  if (!verbLine) return null;
  const [, verb = '', path = ''] = GLUED_VERB.exec(verbLine.text) ?? [];
  const texts = lines.slice(0, at).flatMap((line) => (line.kind === 'text' ? [line] : []));
  const before = texts.findLast((line) => !isDeprecation(line)) ?? null;
  return {
    title: heading,
    signature: before && isSignature(before) ? before : null,
    verb: verb.toLowerCase(),
    path,
    verbLine,
    deprecation: texts.find(isDeprecation) ?? null,
    description: lines.slice(at + 1),
  };
}

/** `Body ParametersJSON` has the media type glued to it; some converters tear a letter off. */
function sectionName(text: string): string | null {
  const whole = text.replace(/\b([A-Z]) (?=[a-z])/g, '$1');
  const [, place = ''] = /^((?:Path|Query|Header|Body) )?Parameters(?: ?[A-Z].*)?$/.exec(whole) ?? [
    null,
    null,
  ];
  if (place !== null) return `${place}Parameters`;
  return whole === 'Returns' ? whole : null;
}

/** Behind the items stands the title once more, above the samples. */
function sectionEnd(lines: readonly SiteLine[], title: string): number {
  const end = lines.findIndex(({ kind, text }) => kind === 'code' || text === title);
  return end < 0 ? lines.length : end;
}
