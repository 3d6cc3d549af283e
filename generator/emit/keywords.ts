/** Words that JavaScript or TypeScript keep for themselves → what a name may not be. */

/** What no module can declare; members and exports can be called so (ECMA-262 §12.7.2, strict). */
export const KEYWORDS: ReadonlySet<string> = new Set(
  (
    'arguments await break case catch class const continue debugger default delete do else enum ' +
    'eval export extends false finally for function globalThis if implements import in instanceof ' +
    'interface let new null package private protected public return static super switch this throw ' +
    'true try typeof undefined var void while with yield'
  ).split(' '),
);

/**
 * Members that mean something else: what a class has of its own, what `await` would call, and the
 * name of the runtime in the modules of functions.
 */
export const MEMBERS_TAKEN: ReadonlySet<string> = new Set([
  'constructor',
  'prototype',
  'runtime',
  'then',
]);

/** Names of types that mean something else in the generated code, in lower case. */
export const TYPES_TAKEN: ReadonlySet<string> = new Set([
  ...[...KEYWORDS, ...MEMBERS_TAKEN].map((word) => word.toLowerCase()),
  ...(
    'any array arraybuffer as async asynciterable bigint blob boolean declare get global headers ' +
    'infer is keyof module namespace never number object of promise readonly record require set ' +
    'string symbol type unique unknown url'
  ).split(' '),
]);

/** Names of arguments: all of those, and what the methods and functions around them use. */
export const ARGUMENTS_TAKEN: ReadonlySet<string> = new Set([
  ...TYPES_TAKEN,
  'call',
  'functions',
  'options',
  'params',
  'transport',
]);
