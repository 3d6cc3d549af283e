// Part of the runtime of docshape, the same in every generated package.
/** A list that comes in pages → pages, and the items of all of them. */
import { ClientError } from './errors.js';
/** Starts a list; `load` asks for one page, with the given query added. */
export function listPages(load, rule) {
  const first = load({}).then((envelope) => makePage(envelope, load, rule, null));
  const items = async function* () {
    yield* await first;
  };
  return Object.assign(first, { [Symbol.asyncIterator]: items });
}
function makePage(envelope, load, rule, cursorBefore) {
  if (typeof envelope !== 'object' || envelope === null) {
    throw new ClientError('The answer to a list is not an object.');
  }
  const member = (name) =>
    name !== null && Object.hasOwn(envelope, name) ? Reflect.get(envelope, name) : undefined;
  const found = member(rule.items);
  const items = Array.isArray(found) ? found : [];
  const cursor = member(rule.next);
  const hasNext =
    items.length > 0 &&
    rule.parameter !== null &&
    (typeof cursor === 'string' || typeof cursor === 'number') &&
    cursor !== '' &&
    member(rule.hasMore) !== false;
  const methods = {
    getPaginatedItems: () => items,
    hasNextPage: () => hasNext,
    async getNextPage() {
      if (!hasNext || rule.parameter === null) throw new ClientError('There is no next page.');
      if (cursor === cursorBefore) {
        throw new ClientError('The server gives the same page again and again.');
      }
      const next = await load({ [rule.parameter]: cursor });
      return makePage(next, load, rule, cursor);
    },
    async *iterPages() {
      let page = makePage(envelope, load, rule, cursorBefore);
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
  return envelope;
}
