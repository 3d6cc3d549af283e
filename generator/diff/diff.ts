/**
 * Two models → what changed in the API. Pure: the order of parts, descriptions, examples and lines
 * are of no effect, and the same two models give the same bytes.
 */
import type { ApiModel } from '../model/model.js';
import type { ApiDiff, Change, Note } from './change.js';
import { compareOperations } from './compare-operation.js';
import { compareNamedTypes, compareOpenShapes } from './compare-shapes.js';
import { startComparison } from './finding.js';
import { gainNotes } from './gains.js';
import { ignoreChanges } from './ignore.js';
import { judgeFindings } from './judge.js';
import { matchOperations } from './match-operations.js';
import { matchTypes } from './match-types.js';
import { indexModel } from './model-index.js';
import { settlePlacements } from './placements.js';
import { createRenames } from './renames.js';
import { settleRendering } from './rendering.js';
import type { DiffSettings } from './settings.js';
import { defaultSettings } from './settings.js';
import { verdictOf } from './verdict.js';

/** Things are matched first, then compared, then judged: a rename is one change, not many. */
export function diffModels(
  before: ApiModel,
  after: ApiModel,
  settings: DiffSettings = defaultSettings,
): ApiDiff {
  const [beforeIndex, afterIndex] = [indexModel(before), indexModel(after)];
  const renames = createRenames(settings.renames);
  const operations = matchOperations(beforeIndex, afterIndex, renames);
  const pairing = matchTypes(operations.pairs, beforeIndex, afterIndex, renames);
  const models = { before: beforeIndex, after: afterIndex, pairing };
  const comparison = startComparison(models, renames);
  compareOperations(operations, comparison);
  compareNamedTypes(comparison);
  compareOpenShapes(comparison);
  const settled = settleRendering(comparison);
  const placed = settlePlacements(settled.findings);
  const judged = judgeFindings(placed.findings, comparison.models, settings);
  const { kept, notes } = ignoreChanges(judged, settings.ignore, settings.today);
  return {
    schema: 'docshape-diff/1',
    verdict: verdictOf(kept),
    changes: kept,
    notes: [
      ...partialNotes(settings),
      ...guessNotes(settings, kept),
      ...settled.notes,
      ...placed.notes,
      ...gainNotes(comparison.facts),
      ...renames.notes(),
      ...notes,
    ],
  };
}

/** Nothing is "no change" about text that was skipped. */
function partialNotes({ doubts }: DiffSettings): readonly Note[] {
  return (['before', 'after'] as const).flatMap((side) =>
    doubts[side].partial.map((path) => ({
      id: 'page-partly-understood',
      message: `${path} (${side}) was only partly understood: what it says may have changed unseen`,
    })),
  );
}

/** What is found in objects that a page has lost the shape of can be of the guess, and not of the API. */
function guessNotes({ doubts }: DiffSettings, changes: readonly Change[]): readonly Note[] {
  if (changes.length === 0) return [];
  return (['before', 'after'] as const).flatMap((side) =>
    doubts[side].guessed.map(({ path, count }) => ({
      id: 'places-guessed',
      message: `${path} (${side}) has items whose place is a guess (${count}): what is told of their objects can be wrong`,
    })),
  );
}
