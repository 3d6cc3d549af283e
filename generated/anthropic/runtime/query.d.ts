// Part of the runtime of docshape, the same in every generated package.
/** Query parameters → a query string. */
/** Lists repeat their key with brackets, `tags[]=a&tags[]=b`; objects put theirs in: `at[gte]=1`. */
export declare function queryString(parameters: Readonly<Record<string, unknown>>): string;
