// Part of the runtime of docshape, the same in every generated package.
/** What a client and a single request can be told. */
export {};
