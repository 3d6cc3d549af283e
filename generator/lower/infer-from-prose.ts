/** Descriptions of a finished model → defaults, limits, nulls and date-times that no signature states. */
import type { ApiModel, Constraints, Inferences, Property } from '../model/model.js';
import type { Fact, Type, TypeId } from '../model/type.js';
import type { ProseFacts } from '../text/prose-facts.js';
import { doubtIn } from '../text/doubt.js';
import { proseFacts } from '../text/prose-facts.js';

/**
 * Adds what the sentences state to members that leave it open. It comes last, so that a signature
 * of any dialect goes before a sentence.
 */
export function inferFromProse(model: ApiModel): ApiModel {
  return {
    ...model,
    operations: model.operations.map((operation) => ({
      ...operation,
      parameters: operation.parameters.map(withProse),
    })),
    types: model.types.map((def) =>
      def.shape.kind === 'object'
        ? {
            ...def,
            shape: {
              kind: 'object',
              properties: def.shape.properties.map((member) =>
                withConstant(withProse(member), def.id),
              ),
            },
          }
        : def,
    ),
  };
}

interface DescribedMember {
  readonly type: Type;
  readonly description: string;
  readonly nullable: Fact;
  readonly constraints: Constraints;
  readonly inferred: Inferences;
}

function withProse<Member extends DescribedMember>(described: Member): Member {
  if (described.description === '') return described;
  const facts = proseFacts(described.description);
  const member = withNull(withDoubt(described), facts);
  const constraints = constraintsOf(member.type, facts);
  if (member.type.kind === 'string' && member.type.dateTime === 'unstated' && facts.isDateTime) {
    const type: Type = { kind: 'string', dateTime: 'yes' };
    return { ...member, type, constraints, inferred: { ...member.inferred, type: 'prose' } };
  }
  return { ...member, constraints };
}

/**
 * The newest pages of Java and Go print no values of a constant: its type is nothing there, or the
 * type that it is a member of, which no value could be.
 */
function withConstant(member: Property, owner: TypeId): Property {
  const { type, required } = member;
  const isItself = type.kind === 'ref' && type.id === owner && required !== 'no';
  if (type.kind !== 'unknown' && !isItself) return member;
  const { constant } = proseFacts(member.description);
  if (constant === null) return member;
  const inferred = { ...member.inferred, type: 'prose' } as const;
  return { ...member, type: { kind: 'literal', value: constant }, inferred };
}

function withNull<Member extends DescribedMember>(member: Member, facts: ProseFacts): Member {
  if (member.nullable !== 'unstated' || !facts.isNullable) return member;
  return { ...member, nullable: 'yes', inferred: { ...member.inferred, nullable: 'prose' } };
}

function withDoubt<Member extends DescribedMember>(member: Member): Member {
  if (doubtIn(member.description) === '') return member;
  return { ...member, inferred: { ...member.inferred, owner: 'nesting' } };
}

/** Limits of numbers to numbers, of lengths to strings, of counts to lists. */
function constraintsOf(type: Type, facts: ProseFacts): Constraints {
  const limits: Partial<Record<keyof Constraints, number>> = {};
  const keep = (key: 'minimum' | 'maximum' | 'minLength' | 'maxLength' | 'maxItems') => {
    const value = facts[key];
    if (value !== null) limits[key] = value;
  };
  if (type.kind === 'number') {
    keep('minimum');
    keep('maximum');
  } else if (type.kind === 'string') {
    keep('minLength');
    keep('maxLength');
  } else if (type.kind === 'array') {
    keep('maxItems');
  }
  const value = facts.default === null ? undefined : defaultOf(type, facts.default);
  return value === undefined ? limits : { default: value, ...limits };
}

/** The text of a default as a value of the type; `undefined` if it is none. */
function defaultOf(type: Type, text: string): Constraints['default'] | undefined {
  const bare = text.replace(/^(["'])(.*)\1$/, '$2');
  switch (type.kind) {
    case 'number': {
      const value = Number(bare.replace(/[,_]/g, ''));
      return bare !== '' && Number.isFinite(value) ? value : undefined;
    }
    case 'boolean':
      return bare === 'true' ? true : bare === 'false' ? false : undefined;
    case 'string':
      return bare;
    case 'literal':
      return String(type.value) === bare ? type.value : undefined;
    case 'null':
      return bare === 'null' ? null : undefined;
    case 'union': {
      // Exact values first: `string | 'auto'` has the default 'auto' either way.
      const values = [...type.variants].sort((a, b) => rank(a) - rank(b));
      for (const variant of values) {
        const value = defaultOf(variant, text);
        if (value !== undefined) return value;
      }
      return undefined;
    }
    default:
      return undefined;
  }
}

function rank({ kind }: Type): number {
  return kind === 'literal' ? 0 : kind === 'string' ? 2 : 1;
}
