/** What the reader must know of one rendering of the reference pages. */
import type { MethodSignature } from '../signature/method-signature.js';
import type { Parsed } from '../signature/parser.js';
import type { Declaration } from '../signature/type-expr.js';

export type DialectName =
  'http' | 'cli' | 'python' | 'ruby' | 'typescript' | 'go' | 'java' | 'csharp' | 'php';

export interface Dialect {
  readonly name: DialectName;
  /** Language tags of the fences under `### Example` on pages of this dialect. */
  readonly fences: readonly string[];
  /** The signature line under a method's title; `null` where the dialect prints none. */
  readonly parseSignature: ((code: string) => Parsed<MethodSignature>) | null;
  /** The header of an item. Total: any text gives a declaration or a failure. */
  readonly parseHeader: (header: string) => Parsed<Declaration>;
  /** The header again, in canonical form: what the renderer would have printed. */
  readonly printHeader: (declaration: Declaration) => string;
  readonly facts: DialectFacts;
  /** Other generations of the renderer, whose pages state more or less than `facts`. */
  readonly generations: readonly Generation[];
}

/** A generation of the renderer: what gives it away, and what its pages state. */
export interface Generation {
  /**
   * Whether the headers of a list of items are those of this generation (`true`) or of another one
   * (`false`); `null` where all print the same.
   */
  readonly isShownBy: (headers: readonly string[]) => boolean | null;
  /**
   * `page`: pages of several generations stand side by side; `pages`: most lists tell for all;
   * `all`: no list of any page is of another generation.
   */
  readonly tells: 'page' | 'pages' | 'all';
  /** What is not as `facts` of the dialect has it. */
  readonly facts: Partial<DialectFacts>;
}

/** Which facts a page of this dialect states (FORMAT §5.1), and by what shape. */
export interface DialectFacts {
  /** An unmarked member is known to be required. */
  readonly required: boolean;
  /** An unmarked member is known not to be null. */
  readonly nullable: boolean;
  /** `int` and `float` are told apart. */
  readonly integer: boolean;
  /** Date-times are told from strings. */
  readonly dateTime: boolean;
  /**
   * `sections`: one `###` section for each location; `flat`: one list of parameters;
   * `wrapped`: positional arguments, then one item that holds the others.
   */
  readonly parameters: 'sections' | 'flat' | 'wrapped';
  /** Names of query and header parameters are those of the wire. */
  readonly wireNames: boolean;
  /**
   * `changed`: members are printed in the case of the language, so the wire name is a guess;
   * `snake`: in snake_case, as most names of the wire are, and what is no letter or digit as `_`;
   * `escaped`: as on the wire, but for an underscore behind a name that would be another argument.
   */
  readonly memberCase: 'wire' | 'escaped' | 'snake' | 'changed';
  /** The constant `type` stands before all other members, which are in order behind it. */
  readonly typeFirst: boolean;
  /**
   * What the name of the argument around the parameters tells if all go to one place: which place
   * that is or, as Go calls it `body` wherever the verb is not GET, only the verb.
   */
  readonly argumentTells: 'location' | 'verb' | null;
  /** Parameters that are lists are printed in the singular. */
  readonly singularLists: boolean;
  /** The members of a union are printed as `label: type`, like properties. */
  readonly labelledVariants: boolean;
  /** A property typed by an object model prints the model's members, not its name. */
  readonly inlineModels: boolean;
  /** An enum is printed as `string` and a union as a class: only their children tell them apart. */
  readonly childrenTellKind: boolean;
  /** The names of object unions are made up from the property, and recur with other contents. */
  readonly madeUpNames: boolean;
  /**
   * A section opens each type where it first stands (FORMAT §4), so that one that it does not open
   * has no members. Names alone would not tell: classes within classes are called alike.
   */
  readonly opensAll: boolean;
  /** A paged list shows the element type only, without the envelope. */
  readonly elementOnly: boolean;
  /** Suffix that types get in request position, `Param`. */
  readonly requestSuffix: string | null;
}
