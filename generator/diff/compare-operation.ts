/** Two operations that are one → findings about the operation, its parameters, body and response. */
import type { Operation, OperationResponse } from '../model/model.js';
import { compareDeprecation } from './compare-deprecation.js';
import { compareRequest } from './compare-request.js';
import { compareTransport } from './compare-transport.js';
import { compareType } from './compare-type.js';
import { describeType } from './describe-type.js';
import type { Comparison, Places, Site } from './finding.js';
import { addFinding } from './finding.js';
import type { OperationMatch, OperationPair } from './match-operations.js';
import { callOf, placeOf } from './model-index.js';

export function compareOperations(match: OperationMatch, comparison: Comparison): void {
  for (const operation of match.removed) {
    const call = callOf(operation);
    const places = { before: placeOf(operation.origins), after: null };
    const site = operationSite('operation', call, places);
    const isSoft = operation.deprecated !== null;
    addFinding(comparison, 'operation-removed', site, { before: call, isSoft });
  }
  for (const operation of match.added) {
    const call = callOf(operation);
    const places = { before: null, after: placeOf(operation.origins) };
    addFinding(comparison, 'operation-added', operationSite('operation', call, places), {
      after: call,
    });
  }
  for (const pair of match.pairs) compareOperation(pair, comparison);
}

function compareOperation({ before, after, isMoved }: OperationPair, comparison: Comparison): void {
  const call = callOf(after);
  const places = { before: placeOf(before.origins), after: placeOf(after.origins) };
  const site = operationSite('operation', call, places);
  if (isMoved) move(before, after, places, comparison);
  compareDeprecation(before.deprecated, after.deprecated, 'operation', site, comparison);
  if (before.id !== after.id) {
    const names = { before: before.id, after: after.id };
    const detail = { from: before.id, to: after.id };
    addFinding(comparison, 'sdk-method-renamed', site, { ...names, detail });
  }
  if (before.description !== after.description) {
    addFinding(comparison, 'description-changed', site);
  }
  if (examplesOf(before) !== examplesOf(after)) addFinding(comparison, 'example-changed', site);
  const sites = {
    request: operationSite('request', call, places),
    response: operationSite('response', call, places),
  };
  compareRequest(before, after, sites.request, comparison);
  compareResponse(before, after, sites.response, comparison);
  compareTransport(before, after, sites, comparison);
}

function operationSite(where: Site['where'], operation: string, places: Places): Site {
  return {
    where,
    operation,
    subject: null,
    path: [],
    variant: null,
    within: '',
    places,
    chain: [],
  };
}

/** The old call is the coordinate: that is what callers have to look for. */
function move(before: Operation, after: Operation, places: Places, comparison: Comparison): void {
  const [from, to] = [callOf(before), callOf(after)];
  const rule = before.verb === after.verb ? 'operation-moved' : 'operation-method-changed';
  const values = { before: from, after: to, detail: { from, to } };
  addFinding(comparison, rule, operationSite('operation', from, places), values);
}

function examplesOf({ examples }: Operation): string {
  return JSON.stringify(
    examples.map(({ request, response }) => [request?.lang, request?.code, response?.json]),
  );
}

/** One side has no answer: a signature may say so, a page that is silent does not. */
function compareNothing(
  before: OperationResponse,
  after: OperationResponse,
  site: Site,
  comparison: Comparison,
): void {
  const { models, facts } = comparison;
  if (before.type && after.nullable !== 'unstated') {
    const values = { before: describeType(before.type, models.before), after: 'nothing' };
    addFinding(comparison, 'type-changed', site, values);
  } else facts.contents[before.type ? 'lost' : 'gained']++;
}

function compareResponse(
  { response: before }: Operation,
  { response: after }: Operation,
  site: Site,
  comparison: Comparison,
): void {
  const places = { before: placeOf(before.origins), after: placeOf(after.origins) };
  const here = { ...site, places };
  if (isUntold(before) !== isUntold(after) && before.type && after.type) {
    comparison.facts.contents[isUntold(after) ? 'lost' : 'gained']++;
  } else if (before.type && after.type) {
    compareType(before.type, after.type, here, comparison);
    if (
      before.nullable !== after.nullable &&
      ![before.nullable, after.nullable].includes('unstated')
    ) {
      const isNullable = after.nullable === 'yes';
      addFinding(comparison, isNullable ? 'became-nullable' : 'became-non-nullable', here);
    }
  } else if (before.type || after.type) {
    compareNothing(before, after, here, comparison);
  }
  const [bEvent, aEvent] = [before.stream?.eventType, after.stream?.eventType];
  if (bEvent && aEvent) compareType(bEvent, aEvent, here, comparison);
}

/** An answer comes, as a sample shows, and no page says what it is. */
function isUntold({ type, nullable }: Operation['response']): boolean {
  return type?.kind === 'unknown' && nullable === 'unstated';
}
