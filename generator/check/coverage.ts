/** A model → how much of each operation is stated, inferred, uncertain or unknown. */
import type { ApiModel, Inferences, Operation, TypeDef } from '../model/model.js';
import { reachableTypes, requestTypes, responseTypes, typesById } from '../model/reach.js';
import type { Fact, Type } from '../model/type.js';
import { compareText } from '../text/source.js';

export interface OperationCoverage {
  readonly operation: string;
  readonly call: string;
  /** Dialects that the operation or one of its types was read from. */
  readonly dialects: readonly string[];
  readonly facts: FactCount;
  /** Names of types that no page opens. */
  readonly opaque: readonly string[];
}

/** Facts of all members: required, nullable, integer and date-time. */
export interface FactCount {
  readonly stated: number;
  /** Concluded from evidence, as from the order of members. */
  readonly inferred: number;
  /** The likelier of two values, with nothing that decides. */
  readonly uncertain: number;
  /** No page says, and nothing is assumed. */
  readonly unknown: number;
}

/** Covers every operation, in the order of the model. */
export function coverageOf(model: ApiModel): readonly OperationCoverage[] {
  const types = typesById(model);
  return model.operations.map((operation) => coverOperation(operation, types));
}

function coverOperation(
  operation: Operation,
  types: ReadonlyMap<string, TypeDef>,
): OperationCoverage {
  const roots = [...requestTypes(operation), ...responseTypes(operation)];
  const reached = [...reachableTypes(roots, types).values()];
  const origins = [operation, ...reached].flatMap((origin) => origin.origins);
  const members = [
    ...operation.parameters,
    ...reached.flatMap(({ shape }) => (shape.kind === 'object' ? shape.properties : [])),
  ];
  return {
    operation: operation.id,
    call: `${operation.verb.toUpperCase()} ${operation.path}`,
    dialects: [...new Set(origins.map(({ dialect }) => dialect))].sort(compareText),
    facts: countFacts(members),
    opaque: reached
      .filter(({ shape }) => shape.kind === 'opaque')
      .map(({ name }) => name)
      .sort(compareText),
  };
}

interface Member {
  readonly required: Fact;
  readonly nullable: Fact;
  readonly type: Type;
  readonly inferred: Inferences;
}

export function countFacts(members: readonly Member[]): FactCount {
  const count = { stated: 0, inferred: 0, uncertain: 0, unknown: 0 };
  for (const { required, nullable, type, inferred } of members) {
    // Of a member that may belong elsewhere nothing is certain.
    if (inferred.owner) count.uncertain++;
    count[standing(required, inferred.required)]++;
    count[standing(nullable, inferred.nullable)]++;
    for (const fact of scalarFacts(type)) count[standing(fact, inferred.type)]++;
  }
  return count;
}

function standing(fact: Fact, evidence: Inferences['required']): keyof FactCount {
  if (evidence === 'default') return 'uncertain';
  if (fact === 'unstated') return 'unknown';
  return evidence === undefined ? 'stated' : 'inferred';
}

function scalarFacts(type: Type): readonly Fact[] {
  switch (type.kind) {
    case 'string':
      return [type.dateTime];
    case 'number':
      return [type.integer];
    case 'array':
      return scalarFacts(type.element);
    case 'map':
      return scalarFacts(type.value);
    case 'union':
      return type.variants.flatMap(scalarFacts);
    default:
      return [];
  }
}

/** The coverage as lines for a terminal: one for each operation, with what is open below it. */
export function formatCoverage(coverage: readonly OperationCoverage[]): string {
  const lines = coverage.flatMap(({ operation, call, dialects, facts, opaque }) => {
    const { stated, inferred, uncertain, unknown } = facts;
    const counts = `${stated} stated, ${inferred} inferred, ${uncertain} uncertain, ${unknown} unknown`;
    const head = `${operation}  ${call}  (${dialects.join(', ')})\n  facts: ${counts}`;
    return opaque.length === 0 ? [head] : [head, `  opaque: ${opaque.join(', ')}`];
  });
  return lines.map((line) => `${line}\n`).join('');
}
