/** Text of pages reaches code through the encoders only: the source of the emitters is walked. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { PageTextFlow } from '../support/page-text.js';
import { pageTextFlow } from '../support/page-text.js';

/** Where text of a page may go as it is: files that are no code. */
const NO_CODE: readonly RegExp[] = [/^generator\/emit\/emit-package\.ts:\d+ .*README\.md/];

let flow: PageTextFlow;

beforeAll(() => {
  flow = pageTextFlow();
}, 60_000);

function leaks(leftOut?: Parameters<PageTextFlow['leaks']>[0]): readonly string[] {
  return flow.leaks(leftOut).filter((leak) => !NO_CODE.some((known) => known.test(leak)));
}

test('no text of a page comes past the encoders into what is printed', () => {
  expect(leaks()).toEqual([]);
});

describe('the walk itself', () => {
  test('sees the encoders, and that most of them are given text of pages', () => {
    expect(flow.encoders.length).toBeGreaterThan(80);
    expect(flow.encoders.filter(({ call }) => flow.isReached(call)).length).toBeGreaterThan(50);
  });

  test('finds what comes through when one of them is left out', () => {
    const text = flow.encoders.filter(
      ({ call, isTextEncoder }) => isTextEncoder && flow.isReached(call),
    );
    expect(text.length).toBeGreaterThan(25);
    const unseen = text.filter(({ call }) => leaks(call).length === 0);
    expect(unseen.map(({ place }) => place)).toEqual([]);
  });
});
