/** Sentences of a description → the facts in them that no signature states (FORMAT §5.4). */

import { withoutValues } from './value-lines.js';

export interface ProseFacts {
  /** The text of the default, as in ``Defaults to `20`.`` */
  readonly default: string | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly minLength: number | null;
  readonly maxLength: number | null;
  readonly maxItems: number | null;
  /** "RFC 3339", "ISO 8601": a string that is a date and time. */
  readonly isDateTime: boolean;
  /** "`null` if …", "or `null`": the value can be null. "Set to `null` to …" tells of another use. */
  readonly isNullable: boolean;
  /** "Keys are strings. Values are strings." */
  readonly isTextMap: boolean;
  /** "This is always `"loan"`." */
  readonly constant: string | null;
  /** The marked sentence or paragraph; '' for a mark without words. */
  readonly deprecated: string | null;
}

const NUMBER = String.raw`(-?\d[\d,_]*(?:\.\d+)?)`;

const DEFAULTS: readonly RegExp[] = [
  /\bDefaults to `([^`\n]+)`/i,
  /\bDefault(?: value)?(?: is|:) `([^`\n]+)`/i,
  /\bdefault: ?([\w.+-]+)/i,
  /\bDefaults to (-?\d+(?:\.\d+)?|true|false|null)\b/i,
];

const RANGES: readonly RegExp[] = [
  new RegExp(String.raw`\bRanges? from \x60${NUMBER}\x60 to \x60${NUMBER}\x60`, 'i'),
  new RegExp(
    // The whole number: a limit that loses its last digit refuses what is right.
    String.raw`\bbetween \x60?${NUMBER}\x60? and \x60?${NUMBER}(?![,_.]?\d)(?!\x60? ?(?:characters|items|elements))`,
    'i',
  ),
  new RegExp(String.raw`\brange (?:of|is|from) \x60?${NUMBER}\x60? to \x60?${NUMBER}\x60?`, 'i'),
];

const LENGTHS: readonly RegExp[] = [
  new RegExp(String.raw`\b${NUMBER} ?[-–] ?${NUMBER} characters\b`, 'i'),
  new RegExp(String.raw`\bbetween ${NUMBER} and ${NUMBER} characters\b`, 'i'),
];

const SHORTEST: readonly RegExp[] = [new RegExp(String.raw`\bminLength: ?${NUMBER}`)];

const LONGEST: readonly RegExp[] = [
  new RegExp(String.raw`\bmaxLength: ?${NUMBER}`),
  new RegExp(String.raw`\bmaximum length of ${NUMBER}\b`, 'i'),
  new RegExp(String.raw`\bup to ${NUMBER} characters\b`, 'i'),
  new RegExp(String.raw`\bmax(?:imum)?(?: of)? ${NUMBER} characters\b`, 'i'),
];

const MOST_ITEMS: readonly RegExp[] = [
  new RegExp(String.raw`\bmaxItems: ?${NUMBER}`),
  new RegExp(
    String.raw`\b(?:maximum of|up to|at most|max) ${NUMBER} (?:items|elements|entries)\b`,
    'i',
  ),
];

const MAXIMUM: readonly RegExp[] = [
  new RegExp(String.raw`\bmust be (?:≤|<=|at most|no more than) ?\x60?${NUMBER}(?![,_.]?\d)`, 'i'),
  new RegExp(String.raw`\bmax(?:imum)?(?:(?: value)? is|:) ?\x60?${NUMBER}\x60?`, 'i'),
];

const MINIMUM: readonly RegExp[] = [
  new RegExp(String.raw`\bmust be (?:≥|>=|at least) ?\x60?${NUMBER}(?![,_.]?\d)`, 'i'),
  new RegExp(String.raw`\bmin(?:imum)?(?:(?: value)? is|:) ?\x60?${NUMBER}\x60?`, 'i'),
];

const NULLABLE: readonly RegExp[] = [
  /(?<![\w\x60-]|\b(?:not|never|non) )\x60?null\x60? (?:if|when|while|until|unless|for|on|before|otherwise|means)\b/i,
  /\bor (?:null\b|\x60null\x60)(?! to\b)/i,
  /\b(?:if|when) (?:null|\x60null\x60)(?=,| \()/i,
  /\b(?:it|this|this field|this value) (?:is|can be|may be|might be|will be) (?:null\b|\x60null\x60)/i,
  // Behind code it is said of another member.
  /(?<!\x60 )\b(?:can|may|might) be (?:null\b|\x60null\x60)/i,
];

const TEXT_MAP =
  /\bkeys are strings\b[^.\n]*\.\s+values are strings(?: with a maximum length of \d+ characters)?\.(?=\s|$)/i;

const CONSTANT = /\b(?:is|be) always `"([^`"\n]+)"`/i;

/** Reads the first sentence of each kind. What is not written in a known form is not guessed. */
export function proseFacts(markdown: string): ProseFacts {
  const prose = proseOf(markdown);
  const [minimum, maximum] = pair(RANGES, prose);
  const [minLength, maxLength] = pair(LENGTHS, prose);
  return {
    default: first(DEFAULTS, prose)?.[1] ?? null,
    minimum: minimum ?? single(MINIMUM, prose),
    maximum: maximum ?? single(MAXIMUM, prose),
    minLength: minLength ?? single(SHORTEST, prose),
    maxLength: maxLength ?? single(LONGEST, prose),
    maxItems: single(MOST_ITEMS, prose),
    constant: CONSTANT.exec(prose)?.[1] ?? null,
    isNullable: first(NULLABLE, prose) !== null,
    isTextMap: TEXT_MAP.test(prose),
    isDateTime: /\bRFC ?3339\b|\bISO ?8601\b|\bformat: date-time\b/i.test(prose),
    deprecated: deprecation(prose),
  };
}

/** `ProseFacts.deprecated` alone: hardly any text speaks of it, and each one is asked. */
export function deprecationIn(markdown: string): string | null {
  return DEPRECATED.test(markdown) ? deprecation(proseOf(markdown)) : null;
}

/** Samples in a description, and what is said of values, are no statements about the member. */
function proseOf(markdown: string): string {
  return withoutValues(withoutFences(markdown));
}

function withoutFences(markdown: string): string {
  let fence: string | null = null;
  let kept: string[] = [];
  const prose: string[] = [];
  for (const line of markdown.split('\n')) {
    if (fence === null) {
      [fence = null] = /^`{3,}/.exec(line) ?? [];
      if (fence === null) prose.push(line);
      else kept = [line];
    } else if (line.startsWith(fence) && line.slice(fence.length).trim() === '') {
      fence = null;
      prose.push('');
    } else kept.push(line);
  }
  // A fence that is not closed is taken as prose.
  return (fence === null ? prose : [...prose, ...kept]).join('\n');
}

function first(patterns: readonly RegExp[], prose: string): RegExpExecArray | null {
  for (const pattern of patterns) {
    const match = pattern.exec(prose);
    if (match) return match;
  }
  return null;
}

function pair(patterns: readonly RegExp[], prose: string): readonly [number | null, number | null] {
  const match = first(patterns, prose);
  const [low, high] = [toNumber(match?.[1]), toNumber(match?.[2])];
  return low !== null && high !== null && low <= high ? [low, high] : [null, null];
}

function single(patterns: readonly RegExp[], prose: string): number | null {
  return toNumber(first(patterns, prose)?.[1]);
}

function toNumber(digits: string | undefined): number | null {
  if (digits === undefined) return null;
  const value = Number(digits.replace(/[,_]/g, ''));
  return Number.isFinite(value) ? value : null;
}

const DEPRECATED = /deprecated/i;
const MARK = /^\s*(?:\*\*|\[|_)?deprecated(?:\*\*|\]|_)?[.:!]*(?:\*\*)?(?=\s|$)/i;
const SENTENCE = /\b(?:is|are|has been|have been|was|now)\s+deprecated\b/i;

/** Marks of a quotation or a note around the sentences: `> …`, `:::warning`. */
const AROUND = /^(?:> ?|:::.*$)/gm;

/** `**Deprecated.** Use x`, `[DEPRECATED] …`, `This parameter is deprecated.` */
function deprecation(prose: string): string | null {
  if (!DEPRECATED.test(prose)) return null;
  const paragraphs = prose
    .replace(AROUND, '')
    .split(/\n{2,}/)
    .map((one) => one.trimStart());
  const marked = paragraphs.find((paragraph) => MARK.test(paragraph));
  if (marked !== undefined) return marked.replace(MARK, '').trim();
  const [opening = ''] = paragraphs;
  return SENTENCE.test(opening) ? opening.trim() : null;
}
