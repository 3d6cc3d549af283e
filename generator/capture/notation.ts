/**
 * The words and brackets of a dialect, as far as they tell where a header ends and the description
 * that is glued to it begins (FORMAT §6.4). Not a grammar: the dialects have those.
 */

export interface Notation {
  readonly name: 'python' | 'ruby' | 'typescript' | 'words';
  /** Language tag of the samples. */
  readonly fence: string;
  /** Lines that only this notation has; the one with most of them is that of the page. */
  readonly evidence: RegExp;
  /** A class with its end, `class X: …`; `null` where a class ends with its name. */
  readonly wholeClass: RegExp | null;
  /** What stands before the name of a class. */
  readonly className: RegExp | null;
  /** What stands before the type: a name and a colon, or a name and an equals sign. */
  readonly label: RegExp;
  /** Words before a type, as `array of`. */
  readonly prefix: RegExp | null;
  /** The start of a type in brackets, up to the bracket. */
  readonly bracketed: RegExp;
  readonly literal: RegExp;
  readonly scalar: RegExp;
  readonly separator: string | null;
  /** A class is its name and nothing else. */
  readonly bareNames: boolean;
}

const STRING = String.raw`"(?:[^"\\]|\\.)*"`;
/** A number is a literal where nothing goes on behind it. */
const NUMBER = String.raw`-?\d+(?:\.\d+)?(?=$|[\],]| \|)`;
const PROPERTY = String.raw`(?:[A-Za-z_]\w*|${STRING}): `;

const python: Notation = {
  name: 'python',
  fence: 'python',
  evidence:
    /^class \w+: (?:…|\.\.\.)|^\w+: (?:(?:str|int|float|bool)(?![a-z])|(?:Optional|List|Literal|Union|Dict)\[)/,
  wholeClass: /class \w+: (?:…|\.\.\.)/y,
  className: null,
  label: new RegExp(String.raw`${PROPERTY}|[A-Z]\w* = `, 'y'),
  prefix: null,
  bracketed: /[A-Z]\w*(?=\[)/y,
  literal: new RegExp(String.raw`${STRING}|(?:true|false)(?![a-z_])|${NUMBER}`, 'y'),
  scalar: /str|int|float|bool|datetime|object|FileTypes|null|None/y,
  separator: null,
  bareNames: false,
};

const ruby: Notation = {
  name: 'ruby',
  fence: 'ruby',
  evidence: /^class (?!\w+:)[A-Z]|^\w+: (?:String|Integer|Float|(?:Array|Hash)\[|:[a-z"])|^:[a-z"]/,
  wholeClass: null,
  className: /class (?=[A-Z])/y,
  label: new RegExp(String.raw`${PROPERTY}|[A-Z]\w* = `, 'y'),
  prefix: null,
  bracketed: /(?:Array|Hash)(?=\[)|[A-Z]\w*(?=\{ )|(?=\{ [a-z_]\w*(?:, | ?\}))/y,
  literal: new RegExp(
    String.raw`:(?:${STRING}|[a-z_][a-z0-9_]*)|(?:true|false)(?![a-z_])|${NUMBER}`,
    'y',
  ),
  scalar: /StringIO|String|Integer|Float|bool|Time|untyped/y,
  separator: ' | ',
  bareNames: false,
};

const typescript: Notation = {
  name: 'typescript',
  fence: 'typescript',
  evidence: /^client\.|^"?[\w[\]]+"?\??: (?:string|number|boolean|Array<|Record<|"\w+" \|)/,
  wholeClass: null,
  className: null,
  label: new RegExp(
    String.raw`(?:[A-Za-z_]\w*|${STRING})\??: |[A-Za-z]\w* = |[A-Z]\w* extends `,
    'y',
  ),
  prefix: null,
  bracketed: /(?:Array|Record)(?=<)|[A-Z]\w* (?=\{)|(?=\(string & \{\}\))/y,
  literal: new RegExp(String.raw`${STRING}|(?:true|false)(?![a-z_])|${NUMBER}`, 'y'),
  scalar:
    /string|number|boolean|unknown|null|bigint|any|undefined|Uploadable|Response(?![A-Za-z])/y,
  separator: ' | ',
  bareNames: true,
};

/** HTTP and CLI pages. */
const words: Notation = {
  name: 'words',
  fence: 'http',
  evidence:
    /^(?:--)?"?[\w[\].-]+"?: (?:optional )?(?:string|number|boolean|array of |object \{|map\[|".*" or )|^[A-Z]\w* object \{|^curl |^\$ \w/,
  wholeClass: null,
  className: null,
  label: new RegExp(
    String.raw`(?:--[a-z][\w.-]*|[A-Za-z_]\w*(?: \w+){0,7}|${STRING}): (?:optional )?|[A-Z]\w* = |[A-Z]\w* (?=object \{)`,
    'y',
  ),
  prefix: /(?:array of )+/y,
  bracketed: /map(?=\[)|(?:object|[A-Z]\w*) ?(?=\{)/y,
  literal: new RegExp(
    String.raw`${STRING}|(?:true|false)(?![a-z_])|-?\d+(?:\.\d+)?(?![\d.]| more)`,
    'y',
  ),
  scalar: /string|number|boolean|unknown|null|object|file(?: path)?|binary/y,
  separator: ' or ',
  bareNames: false,
};

/** In order of how sure the evidence is. */
const notations: readonly Notation[] = [python, ruby, typescript, words];

/** The notation of a page's lines, `null` if none has its marks. */
export function notationOf(lines: readonly string[]): Notation | null {
  const [best] = weighNotations(lines);
  return best && best.count > 0 ? best.notation : null;
}

/** All notations with the number of lines that speak for them, the surest one first. */
export function weighNotations(
  lines: readonly string[],
): readonly { readonly notation: Notation; readonly count: number }[] {
  return notations
    .map((notation) => ({
      notation,
      count: lines.filter((line) => notation.evidence.test(line)).length,
    }))
    .sort((a, b) => b.count - a.count);
}

/** Where the match of a sticky pattern ends that starts at `at`; `null` if there is none. */
export function matchAt(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match ? at + match[0].length : null;
}
