/**
 * A line of a documentation site → the header as native pages print it (FORMAT §6.6): the site
 * glues marks and operators, and quotes no name. What is no header is left as it is.
 */
import type { Notation } from './notation.js';
import { matchAt } from './notation.js';
import { restoreHeader } from './restore-type.js';

export interface SiteHeader {
  readonly text: string;
  /** Where the site glues the mark `Deprecated`; behind the type, the member is last of all. */
  readonly deprecated: 'before' | 'behind' | null;
}

/** Names of types that the page prints for certain, and those among them that it opens or links. */
export interface SiteNames {
  readonly known: ReadonlySet<string>;
  readonly models: ReadonlySet<string>;
}

/** `null`: the line is no header, or one with a type that no notation has. */
export function siteHeader(line: string, notation: Notation, names: SiteNames): SiteHeader | null {
  const [, named = line] = MARK_BEFORE.exec(line) ?? [];
  const bare = withoutMark(named, notation, names);
  const deprecated = bare !== named ? 'behind' : named !== line ? 'before' : null;
  const text = withNames(spaced(bare, names.known), notation, names.models);
  const restored = restoreHeader(text, notation, names.known);
  if (restored?.lost !== 0 || isWord(restored.header, names.known)) return null;
  return { text: restored.header, deprecated };
}

/** `When.` is a description as well as a name: a type is known by its link, or by what it holds. */
function isWord(header: string, known: ReadonlySet<string>): boolean {
  return /^[A-Z][\w.]*$/.test(header) && !SCALAR_NAME.test(header) && !known.has(header);
}

/** The mark stands before the name, and no name of a member begins with a capital. */
const MARK_BEFORE = /^Deprecated((?:--)?["[$@a-z].*|:["a-z].*)$/;

/** Behind the type: `note: stringDeprecated`. A name may end so: what is known as one does. */
function withoutMark(line: string, notation: Notation, { known }: SiteNames): string {
  const [, type] = /^(.*[\w"\]})>]) ?Deprecated$/.exec(line) ?? [];
  if (type === undefined) return line;
  const [name = ''] = /(?<!\w)[A-Z]\w*$/.exec(type) ?? [];
  const isWhole = restoreHeader(line, notation, known)?.lost === 0;
  return !isWhole || (known.has(name) && !known.has(`${name}Deprecated`)) ? type : line;
}

/** Types of Ruby and TypeScript, which stand as variants without being a name of the page. */
const SCALAR_NAME = /^(?:String|StringIO|Integer|Float|Time|Uploadable|Response)$/;

const QUOTED = /("(?:[^"\\]|\\.)*")/;

/** Blanks around `or` are lost where it stands between marks: `"hard"or "soft"`. */
function spaced(line: string, known: ReadonlySet<string>): string {
  if (!line.includes('or ')) return line;
  const parts = line.split(QUOTED);
  return parts
    .map((part, index) => {
      if (index % 2 === 1) return part;
      const first = index > 0 && part.startsWith('or ') ? ` ${part}` : part;
      return first.replace(/((?<![\w$])[\w$]+|[}\]])or (?=\S)/g, (whole, before: string) =>
        GLUED_TYPE.test(before) || known.has(before) ? `${before} or ` : whole,
      );
    })
    .join('');
}

const GLUED_TYPE =
  /^(?:string|number|boolean|unknown|null|true|false|object|file|binary|\d+|[}\]])$/;

/** Names that are no words are in quotes on native pages; and uploads have a name of the language. */
function withNames(line: string, { name }: Notation, models: ReadonlySet<string>): string {
  if (name === 'ruby' && !models.has('FileInput')) {
    return line.replace(/(?<=: |\| |\[)FileInput(?=$| \||\])/g, 'StringIO');
  }
  if (name !== 'words') return line;
  const end = matchAt(ODD_NAME, line, 0);
  return end === null ? line : `${JSON.stringify(line.slice(0, end))}${line.slice(end)}`;
}

/** `x-y`, `$ref`, `a/b`, `kinds[]`; a parameter of a command line begins with `--`. */
const ODD_NAME = /(?=\w*[^\w :])[@$]?[A-Za-z_][\w.\-/@$[\]]*(?=: )/y;

/** Whether a header names what it declares: a value and a plain type do not. */
export function hasLabel(header: string, { label }: Notation): boolean {
  return matchAt(label, header, 0) !== null;
}
