import { expect, test } from 'vitest';
import { startStopwatch } from '../../generator/cli/stopwatch.js';

test('adds up the time of each stage, in the order in which they began', () => {
  let now = 1000;
  const watch = startStopwatch(() => now);
  watch.enter('load');
  now += 5;
  watch.enter('read');
  watch.enter('read');
  now += 7;
  watch.enter('load');
  now += 1;
  watch.stop();
  now += 100;
  watch.stop();
  expect(watch.times()).toEqual([
    { stage: 'load', milliseconds: 6 },
    { stage: 'read', milliseconds: 7 },
  ]);
});
