import { describe, expect, test } from 'vitest';
import { changeKinds } from '../../../generator/diff/change.js';
import { ruleOf, rules } from '../../../generator/diff/rules/index.js';
import type { Rule } from '../../../generator/diff/rules/rule.js';
import { generatorFiles } from '../../support/project-files.js';

const all: readonly Rule[] = rules;
const files = generatorFiles()
  .map(({ path }) => path)
  .filter((path) => path.startsWith('generator/diff/rules/'))
  .map((path) => path.replace(/^.*\/|\.ts$/g, ''))
  .filter((name) => name !== 'index' && name !== 'rule');

describe('the list of rules', () => {
  test('has every file of its folder, each once', () => {
    expect(all.map(({ id }) => id).sort()).toEqual([...files].sort());
  });

  test('finds a rule by its id, and nothing else', () => {
    for (const rule of all) expect(ruleOf(rule.id)).toBe(rule);
    expect(ruleOf('constructor')).toBeNull();
  });

  test('has a rule for every kind of change', () => {
    const kinds = new Set(all.map(({ kind }) => kind));
    expect(changeKinds.filter((kind) => !kinds.has(kind))).toEqual([]);
  });
});

describe.each(all)('$id', (rule) => {
  const mirror = ruleOf(rule.mirror);

  test('has a mirror that names it, or a reason why not', () => {
    expect(mirror).not.toBeNull();
    expect(mirror?.mirror === rule.id).toBe(rule.waiver === undefined);
  });

  test('is as bad one way as its mirror is the other way, where both can break', () => {
    // What a request may leave out, a response may not, and the other way round.
    if (mirror === null || rule.waiver !== undefined || !isMonotonic(rule)) return;
    expect(rule.levels.request === 'error').toBe(mirror.levels.response === 'error');
  });

  test('is explained in sentences', () => {
    expect(rule.summary).toMatch(/^[A-Z].*\.$/);
    expect(rule.why).toMatch(/^[A-Z].*\.$/);
    expect(rule.message).not.toMatch(/\.$/);
    expect(rule.example.before).not.toBe(rule.example.after);
  });

  test('is milder where it says so', () => {
    if (rule.softened === undefined) return;
    expect(rule.softened.levels).not.toEqual(rule.levels);
  });
});

/** Rules about what values are admitted: the same fact is harmless on the one side only. */
function isMonotonic({ id }: Rule): boolean {
  return ['became-required', 'became-nullable', 'became-optional', 'became-non-nullable'].includes(
    id,
  );
}
