import { describe, expect, test } from 'vitest';
import { matchMembers } from '../../generator/diff/match-members.js';
import type { Property } from '../../generator/model/model.js';

function member(name: string, description = ''): Property {
  return {
    name,
    required: 'yes',
    nullable: 'no',
    type: { kind: 'string', dateTime: 'no' },
    description,
    deprecated: null,
    constraints: {},
    inferred: {},
    origins: [],
  };
}

function renamed(before: readonly Property[], after: readonly Property[], alike = true) {
  const match = matchMembers(before, after, () => alike);
  return match.renamed.map((pair) => `${pair.before.name} → ${pair.after.name}`);
}

describe('a member is renamed', () => {
  test('when its name is written in another case', () => {
    expect(renamed([member('createdAt', 'When.')], [member('created_at', 'The time.')])).toEqual([
      'createdAt → created_at',
    ]);
    expect(renamed([member('created_at[gte]')], [member('created_at_gte')])).toHaveLength(1);
  });

  test('when one of the names is a guess that has the same letters', () => {
    const guess = { ...member('loan5m', 'It.'), inferred: { name: 'default' } as const };
    expect(renamed([guess], [member('loan_5m')])).toEqual(['loan5m → loan_5m']);
    expect(renamed([member('loan_5m')], [guess])).toEqual(['loan_5m → loan5m']);
    expect(renamed([member('loan_5m')], [member('loan5m', 'It.')])).toEqual([]);
  });

  test('when it has the same description', () => {
    expect(renamed([member('days', 'How long.')], [member('time', 'How long.')])).toHaveLength(1);
  });

  test('when nothing is described and half of its name is the same', () => {
    expect(renamed([member('due')], [member('due_date')])).toHaveLength(1);
    expect(renamed([member('due')], [member('end_date')])).toEqual([]);
    expect(renamed([member('created_at')], [member('updated_on_at')])).toEqual([]);
  });

  test('not when it holds something else', () => {
    expect(renamed([member('days', 'How long.')], [member('time', 'How long.')], false)).toEqual(
      [],
    );
  });

  test('not when the old name is still there', () => {
    const days = member('days', 'How long.');
    const match = matchMembers([days], [days, member('time', 'How long.')], () => true);
    expect(match.renamed).toEqual([]);
    expect(match.added.map(({ name }) => name)).toEqual(['time']);
  });

  test('once: of two that fit, the one with the nearer name', () => {
    const after = [member('other', 'When.'), member('created_at', 'Something else.')];
    expect(renamed([member('createdAt', 'When.')], after)).toEqual(['createdAt → created_at']);
  });
});
