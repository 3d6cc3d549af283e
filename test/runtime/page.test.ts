/** Lists that come in pages: all items, each page, and servers that lose count. */
import { describe, expect, test } from 'vitest';
import type { Call, RequestOptions } from '../../generator/emit/runtime/options.js';
import type { PageMethods, PageRule } from '../../generator/emit/runtime/page.js';
import { requestPages } from '../../generator/emit/runtime/page.js';
import { failureOf, transportTo } from '../support/runtime-client.js';

interface Item {
  readonly id: string;
}

interface ItemPage extends PageMethods<Item, ItemPage> {
  readonly data: Item[];
}

const rule: PageRule = {
  items: 'data',
  parameter: 'after_id',
  next: 'last_id',
  hasMore: 'has_more',
  before: { parameter: 'before_id', next: 'first_id' },
};

type Answer = (query: URLSearchParams, count: number) => unknown;

/** A list whose pages are made from the query; `asked` are the queries. */
function listOf(
  answer: Answer,
  {
    params = {},
    options = {},
    rules = rule,
  }: { params?: object; options?: RequestOptions; rules?: PageRule } = {},
) {
  const asked: string[] = [];
  const fetch = async (url: string) => {
    const { search, searchParams } = new URL(url);
    asked.push(search);
    return Response.json(answer(searchParams, asked.length));
  };
  const call: Call = { verb: 'get', path: '/v1/books', params };
  const transport = transportTo('https://api.library.example', { fetch });
  return { asked, list: requestPages<ItemPage, Item>(transport, call, options, rules) };
}

const pageOf = (ids: readonly string[], more = true) => ({
  data: ids.map((id) => ({ id })),
  first_id: ids[0] ?? null,
  last_id: ids.at(-1) ?? null,
  has_more: more,
});

async function idsOf(items: AsyncIterable<Item>): Promise<readonly string[]> {
  const ids: string[] = [];
  for await (const { id } of items) ids.push(id);
  return ids;
}

describe('a list of three pages', () => {
  const three: Answer = (query) => {
    const after = Number(query.get('after_id') ?? 0);
    return pageOf([String(after + 1), String(after + 2)], after < 4);
  };

  test('item by item', async () => {
    const { list, asked } = listOf(three, {
      params: { limit: 2 },
      options: { query: { beta: 1 } },
    });
    expect(await idsOf(list)).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(asked).toEqual([
      '?limit=2&beta=1',
      '?limit=2&beta=1&after_id=2',
      '?limit=2&beta=1&after_id=4',
    ]);
  });

  test('page by page', async () => {
    const sizes: number[] = [];
    for await (const page of listOf(three).list.iterPages()) sizes.push(page.data.length);
    expect(sizes).toEqual([2, 2, 2]);
    const first = await listOf(three).list;
    expect(first.hasNextPage()).toBe(true);
    const second = await first.getNextPage();
    expect(second.getPaginatedItems()).toEqual([{ id: '3' }, { id: '4' }]);
    expect(await idsOf(second)).toEqual(['3', '4', '5', '6']);
    // The same page may be asked for twice.
    expect((await first.getNextPage()).data).toEqual(second.data);
    const third = await second.getNextPage();
    expect(third.hasNextPage()).toBe(false);
    expect((await failureOf(third.getNextPage())).message).toBe('There is no next page.');
  });

  test('a page prints as the answer that it is', async () => {
    const page = await listOf(three).list;
    expect(JSON.stringify(page)).toBe(JSON.stringify(pageOf(['1', '2'])));
    expect(Object.keys(page)).toEqual(['data', 'first_id', 'last_id', 'has_more']);
  });

  test('break asks for no other page', async () => {
    const { list, asked } = listOf(three);
    for await (const { id } of list) if (id === '2') break;
    expect(asked).toHaveLength(1);
  });

  test('the response around the first page', async () => {
    const { data, response } = await listOf(three).list.withResponse();
    expect(response.status).toBe(200);
    expect(await idsOf(data)).toHaveLength(6);
  });
});

test('a list that is read backwards goes on backwards', async () => {
  const { list, asked } = listOf(
    (query) => {
      const before = Number(query.get('before_id'));
      return pageOf([String(before - 2), String(before - 1)], before > 3);
    },
    { params: { before_id: '5' } },
  );
  expect(await idsOf(list)).toEqual(['3', '4', '1', '2']);
  expect(asked).toEqual(['?before_id=5', '?before_id=3']);
});

describe('the end', () => {
  test.each<[string, Answer, number]>([
    ['an empty page that says there is more', () => pageOf([]), 1],
    ['no cursor', () => ({ ...pageOf(['1']), last_id: null }), 1],
    ['an empty cursor', () => ({ ...pageOf(['1']), last_id: '' }), 1],
    ['a cursor that is no text', () => ({ ...pageOf(['1']), last_id: {} }), 1],
    ['no items', () => ({ has_more: true, last_id: 'x' }), 1],
    [
      'an address for a cursor is only a value',
      (_, count) => ({ ...pageOf(['1'], count < 2), last_id: 'https://evil.example/?a=b' }),
      2,
    ],
  ])('%s', async (_, answer, requests) => {
    const { list, asked } = listOf(answer);
    await idsOf(list);
    expect(asked).toHaveLength(requests);
  });

  test('is not an empty page, if that names the next one', async () => {
    const { list, asked } = listOf(
      (_, count) => ({
        data: count === 2 ? [] : [{ id: `b_${count}` }],
        next: [null, 'x', 'y'][count],
      }),
      { rules: { items: 'data', parameter: 'page', next: 'next', hasMore: null } },
    );
    expect(await idsOf(list)).toEqual(['b_1', 'b_3']);
    expect(asked).toEqual(['', '?page=x', '?page=y']);
  });

  test('without a member that names it the next page begins behind the last item', async () => {
    const { list, asked } = listOf((_, count) => pageOf([`b_${count}`], count < 3), {
      rules: { ...rule, next: null },
    });
    expect(await idsOf(list)).toEqual(['b_1', 'b_2', 'b_3']);
    expect(asked).toEqual(['', '?after_id=b_1', '?after_id=b_2']);
  });

  test('an answer that is no list', async () => {
    expect((await failureOf(listOf(() => 'x').list)).message).toMatch(/not an object/);
  });
});

describe('cursors that repeat', () => {
  test.each([1, 2, 3, 7, 20])('after %i pages', async (length) => {
    const { list, asked } = listOf((_, count) => pageOf([`c_${count % length}`]));
    expect(await failureOf(idsOf(list))).toMatchObject({ name: 'RepeatedCursorError' });
    expect(asked.length).toBeLessThan(4 * length + 4);
  });

  test('no long list is taken for one', async () => {
    const { list } = listOf((_, count) => pageOf([String(count)], count < 5_000));
    let items = 0;
    for await (const item of list) items += item ? 1 : 0;
    expect(items).toBe(5_000);
  });
});
