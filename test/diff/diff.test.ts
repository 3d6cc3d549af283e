import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ApiDiff } from '../../generator/diff/change.js';
import { diffModels } from '../../generator/diff/diff.js';
import { rules } from '../../generator/diff/rules/index.js';
import { defaultSettings } from '../../generator/diff/settings.js';
import { readPages } from '../support/read-model.js';
import { apiModel, edits } from './pairs/model-arbitrary.js';
import { httpPairs } from './pairs/http-pairs.js';
import { languagePairs } from './pairs/language-pairs.js';
import { changeLine, identities, mirrored } from './pairs/pair.js';

const docs = { ...defaultSettings, policy: 'docs' } as const;

const pairs = [...httpPairs, ...languagePairs];

interface Compared {
  readonly forward: ApiDiff;
  readonly backward: ApiDiff;
  readonly thorough: ApiDiff;
  readonly thoroughBack: ApiDiff;
}

const compared = new Map<string, Compared>();
for (const { name, before, after } of pairs) {
  const [b, a] = [readPages(before).model, readPages(after).model];
  compared.set(name, {
    forward: diffModels(b, a),
    backward: diffModels(a, b),
    thorough: diffModels(b, a, docs),
    thoroughBack: diffModels(a, b, docs),
  });
}

function comparedAs(name: string): Compared {
  const found = compared.get(name);
  if (!found) throw new Error(`no pair ${name}`);
  return found;
}

describe('pairs of pages', () => {
  test.each(pairs)('$name', ({ name, changes, verdict, notes = [] }) => {
    const { forward } = comparedAs(name);
    expect(forward.changes.map(changeLine).sort()).toEqual([...changes].sort());
    expect(forward.verdict).toBe(verdict);
    expect([...new Set(forward.notes.map(({ id }) => id))]).toEqual(notes);
  });

  test.each(pairs)('the other way round: $name', ({ name }) => {
    const { forward, backward, thorough, thoroughBack } = comparedAs(name);
    expect(mirrored(backward.changes)).toEqual(identities(forward.changes));
    expect(mirrored(thoroughBack.changes)).toEqual(identities(thorough.changes));
  });

  test('there are many, in several dialects', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(60);
    expect(new Set(pairs.map(({ name }) => name)).size).toBe(pairs.length);
  });

  test('every rule finds something in one of them', () => {
    const found = new Set(
      [...compared.values()].flatMap(({ thorough, thoroughBack }) =>
        [...thorough.changes, ...thoroughBack.changes].map(({ rule }) => rule),
      ),
    );
    expect(rules.map(({ id }) => id).filter((id) => !found.has(id))).toEqual([]);
  });
});

describe('generated models', () => {
  test('a model is equal to itself', () => {
    fc.assert(
      fc.property(apiModel, (model) => {
        const diff = diffModels(model, structuredClone(model), docs);
        expect(diff).toEqual({
          schema: 'docshape-diff/1',
          verdict: 'none',
          changes: [],
          notes: [],
        });
      }),
    );
  });

  test('the other way round, every change is its opposite', () => {
    fc.assert(
      fc.property(apiModel, apiModel, (before, after) => {
        const [forward, backward] = [diffModels(before, after), diffModels(after, before)];
        expect(mirrored(backward.changes)).toEqual(identities(forward.changes));
      }),
    );
  });

  test('no two changes have one fingerprint, and their order is that of their places', () => {
    fc.assert(
      fc.property(apiModel, apiModel, (before, after) => {
        const { changes } = diffModels(before, after);
        expect(new Set(changes.map(({ fingerprint }) => fingerprint)).size).toBe(changes.length);
        const turned = edits['turn everything round']?.(after, 0).model ?? after;
        expect(diffModels(before, turned).changes).toEqual(changes);
      }),
    );
  });

  test.each(Object.entries(edits))('%s: that and nothing else', (_, edit) => {
    fc.assert(
      fc.property(apiModel, fc.nat(), (model, pick) => {
        const { model: after, change } = edit(model, pick);
        const found = diffModels(model, after).changes.map(({ rule, path }) => `${rule} ${path}`);
        expect(found).toEqual(change === null ? [] : [change]);
      }),
    );
  });
});
