/** The semantic type: what a member holds, after names are resolved and nothing is elided. */

/**
 * A fact that a page may state or leave open. Dialects differ in what they state (Python never
 * says "required"); fusing pages turns `unstated` into `yes` or `no`.
 */
export type Fact = 'yes' | 'no' | 'unstated';

/** The key of a `TypeDef` in `ApiModel.types`. */
export type TypeId = string;

/**
 * Objects are never nested in a type: each is a `TypeDef` of its own and is referred to by id, so
 * that the depth of a type is bounded by one signature, however deep the page is.
 */
export type Type =
  | { readonly kind: 'string'; readonly dateTime: Fact }
  | { readonly kind: 'number'; readonly integer: Fact }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'null' }
  /** Any JSON value: the page says `unknown`, `object`, `untyped` … */
  | { readonly kind: 'unknown' }
  /** Bytes: a file to upload or a body to download. */
  | { readonly kind: 'binary' }
  | { readonly kind: 'literal'; readonly value: string | number | boolean }
  | { readonly kind: 'array'; readonly element: Type }
  /** An object with arbitrary keys. */
  | { readonly kind: 'map'; readonly value: Type }
  /** `string | 'a' | 'b'` is an open enum; an enum is a union of literals. Order is the page's. */
  | { readonly kind: 'union'; readonly variants: readonly Type[] }
  | { readonly kind: 'ref'; readonly id: TypeId };

export type TypeKind = Type['kind'];

/** The type of the given kind. */
export type TypeOf<Kind extends TypeKind> = Extract<Type, { kind: Kind }>;
