/** A page → the dialect that it is written in, by what stands in it, never by its folder. */
import type { Item, Page, Section } from '../outline/page.js';
import { isVerbLine } from '../outline/verb-line.js';
import { partsOf } from '../signature/type-parts.js';
import type { Report } from '../text/diagnostic.js';
import { diagnostic } from '../text/diagnostic.js';
import { startOf } from '../text/source.js';
import type { Dialect } from './dialect.js';
import { dialects } from './index.js';

/** How many different headers are tried at most; they show every form that tells dialects apart. */
const SAMPLE = 150;
/** As many are enough for a page that leaves no doubt. */
const FIRST_SAMPLE = 30;
/** By how much the best dialect must be ahead of the next one then. */
const LEAD = 0.25;

/**
 * Each dialect is weighed by the fences below `### Example`, the signature lines and the headers
 * of the page. `null`, with `unknown-dialect`, if none fits or if the headers contradict it.
 */
export function detectDialect(page: Page, report: Report): Dialect | null {
  const evidence = gather(page);
  const headers = evidence.headers.slice(0, FIRST_SAMPLE);
  const first = bestDialect({ ...evidence, headers }, LEAD);
  if (first) return first;
  const best = bestDialect(evidence, 0);
  if (best) return best;
  const shown = evidence.headers[0] ?? evidence.signatures[0] ?? evidence.fences[0];
  const found = shown === undefined ? 'no signature, item or example' : `\`${shown}\``;
  report(diagnostic('unknown-dialect', startOf(page.path), { found }));
  return null;
}

/** The dialect that the evidence speaks for; `null` if none does, or another one nearly as much. */
function bestDialect(evidence: DialectEvidence, lead: number): Dialect | null {
  const weighed = dialects
    .map((dialect) => ({ dialect, weight: weigh(dialect, evidence) }))
    .sort((a, b) => b.weight - a.weight);
  const [best, next] = weighed;
  if (!best || best.weight === 0) return null;
  if (best.weight - (next?.weight ?? 0) < lead) return null;
  const equal = weighed.filter(({ weight }) => weight === best.weight);
  return fewestNames(equal, evidence) ?? best.dialect;
}

/** Of dialects that read a page equally well, the one that knows its types: `String`, `str`. */
function fewestNames(
  equal: readonly { readonly dialect: Dialect }[],
  { headers }: DialectEvidence,
): Dialect | null {
  if (equal.length < 2) return null;
  const counted = equal.map(({ dialect }) => ({
    dialect,
    names: headers.filter((header) => hasName(dialect.parseHeader(header))).length,
  }));
  return counted.sort((a, b) => a.names - b.names)[0]?.dialect ?? null;
}

/** Whether the dialect takes a part of the type for the name of another one. */
function hasName(parsed: ReturnType<Dialect['parseHeader']>): boolean {
  if (!parsed.ok || parsed.value.kind === 'class') return false;
  return partsOf(parsed.value.type).terms.some(({ kind }) => kind === 'name');
}

interface DialectEvidence {
  readonly fences: readonly string[];
  readonly signatures: readonly string[];
  readonly headers: readonly string[];
  readonly methods: number;
}

function gather(page: Page): DialectEvidence {
  const fences: string[] = [];
  const signatures: string[] = [];
  const headers = new Set<string>();
  let methods = 0;
  const addItems = (items: readonly Item[]) => {
    for (const { header, children } of items) {
      if (headers.size >= SAMPLE) return;
      headers.add(header);
      addItems(children);
    }
  };
  const visit = (section: Section) => {
    const { heading, paragraphs, samples, items, sections } = section;
    const verbLine = paragraphs.findIndex(({ markdown }) => isVerbLine(markdown));
    if (verbLine >= 0) methods++;
    for (const { code } of paragraphs.slice(0, Math.max(0, verbLine))) {
      if (code) signatures.push(code);
    }
    if (heading === 'Example') for (const { lang } of samples) fences.push(lang.toLowerCase());
    addItems(items);
    sections.forEach(visit);
  };
  page.sections.forEach(visit);
  return { fences, signatures, headers: [...headers], methods };
}

/** Share of the page that speaks for a dialect, from 0 to 1; 0 if most of it does not parse. */
function weigh(
  dialect: Dialect,
  { fences, signatures, headers, methods }: DialectEvidence,
): number {
  const parsed = headers.filter((header) => dialect.parseHeader(header).ok).length;
  const headerShare = headers.length === 0 ? 1 : parsed / headers.length;
  if (headerShare < 0.5) return 0;
  const fenceShare = share(fences, (fence) => dialect.fences.includes(fence));
  const { parseSignature } = dialect;
  const signatureShare = parseSignature
    ? share(signatures, (code) => parseSignature(code).ok)
    : signatures.length === 0 && methods > 0
      ? 1
      : 0;
  if (headers.length === 0 && fenceShare + signatureShare === 0) return 0;
  return (4 * headerShare + 3 * signatureShare + 2 * fenceShare) / 9;
}

function share<T>(list: readonly T[], test: (element: T) => boolean): number {
  return list.length === 0 ? 0 : list.filter(test).length / list.length;
}
