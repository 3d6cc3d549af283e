/** A list that comes in pages → pages, and the items of all of them. */
import { ClientError } from './errors.js';

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
export function listPages<Page extends PageMethods<Item, Page>, Item>(
  load: Load,
  rule: PageRule,
): PagePromise<Page, Item> {
  const first = load({}).then((envelope) => makePage<Page, Item>(envelope, load, rule, null));
  const items = async function* (): AsyncGenerator<Item> {
    yield* await first;
  };
  return Object.assign(first, { [Symbol.asyncIterator]: items });
}

function makePage<Page extends PageMethods<Item, Page>, Item>(
  envelope: unknown,
  load: Load,
  rule: PageRule,
  cursorBefore: unknown,
): Page {
  if (typeof envelope !== 'object' || envelope === null) {
    throw new ClientError('The answer to a list is not an object.');
  }
  const member = (name: string | null): unknown =>
    name !== null && Object.hasOwn(envelope, name) ? Reflect.get(envelope, name) : undefined;
  const found = member(rule.items);
  const items: Item[] = Array.isArray(found) ? found : [];
  const cursor = member(rule.next);
  const hasNext =
    items.length > 0 &&
    rule.parameter !== null &&
    (typeof cursor === 'string' || typeof cursor === 'number') &&
    cursor !== '' &&
    member(rule.hasMore) !== false;

  const methods: PageMethods<Item, Page> = {
    getPaginatedItems: () => items,
    hasNextPage: () => hasNext,
    async getNextPage() {
      if (!hasNext || rule.parameter === null) throw new ClientError('There is no next page.');
      if (cursor === cursorBefore) {
        throw new ClientError('The server gives the same page again and again.');
      }
      const next = await load({ [rule.parameter]: cursor });
      return makePage<Page, Item>(next, load, rule, cursor);
    },
    async *iterPages() {
      let page = makePage<Page, Item>(envelope, load, rule, cursorBefore);
      yield page;
      while (page.hasNextPage()) {
        page = await page.getNextPage();
        yield page;
      }
    },
    async *[Symbol.asyncIterator]() {
      for await (const page of methods.iterPages()) yield* page.getPaginatedItems();
    },
  };
  // Not enumerable, so that a page prints and serialises as the answer that it is.
  for (const key of Reflect.ownKeys(methods)) {
    Object.defineProperty(envelope, key, { value: Reflect.get(methods, key), configurable: true });
  }
  return envelope as Page;
}
