/** One object for all members that have no constraint, or nothing that was inferred. */
export const NONE = Object.freeze({});
