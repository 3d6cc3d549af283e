// Part of the runtime of docshape, the same in every generated package.
/** How the pages of one method hang together, in wire names. */
export interface PageRule {
  readonly items: string;
  /** Query parameter for the next page, and the member that holds its value. */
  readonly parameter: string | null;
  readonly next: string | null;
  readonly hasMore: string | null;
}
/** What a page has beside the members of the answer: its items and the way to the next page. */
export interface PageMethods<Item, Page> extends AsyncIterable<Item> {
  getPaginatedItems(): Item[];
  hasNextPage(): boolean;
  getNextPage(): Promise<Page>;
  iterPages(): AsyncGenerator<Page>;
}
/** `await` gives the first page; `for await` gives the items of all pages. */
export interface PagePromise<Page, Item> extends Promise<Page>, AsyncIterable<Item> {}
type Load = (query: Readonly<Record<string, unknown>>) => Promise<unknown>;
/** Starts a list; `load` asks for one page, with the given query added. */
export declare function listPages<Page extends PageMethods<Item, Page>, Item>(
  load: Load,
  rule: PageRule,
): PagePromise<Page, Item>;
export {};
