/** A model → all that it believes, one entry for each operation, parameter, type and member. */
import type {
  ApiModel,
  Inferences,
  Operation,
  Origin,
  Parameter,
  Property,
  TypeDef,
} from '../model/model.js';

export type ModelFact = {
  /** `Book.title`, `books.list.limit`, `Book`, `books.list`: what people call it. */
  readonly name: string;
  readonly origins: readonly Origin[];
  /** Whether a part of it is a guess: nothing of the pages states it. */
  readonly isUncertain: boolean;
} & (
  | { readonly kind: 'member'; readonly member: Property }
  | { readonly kind: 'parameter'; readonly member: Parameter }
  | { readonly kind: 'type'; readonly type: TypeDef }
  | { readonly kind: 'operation'; readonly operation: Operation }
);

/** Operations with their parameters first, then types with their members, as in the model. */
export function modelFacts(model: ApiModel): readonly ModelFact[] {
  return [...model.operations.flatMap(operationFacts), ...model.types.flatMap(typeFacts)];
}

function operationFacts(operation: Operation): readonly ModelFact[] {
  const { id, origins, parameters } = operation;
  return [
    { kind: 'operation', name: id, origins, isUncertain: false, operation },
    ...parameters.map((member): ModelFact => memberFact('parameter', id, member)),
  ];
}

function typeFacts(type: TypeDef): readonly ModelFact[] {
  const { id, origins, shape } = type;
  const members = shape.kind === 'object' ? shape.properties : [];
  return [
    { kind: 'type', name: id, origins, isUncertain: shape.kind === 'opaque', type },
    ...members.map((member): ModelFact => ({
      ...baseOf(id, member),
      kind: 'member',
      member,
    })),
  ];
}

function memberFact(kind: 'parameter', owner: string, member: Parameter): ModelFact {
  return { ...baseOf(owner, member), kind, member };
}

function baseOf(
  owner: string,
  { name, origins, inferred, required }: Property,
): Pick<ModelFact, 'name' | 'origins' | 'isUncertain'> {
  // That a server has sent null is known; what else a sample shows may be one of several.
  const { nullable, ...others } = inferred;
  const guesses = nullable === 'sample' ? others : inferred;
  const isUncertain = required === 'unstated' || Object.values(guesses).some(isGuess);
  return { name: `${owner}.${name}`, origins, isUncertain };
}

/** What a sentence or another page says is known well enough. */
function isGuess(evidence: Inferences[keyof Inferences]): boolean {
  return ['default', 'header', 'member-names', 'nesting', 'sample', 'type-name'].includes(
    evidence ?? '',
  );
}
