import { describe, expect, test } from 'vitest';
import type { Joint } from '../../generator/capture/cut-lines.js';
import { COMMON_SIGNS, RARE_SIGNS, settleLines } from '../../generator/capture/cut-lines.js';

const cut = (...joints: readonly Joint[]) =>
  joints.map((joint, index) => ({ start: 10 * index, end: 10 * index + 9, joint }));

const stretches = (...settled: Parameters<typeof settleLines>) =>
  settleLines(...settled).lines.map(({ start, end }) => [start, end]);

describe('marks that are open', () => {
  test('are lines or signs as the count says', () => {
    const lines = cut(null, 30, null, 75);
    expect(stretches(lines, 4, COMMON_SIGNS)).toHaveLength(4);
    expect(stretches(lines, 3, COMMON_SIGNS)).toEqual([
      [0, 19],
      [20, 29],
      [30, 39],
    ]);
    expect(stretches(lines, 2, COMMON_SIGNS)).toEqual([
      [0, 19],
      [20, 39],
    ]);
  });

  test('are never read one by one to make a count fit that lies', () => {
    const lines = cut(null, 30, 30, null);
    expect(settleLines(lines, 3, COMMON_SIGNS).off).not.toBe(0);
    expect(settleLines(lines, 5, COMMON_SIGNS).off).toBe(-1);
    expect(settleLines(lines, 9, RARE_SIGNS)).toMatchObject({ off: -5 });
  });

  test('are lines where signs are rare and no reading closes', () => {
    const lines = cut(null, 30, 30, null);
    expect(settleLines(lines, 3, RARE_SIGNS).off).toBe(1);
    expect(settleLines([], 3, RARE_SIGNS)).toEqual({ lines: [], off: -3 });
  });
});
