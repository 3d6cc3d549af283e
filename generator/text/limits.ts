/**
 * The limits that pages are read within, all in one place: far above what any real page needs, so
 * that only a damaged or hostile one meets them. Whoever meets one reports it; nothing is cut off
 * in silence.
 */

/** Limits of what is read at all. Users may set them, in the configuration or by an option. */
export interface InputLimits {
  /** Files of one API. */
  readonly pages: number;
  /** Megabytes of one file. */
  readonly pageMegabytes: number;
  /** Lines of one file. */
  readonly pageLines: number;
  /** Megabytes of all files of one API. */
  readonly totalMegabytes: number;
}

export const inputLimits: InputLimits = {
  pages: 100_000,
  pageMegabytes: 256,
  pageLines: 10_000_000,
  totalMegabytes: 2048,
};

/** The largest values that can be set: a text of JavaScript has at most 512 million characters. */
export const largestInputLimits: InputLimits = {
  pages: 10_000_000,
  pageMegabytes: 500,
  pageLines: 100_000_000,
  totalMegabytes: 1_000_000,
};

/** Limits of depth. They keep recursive passes within the stack, so they cannot be set. */
export const depthLimits = {
  /** Items below items. Real pages have 13 levels. */
  items: 200,
  /** Lists in lists that are put together line by line; deeper ones are left to the parser. */
  lists: 260,
  /** Brackets in brackets, and `array of array of …`, in one signature. */
  brackets: 50,
  /** Types that extend a type that extends another one. Real pages have 2 levels. */
  bases: 50,
} as const;

/** Limits of what a short text can stand for many times. What is beyond counts as not printed. */
export const expansionLimits = {
  /** Members of unions in one section that stand where the page leaves them out. */
  members: 50_000,
} as const;
