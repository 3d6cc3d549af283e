/**
 * What one signature says, as syntax: names are not resolved and "12 more" is a node of its own.
 * The pair `TypeExpr` (written) and `Type` (meant) is kept apart on purpose.
 */

/** Offsets into the header text that the expression was read from. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

export type ScalarName =
  | 'string'
  | 'number' // integer or not is not stated
  | 'integer'
  | 'float'
  | 'boolean'
  | 'date-time'
  | 'binary'
  | 'unknown'
  | 'null';

export type TypeExpr = Extent &
  (
    | { readonly kind: 'scalar'; readonly name: ScalarName }
    | { readonly kind: 'literal'; readonly value: string | number | boolean }
    | { readonly kind: 'name'; readonly name: string }
    /** `open`: the notation closes no bracket, so what follows may stand beside the array. */
    | { readonly kind: 'array'; readonly open: boolean; readonly element: TypeExpr }
    | { readonly kind: 'map'; readonly value: TypeExpr }
    | { readonly kind: 'union'; readonly members: readonly TypeExpr[] }
    /** `object { id, name, 2 more }`, with the title that Ruby prints before the brace. */
    | {
        readonly kind: 'object';
        readonly title: string | null;
        readonly members: readonly string[];
        /** How many members the header does not name. */
        readonly elided: number;
        /** The object whose members it has as well, `Loan & { fine}`. */
        readonly base?: string;
      }
    /** "2 more" inside a union: that many members are shown as children only. */
    | { readonly kind: 'elided'; readonly count: number }
    /** Python's `Optional[T]`: not required or nullable, it does not say which. */
    | { readonly kind: 'optional'; readonly inner: TypeExpr }
  );

export type TypeExprKind = TypeExpr['kind'];

/** Where a parameter goes, if its header or description says so. */
export type ParameterLocation = 'path' | 'query' | 'header' | 'body';

/** Stated by this signature, denied by it, or left open by the dialect. */
export type Stated = 'yes' | 'no' | 'unstated';

/** What the header of one item declares. */
export type Declaration = Extent &
  /** `limit: optional number`: a property, a parameter, or (CLI) a labelled union member. */
  (
    | {
        readonly kind: 'member';
        /** The wire name as far as the dialect knows it. */
        readonly name: string;
        readonly required: Stated;
        readonly type: TypeExpr;
        /** Go's `param.Field`: an argument of a method, never a member of an object. */
        readonly isArgument?: true;
      }
    /** `class X: …`, `X object { a, b }`, bare `X` in TypeScript: an object model or variant. */
    | {
        readonly kind: 'class';
        readonly name: string;
        /** The member summary, where the dialect prints one. */
        readonly object: TypeExpr | null;
        /** `X extends Base`. */
        readonly base: string | null;
      }
    /** `X = A or B`. */
    | { readonly kind: 'alias'; readonly name: string; readonly type: TypeExpr }
    /** A union member, literal or nameless type: `"a"`, `string`, `array of X`. */
    | { readonly kind: 'bare'; readonly type: TypeExpr }
  );
