// Part of the runtime of docshape, the same in every generated package.
// validation-read: Reads data that may be anything: a getter or a proxy may throw, and only own members count.

/** Stands for a value that could not be had. */
declare const UNREADABLE: unique symbol;

/** `isOwn`: nothing that the object inherits has this name. */
declare function readMember(value: object, key: string | number, isOwn: boolean): unknown;

/** The names of all own members that are enumerable; `null` if they cannot be had. */
declare function keysOf(value: object): readonly string[] | null;

declare function isArray(value: unknown): value is readonly unknown[];

// validation-verdict: * What the generated boolean checks are made of. A check answers `true` only for what is valid; a
// `false` may also mean that the data is unusual (very deep, cyclic, with a prototype of its own)
// and that the walker has to look at it: then it has given up.

declare function isObject(value: unknown): value is Readonly<Record<string, unknown>>;

/**
 * Whether what an object seems to have is its own: it inherits nothing. To be asked when a member
 * was read already, because then the engine knows the answer.
 */
declare function isPlain(value: object): boolean;

/** An object of which no member is known. */
declare function isRecord(value: unknown): value is Readonly<Record<string, unknown>>;

/** A member with a name that all objects inherit, `toString` or `__proto__`. */
declare function own(value: Readonly<Record<string, unknown>>, name: string): unknown;

/** Checks of recursive types ask this first. */
declare function isTooDeep(depth: number): boolean;

/** Bytes, as requests send them. */
declare function isBinary(value: unknown): boolean;

/** Before checks are asked one by one, which may throw. */
declare function forgetVerdicts(): void;

/** Whether a check has said `false` because it does not know. */
declare function hasGivenUp(): boolean;

/** The verdict of a check; `null`: only the walker can tell. Never throws. */
declare function verdictOf(
  check: (value: unknown, depth: number) => boolean,
  value: unknown,
): boolean | null;

// validation-issue: What a value is refused for, where, and what the pages say instead. No value is ever quoted.

type IssueCode =
  'type' | 'missing' | 'value' | 'variant' | 'member' | 'format' | 'limit' | 'null' | 'unreadable';

interface ValidationIssue {
  /**
   * `type`: another kind of value. `missing`: a required member is not there. `value`: not one of
   * the documented values. `variant`: not one of the documented variants. `member`: a member that
   * is not documented. `null`: null where it is not documented. `format`, `limit`: the kind is
   * right, the value is not. `unreadable`: reading the member failed.
   */
  readonly code: IssueCode;
  /** JSON Pointer: `/items/0/title`. */
  readonly pointer: string;
  /** `items[0].title`; empty for the value itself. */
  readonly path: string;
  readonly segments: readonly (string | number)[];
  readonly expected: string;
  /** The kind of what was found, never its value. */
  readonly received: string;
  /** The values that the pages list, where they list some. */
  readonly documented: readonly (string | number | boolean)[];
  /** Page and line of the fact that is violated. */
  readonly page: string | null;
  readonly line: number | null;
  /** One sentence, without any value of the data. */
  readonly message: string;
}

/** What a tolerant check has let through. */
interface DriftReport {
  readonly kind: 'member' | 'missing' | 'value' | 'variant' | 'null' | 'format' | 'limit';
  readonly pointer: string;
  readonly path: string;
  readonly expected: string;
  /** The unknown value or tag, or the kind of the value; long text is cut. */
  readonly received: string;
  readonly documented: readonly (string | number | boolean)[];
  readonly page: string | null;
  readonly line: number | null;
}

/** A place in the data, linked to the place around it so that going down costs nothing. */
interface DataPath {
  readonly parent: DataPath | null;
  readonly key: string | number;
}

declare function segmentsOf(path: DataPath | null): readonly (string | number)[];

declare function pointerOf(segments: readonly (string | number)[]): string;

declare function kindOf(value: unknown): string;

// validation-error: The error of `parse`: all issues that were collected, and a message of one short line.

declare class ValidationError extends Error {
  readonly name: string;
  /** The first hundred. */
  readonly issues: readonly ValidationIssue[];
  /** How many there are. */
  readonly count: number;
  constructor(issues: readonly ValidationIssue[], count: number);
}

/** What `safeParse` gives for a value that is refused. */
declare class ValidationFailure {
  #private;
  readonly success: false;
  /** The first hundred. */
  readonly issues: readonly ValidationIssue[];
  /** How many there are. */
  readonly count: number;
  /** Nothing is wrong but that members are missing, and most of its own are there. */
  readonly isIncomplete: boolean;
  constructor(
    { issues, count }: Pick<ValidationFailure, 'issues' | 'count'>,
    isIncomplete: boolean,
  );
  /** What `parse` would have thrown; made when it is asked for, as it takes longer than the check. */
  get error(): ValidationError;
}

// validation-table: What the generated validators say about a type as data, and the nodes that the walker reads.

type Literal = string | number | boolean;

/** A type as it stands in the generated code. */
type TypeTable =
  | 'string'
  | 'date-time'
  | 'number'
  | 'integer'
  | 'boolean'
  | 'null'
  | 'unknown'
  | 'binary'
  | {
      readonly array: TypeTable;
    }
  | {
      readonly map: TypeTable;
    }
  /** `open`: other values of the same kind are let through when tolerant. */
  | {
      readonly values: readonly Literal[];
      readonly open?: boolean;
    }
  | {
      readonly oneOf: readonly TypeTable[];
      readonly tag?: TagTable;
    }
  | {
      readonly object: ObjectTable;
    }
  | Defined;

/** The member that tells objects apart: variants by number, for each documented text. */
interface TagTable {
  readonly name: string;
  readonly variants: readonly (readonly string[] | null)[];
}

interface ObjectTable {
  readonly name: string;
  /** `books.md:12`: where it is documented. */
  readonly at: string;
  readonly members: readonly MemberTable[];
}

/** The table of an object, as the generated code writes it. */
declare function object(name: string, at: string, members: readonly MemberTable[]): TypeTable;

/** `or null` is what the pages state; servers leave out members that are null. */
type Presence =
  'required' | 'required or null' | 'required, maybe null' | 'optional' | 'optional or null';

/** Name, presence, type, line (or `page:line`, if the page is another one), limits. */
type MemberTable =
  | readonly [string, Presence, TypeTable, number | string]
  | readonly [string, Presence, TypeTable, number | string, Limits];

interface Limits {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
}

/** The boolean check of a type, in the tolerant preset. */
type Check = (value: unknown, depth: number) => boolean;

declare const DEFINITION: unique symbol;

/** Stands in tables for the type of a validator. */
interface Defined {
  readonly [DEFINITION]: Definition;
}

interface Definition {
  readonly check: Check;
  readonly table: () => TypeTable;
  node: TypeNode | null;
}

type TypeNode =
  | ScalarNode
  | {
      readonly kind: 'array';
      readonly element: TypeNode;
    }
  | {
      readonly kind: 'map';
      readonly value: TypeNode;
    }
  | {
      readonly kind: 'values';
      readonly values: readonly Literal[];
      readonly open: boolean;
    }
  | UnionNode
  | ObjectNode
  | DefinedNode;

interface ScalarNode {
  readonly kind: 'scalar';
  readonly type: string;
}

interface DefinedNode {
  readonly kind: 'defined';
  readonly definition: Definition;
}

/** The variants by kind. Those that are defined elsewhere are objects: the generator opens aliases. */
interface UnionNode {
  readonly kind: 'union';
  readonly arms: readonly TypeNode[];
  readonly scalars: readonly ScalarNode[];
  readonly values: readonly Literal[];
  readonly open: boolean;
  readonly lists: readonly TypeNode[];
  readonly maps: readonly TypeNode[];
  readonly objects: readonly TypeNode[];
  readonly tag: TagNode | null;
}

interface TagNode {
  readonly name: string;
  readonly texts: readonly string[];
  /** The variants of each text, with maps, which say nothing about tags. */
  readonly named: ReadonlyMap<string, readonly TypeNode[]>;
  /** The variants that say nothing about the tag. */
  readonly others: readonly TypeNode[];
}

interface ObjectNode {
  readonly kind: 'object';
  readonly name: string;
  readonly place: Place;
  readonly members: readonly MemberNode[];
  readonly names: ReadonlySet<string>;
}

interface Place {
  readonly page: string | null;
  readonly line: number | null;
}

declare const NOWHERE: Place;

interface MemberNode {
  readonly name: string;
  /** Other objects seem to have it too. */
  readonly isInherited: boolean;
  readonly isRequired: boolean;
  readonly isNullable: boolean;
  /** Required, and left out by servers where it is null. */
  readonly isDispensable: boolean;
  readonly type: TypeNode;
  readonly place: Place;
  readonly limits: Limits | null;
  /** What `typeof` says of the values of the type, and of no others that are finite. */
  readonly plain: 'string' | 'number' | 'boolean' | null;
  /** The documented values of a type that has nothing else. */
  readonly values: readonly unknown[] | null;
  /** Of a type that is defined elsewhere and has no limits here. */
  readonly definition: Definition | null;
}

/** The node of a table; types that are defined elsewhere are opened when they are met. */
declare function nodeOf(table: TypeTable): TypeNode;

/** The node of a definition, made when it is needed for the first time. */
declare function nodeOfDefinition(definition: Definition): TypeNode;

// dotted-path: A place in data → `items[0].title`, as JavaScript reads it.

declare function dottedOf(segments: readonly (string | number)[]): string;

// validation-run: One walk over a value: its preset, what it has found, and what it still has to look at.

/** A value, where it is in the data, and where it is documented. */
interface Spot {
  readonly value: unknown;
  readonly path: DataPath | null;
  readonly place: Place;
}

/** What is to be looked at: the value as a value of the type. */
interface Visit extends Spot {
  readonly node: TypeNode;
}

/** Looks at a value of the data. All in arguments: most values need no more than a glance. */
type Visitor = (
  run: Run,
  node: TypeNode,
  value: unknown,
  path: DataPath | null,
  place: Place,
  depth: number,
) => void;

interface Run {
  readonly isStrict: boolean;
  readonly onUnknown: ((report: DriftReport) => void) | null;
  readonly issues: ValidationIssue[];
  /** No issue is described: only their number counts. */
  readonly isSilent: boolean;
  /** The walk may end when it has found so many. */
  readonly enough: number;
  count: number;
  /** Too deep for the stack; looked at later. */
  readonly pending: Visit[];
  readonly deepest: number;
  steps: number;
  /** Set when the data is so deep or large that it may be cyclic. */
  seen: Seen | null;
  /** The boolean checks may be asked; not once they have given up. */
  asksChecks: boolean;
  readonly trials: Trials;
  readonly visit: Visitor;
  /** All objects have members that nobody gave them. */
  readonly isPolluted: boolean;
}

type Verdicts = Map<object, Map<TypeNode, boolean>>;

/** Values with the types that they were met as. */
type Seen = Map<object, TypeNode | Set<TypeNode>>;

/** What is known of the variants that were tried, shared by all runs over one value. */
interface Trials {
  /** By preset, by value, by type. */
  strict: Verdicts | null;
  tolerant: Verdicts | null;
  depth: number;
  steps: number;
}

/** Visits, and then all that was put off. */
declare function workOff(run: Run, first: Visit): void;

/** The words of an issue; a place stands for page and line. */
interface Finding {
  readonly code: IssueCode;
  readonly expected: string;
  readonly documented?: readonly Literal[];
}

declare function addIssue(run: Run, { code, expected, documented }: Finding, at: Spot): void;

/**
 * What is not as documented and may pass when tolerant: refused by a strict run, else reported if
 * somebody listens. Nothing is described for nobody.
 */
declare function addDrift(
  run: Run,
  finding: Finding & {
    code: DriftReport['kind'];
  },
  at: Spot,
): void;

/** What is documented as possible, and still worth to be known. */
declare function report(
  run: Run,
  finding: Finding & {
    code: DriftReport['kind'];
  },
  at: Spot,
): void;

// validation-scalars: A type and a value → whether the kind is right, the format, the limits; and the words for it.

declare function matchesScalar(type: string, value: unknown): boolean;

/** Whether a value of the right kind is written as the type says. */
declare function hasFormat(type: string, value: unknown): boolean;

/** The limit that a value breaks, in words; '' if it keeps all. */
declare function brokenLimit(limits: Limits, value: unknown): string;

/** Whether `null` is a value of the type itself. */
declare function acceptsNull(node: TypeNode): boolean;

/** What the type expects, in words. */
declare function describe(node: TypeNode): string;

declare function describeValues(values: readonly Literal[]): string;

// validation-arms: Variants that only a trial tells apart → the first that fits, or the one with the least issues.

interface ChosenArm {
  readonly node: TypeNode;
  /** It was tried and fits; else it is the likeliest, and has to be looked at. */
  readonly isProven: boolean;
}

/** `null` if the value fits none. Those who listen to drift want the variant with the least of it. */
declare function chosenArm(run: Run, arms: readonly TypeNode[], at: Spot): ChosenArm | null;

/** The variant whose issues are the fewest; the first of equals. Tagged values never come here. */
declare function nearest(run: Run, arms: readonly TypeNode[], at: Spot): TypeNode;

// validation-union: A value and a union → the variant that it is, or should be: by its kind, its tag, or by trial.

declare function visitUnion(
  run: Run,
  node: UnionNode,
  value: unknown,
  path: DataPath | null,
  place: Place,
  depth: number,
): void;

// validation-walk: * A value and the type it should have → issues and drift. Goes down on the stack to a bounded
// depth; what lies deeper is put on a list and worked off, so that no data is too deep. In data
// that is cyclic or very large, what is met again is not looked at again.

interface WalkSettings {
  readonly isStrict: boolean;
  readonly onUnknown: ((report: DriftReport) => void) | null;
  /** The first issue decides, and nobody wants to read it. */
  readonly isVerdict: boolean;
}

interface Walked {
  readonly issues: readonly ValidationIssue[];
  readonly count: number;
}

declare function walk(definition: Definition, value: unknown, settings: WalkSettings): Walked;

// validation: The validators of the package: what a check and a table make, and what they are asked.

/**
 * `tolerant`: what real servers send. Unknown members, unknown values of an enum, unknown variants
 * of a union, and values that break a format or a limit pass; an optional member may be null, and
 * one that can be null may be missing.
 * `strict`: what the pages say. A member that they do not list is refused too.
 */
type Preset = 'strict' | 'tolerant';

interface ValidationOptions {
  /** Without it, requests are strict and all else is tolerant. */
  readonly preset?: Preset | undefined;
  /** Is told what the pages do not say and a tolerant check lets through, while it checks. */
  readonly onUnknown?: ((report: DriftReport) => void) | undefined;
}

type ValidationResult<T> =
  | {
      readonly success: true;
      readonly data: T;
    }
  | ValidationFailure;

interface Validator<T> {
  /** Whether the value is one of the type, in the preset of the validator. */
  readonly is: (value: unknown) => value is T;
  /** The very same value, or a `ValidationError`. */
  readonly parse: (value: unknown, options?: ValidationOptions) => T;
  readonly safeParse: (value: unknown, options?: ValidationOptions) => ValidationResult<T>;
  /** The same validator with the preset, for `is` and for those who take a Standard Schema. */
  readonly strict: Validator<T>;
  readonly tolerant: Validator<T>;
  readonly '~standard': StandardProps<T>;
}

/** Standard Schema, version 1. */
interface StandardProps<T> {
  readonly version: 1;
  readonly vendor: 'docshape';
  readonly validate: (value: unknown) =>
    | {
        readonly value: T;
        readonly issues?: undefined;
      }
    | {
        readonly issues: readonly StandardIssue[];
      };
  readonly types?:
    | {
        readonly input: T;
        readonly output: T;
      }
    | undefined;
}

interface StandardIssue {
  readonly message: string;
  readonly path: readonly PropertyKey[];
}

/** A validator of the check, which is fast, and of the table, which is made when it is needed. */
declare function validator<T>(
  check: Check,
  table: () => TypeTable,
  preset?: Preset,
): Validator<T> & Defined;

export {
  ValidationError,
  isBinary,
  isObject,
  isPlain,
  isRecord,
  isTooDeep,
  object,
  own,
  validator,
};
export type {
  Check,
  DriftReport,
  IssueCode,
  Preset,
  StandardIssue,
  StandardProps,
  TypeTable,
  ValidationFailure,
  ValidationIssue,
  ValidationOptions,
  ValidationResult,
  Validator,
};
