/** The envelope of a list and the query of its method → how its pages hang together. */
import type { Pagination, Parameter, Property } from '../model/model.js';
import type { Type } from '../model/type.js';

interface CursorNames {
  readonly parameter: string;
  readonly next: string;
  /** Taken only if one of the two says that it is a cursor: the name alone can be that of an address. */
  readonly isSaid?: true;
}

const CURSORS: readonly CursorNames[] = [
  { parameter: 'after_id', next: 'last_id' },
  { parameter: 'after', next: 'last_id' },
  { parameter: 'starting_after', next: 'last_id' },
  { parameter: 'page', next: 'next_page' },
  { parameter: 'cursor', next: 'next_cursor' },
  { parameter: 'after', next: 'next_cursor' },
  { parameter: 'cursor', next: 'cursor' },
  { parameter: 'page_token', next: 'next_page_token' },
  { parameter: 'pageToken', next: 'nextPageToken' },
  { parameter: 'page', next: 'next', isSaid: true },
  { parameter: 'cursor', next: 'next', isSaid: true },
];

const CURSOR = /\b(?:cursor|(?:page|continuation) token)\b/i;

const BACKWARDS: readonly CursorNames[] = [
  { parameter: 'before_id', next: 'first_id' },
  { parameter: 'before', next: 'first_id' },
  { parameter: 'ending_before', next: 'first_id' },
  { parameter: 'page', next: 'previous_page' },
  { parameter: 'cursor', next: 'previous_cursor' },
];

const NUMBERS = ['offset', 'skip', 'page_number', 'page_index'];

/** The name of a query parameter that can only be there to ask for another page. */
export function asksForPages(queries: readonly Query[]): string | null {
  const names = [...CURSORS.map(({ parameter }) => parameter), ...NUMBERS];
  return queries.find(({ name }) => names.includes(name))?.name ?? null;
}

/** What pages say of a cursor that is the `id` of the last item, where no member holds it. */
const ID_OF_LAST =
  /\bis an object ID that defines your place in the list\b|\b(?:identifier|ID) (?:for|of) the last \w+ (?:from|of|on) the previous\b/i;

/** The same in other words: `Returns the books after the book with this ID`. */
function isItemId({ description }: Query): boolean {
  if (ID_OF_LAST.test(description)) return true;
  return (
    /\b(?:after|relative to|following)\b/.test(description) &&
    /\bthis (?:\w+ ){0,2}ID\b/i.test(description)
  );
}

/** A query parameter of the method. */
type Query = Pick<Parameter, 'name' | 'description'>;

/**
 * The pagination of a method whose answer has the given members. `null` if it is no paged list:
 * it needs one list among the members, and a page class or a query parameter with its cursor.
 */
export function paginationOf(
  envelope: readonly Property[],
  queries: readonly Query[],
  pageClass: string | null,
): Pagination | null {
  const list = listMember(envelope);
  if (!list) return null;
  const names = new Set(envelope.map(({ name }) => name));
  const find = (pairs: readonly CursorNames[]) =>
    pairs.find(({ parameter, next, isSaid }) => {
      const asked = queries.find(({ name }) => name === parameter);
      const answered = envelope.find(({ name }) => name === next);
      if (!asked || !answered) return false;
      if (next === 'next_cursor' && isItemId(asked)) return false;
      return !isSaid || CURSOR.test(asked.description) || CURSOR.test(answered.description);
    });
  const forward = find(CURSORS) ?? lastItem(queries);
  if (!forward && pageClass === null) return null;
  const backward = find(BACKWARDS);
  return {
    name: pageClass,
    items: list.property.name,
    itemType: list.element,
    style: !forward ? 'none' : isLastId(forward) ? 'last-id' : 'cursor',
    parameter: forward?.parameter ?? null,
    next: forward?.next ?? null,
    beforeParameter: backward?.parameter ?? null,
    previous: backward?.next ?? null,
    hasMore: ['has_more', 'has_next_page', 'hasMore'].find((name) => names.has(name)) ?? null,
  };
}

/** A cursor and the member of the envelope that holds it; without one it is the last item's `id`. */
interface Cursor {
  readonly parameter: string;
  readonly next: string | null;
}

function lastItem(queries: readonly Query[]): Cursor | undefined {
  const query = queries.find(isItemId);
  return query && CURSORS.some(({ parameter }) => parameter === query.name)
    ? { parameter: query.name, next: null }
    : undefined;
}

function isLastId({ next }: Cursor): boolean {
  return next === null || next === 'last_id';
}

interface ListMember {
  readonly property: Property;
  readonly element: Type;
}

/** The only list among the members; `data` if there are several. */
function listMember(envelope: readonly Property[]): ListMember | null {
  const lists = envelope.flatMap((property) =>
    property.type.kind === 'array' ? [{ property, element: property.type.element }] : [],
  );
  const data = lists.find(({ property }) => property.name === 'data');
  return data ?? (lists.length === 1 ? (lists[0] ?? null) : null);
}
