/** A list that comes in pages → pages, and the items of all of them. */
import { APIPromise } from './api-promise.js';
import { ClientError, RepeatedCursorError } from './errors.js';
import type { Call, RequestOptions } from './options.js';
import { readJson } from './read-answer.js';
import type { Transport } from './transport.js';

/** How the pages of one method hang together, in wire names. */
export interface PageRule {
  readonly items: string;
  /** Query parameter for the next page. */
  readonly parameter: string | null;
  /** The member that holds its value; without one it is the `id` of the last item. */
  readonly next: string | null;
  readonly hasMore: string | null;
  /** The same for a list that is read backwards: the caller has set `parameter`. */
  readonly before?: { readonly parameter: string; readonly next: string };
}

/** What a page has beside the members of the answer: its items and the way to the next page. */
export interface PageMethods<Item, Page> extends AsyncIterable<Item> {
  getPaginatedItems(): Item[];
  hasNextPage(): boolean;
  getNextPage(): Promise<Page>;
  iterPages(): AsyncGenerator<Page>;
}

/** `await` gives the first page; `for await` gives the items of all pages. */
export interface PagePromise<Page, Item> extends APIPromise<Page>, AsyncIterable<Item> {
  iterPages(): AsyncGenerator<Page>;
}

/** Starts a list; the pages after the first one are asked for with the same options. */
export function requestPages<Page extends PageMethods<Item, Page>, Item>(
  transport: Transport,
  call: Call,
  options: RequestOptions | undefined,
  rule: PageRule,
): PagePromise<Page, Item> {
  const direction = directionOf(call, rule);
  const load = (query: Readonly<Record<string, unknown>>, trail: Trail): APIPromise<Page> =>
    new APIPromise<Page>(
      transport.send(call, { ...options, query: { ...options?.query, ...query } }),
      async (answer) => {
        const envelope = await readJson<unknown>(answer);
        return makePage<Page, Item>(envelope, direction, trail, load);
      },
    );
  const first = load({}, { mark: undefined, steps: 0, length: 1 });
  return Object.assign(first, {
    async *iterPages() {
      yield* (await first).iterPages();
    },
    async *[Symbol.asyncIterator]() {
      yield* await first;
    },
  });
}

function directionOf(call: Call, rule: PageRule): PageRule {
  const given = new Map<string, unknown>(Object.entries(call.params ?? {}));
  const { before } = rule;
  return before && given.get(before.parameter) != null ? { ...rule, ...before } : rule;
}

/**
 * Finds cursors that repeat without remembering all of them: one is kept, and replaced by a later
 * one each time that the way behind it has doubled (R. P. Brent).
 */
interface Trail {
  readonly mark: unknown;
  readonly steps: number;
  readonly length: number;
}

function follow({ mark, steps, length }: Trail, cursor: unknown): Trail {
  if (cursor === mark) {
    throw new RepeatedCursorError('The server gives a page again that it has given before.');
  }
  return steps + 1 < length
    ? { mark, steps: steps + 1, length }
    : { mark: cursor, steps: 0, length: length * 2 };
}

type Load<Page> = (query: Readonly<Record<string, unknown>>, trail: Trail) => Promise<Page>;

function makePage<Page extends PageMethods<Item, Page>, Item>(
  envelope: unknown,
  rule: PageRule,
  trail: Trail,
  load: Load<Page>,
): Page {
  if (typeof envelope !== 'object' || envelope === null) {
    throw new ClientError('The answer to a list is not an object.');
  }
  const list = member(envelope, rule.items);
  const items: Item[] = Array.isArray(list) ? list : [];
  const { parameter } = rule;
  const cursor = rule.next === null ? member(items.at(-1), 'id') : member(envelope, rule.next);
  // A filter may leave a page empty; the id of its last item can only end the list.
  const hasNext =
    Array.isArray(list) &&
    parameter !== null &&
    (typeof cursor === 'string' || typeof cursor === 'number') &&
    cursor !== '' &&
    (rule.hasMore === null || member(envelope, rule.hasMore) !== false);

  const methods: PageMethods<Item, Page> = {
    getPaginatedItems: () => items,
    hasNextPage: () => hasNext,
    async getNextPage() {
      if (!hasNext || parameter === null) throw new ClientError('There is no next page.');
      return load({ [parameter]: cursor }, follow(trail, cursor));
    },
    async *iterPages() {
      let page = envelope as Page;
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

function member(value: unknown, name: string): unknown {
  const isOwn = typeof value === 'object' && value !== null && Object.hasOwn(value, name);
  return isOwn ? Reflect.get(value, name) : undefined;
}
