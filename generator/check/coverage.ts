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
  /** Of the unknown ones, those that tell whether a member can be null. */
  readonly unknownNulls: number;
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
  const count = { stated: 0, inferred: 0, uncertain: 0, unknown: 0, unknownNulls: 0 };
  for (const { required, nullable, type, inferred } of members) {
    // Of a member that may belong elsewhere nothing is certain.
    if (inferred.owner) count.uncertain++;
    count[standing(required, inferred.required)]++;
    const nulls = standing(nullable, inferred.nullable);
    count[nulls]++;
    if (nulls === 'unknown') count.unknownNulls++;
    for (const fact of scalarFacts(type)) count[standing(fact, inferred.type)]++;
  }
  return count;
}

type Standing = 'stated' | 'inferred' | 'uncertain' | 'unknown';

function standing(fact: Fact, evidence: Inferences['required']): Standing {
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

/** `5 stated, 1 inferred, 2 uncertain, 3 unknown (2 of them: null or not)` */
export function factsText(facts: FactCount): string {
  const { stated, inferred, uncertain, unknown, unknownNulls } = facts;
  const nulls = unknownNulls === 0 ? '' : ` (${unknownNulls} of them: null or not)`;
  return `${stated} stated, ${inferred} inferred, ${uncertain} uncertain, ${unknown} unknown${nulls}`;
}

/** The coverage as lines for a terminal: one for each operation, with what is open below it. */
export function formatCoverage(coverage: readonly OperationCoverage[]): string {
  const lines = coverage.flatMap(({ operation, call, dialects, facts, opaque }) => {
    const head = `${operation}  ${call}  (${dialects.join(', ')})\n  facts: ${factsText(facts)}`;
    return opaque.length === 0 ? [head] : [head, `  opaque: ${opaque.join(', ')}`];
  });
  return lines.map((line) => `${line}\n`).join('');
}
