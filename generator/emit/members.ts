/** Properties and parameters of the model → the members of an interface. */
import type { OptionalKind, PropertySignatureStructure } from 'ts-morph';
import type { Constraints, Deprecation, Inferences, Origin } from '../model/model.js';
import type { Fact, Type } from '../model/type.js';
import { documentation } from './documentation.js';
import { propertyKey } from './encode.js';
import type { Names } from './names.js';
import { brokenTypeText } from './type-text.js';

export interface Member {
  readonly name: string;
  readonly required: Fact;
  readonly nullable: Fact;
  readonly type: Type;
  readonly description: string;
  readonly deprecated: Deprecation | null;
  readonly constraints: Constraints;
  readonly inferred: Inferences;
  readonly origins: readonly Origin[];
}

/**
 * The member of an interface. A fact that no page states is taken so that a caller is not forced:
 * what is sent may be left out, what is received is taken to be there.
 */
export function memberSignature(
  member: Member,
  isSent: boolean,
  names: Names,
): OptionalKind<PropertySignatureStructure> {
  const { required, nullable, type } = member;
  const isOptional = required === 'no' || (required === 'unstated' && isSent);
  const key = propertyKey(member.name);
  const before = `  ${key}${isOptional ? '?' : ''}: `;
  const written = { type, isNullable: nullable === 'yes' };
  return {
    name: key,
    hasQuestionToken: isOptional,
    type: brokenTypeText(written, names, before),
    docs: docs(documentation(member)),
  };
}

/** A longer text goes on lines of its own. */
const ONE_LINE = 88;

export function docs(text: string): { description: string }[] {
  const isShort = text.length <= ONE_LINE && !text.includes('\n');
  return text === '' ? [] : [{ description: isShort ? text : `\n${text}` }];
}
