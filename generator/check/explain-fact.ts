/** A member of a type or a parameter → what the model believes of it, by which evidence, from where. */
import type { ApiModel, Evidence, Origin, Parameter, Property } from '../model/model.js';
import { printType } from '../model/print.js';

const MEANING: Readonly<Record<Evidence, string>> = {
  'member-order': 'concluded from the order of the members: required ones come first',
  'member-count': 'concluded from the count of members',
  'same-declaration': 'taken from another print of the same declaration',
  'other-dialect': 'concluded from a mark of one dialect and a fact of another',
  prose: 'read from a sentence of the description',
  sample: 'read from the sample of the page',
  verb: 'concluded from the verb',
  path: 'concluded from the path',
  nesting: 'a guess: the page has lost its indentation here',
  default: 'a guess: nothing states it',
};

/**
 * Explains `Type.member`, or `operation.parameter` such as `books.list.limit`. `null` if the model
 * has no such member.
 */
export function explainFact(model: ApiModel, name: string): string | null {
  const dot = name.lastIndexOf('.');
  const [owner, member] = [name.slice(0, dot), name.slice(dot + 1)];
  const found = dot < 0 ? undefined : membersOf(model, owner).find((each) => each.name === member);
  return found ? explanation(name, found) : null;
}

/** All names that `explainFact` knows, for suggestions. */
export function factNames(model: ApiModel): readonly string[] {
  return [
    ...model.types.flatMap(({ id }) => membersOf(model, id).map(({ name }) => `${id}.${name}`)),
    ...model.operations.flatMap(({ id, parameters }) =>
      parameters.map(({ name }) => `${id}.${name}`),
    ),
  ];
}

function membersOf(model: ApiModel, owner: string): readonly (Property | Parameter)[] {
  const type = model.types.find(({ id, name }) => id === owner || name === owner);
  const members = type?.shape.kind === 'object' ? type.shape.properties : [];
  const operation = model.operations.find(({ id }) => id === owner);
  return [...members, ...(operation?.parameters ?? [])];
}

function explanation(name: string, member: Property | Parameter): string {
  const { type, required, nullable, inferred, constraints, deprecated, origins } = member;
  const limits = Object.entries(constraints).map(([limit, value]) => `${limit} ${String(value)}`);
  const facts: readonly (readonly [string, string, Evidence | undefined])[] = [
    ['type', printType(type), inferred.type],
    ['required', required, inferred.required],
    ['nullable', nullable, inferred.nullable],
    ...('in' in member ? [['sent in', member.in, inferred.location] as const] : []),
    ...(inferred.location && !('in' in member)
      ? [['sent in', 'the body', inferred.location] as const]
      : []),
    ...(inferred.name ? [['name', member.name, inferred.name] as const] : []),
    ...(inferred.owner ? [['place', 'here', inferred.owner] as const] : []),
    ...(limits.length > 0 ? [['limits', limits.join(', '), 'prose'] as const] : []),
    ...(deprecated ? [['deprecated', deprecated.reason || 'yes', 'prose'] as const] : []),
  ];
  return [
    name,
    ...facts.map(([fact, value, evidence]) => `  ${fact}: ${value} (${reason(value, evidence)})`),
    ...origins.map(printedAt),
    '',
  ].join('\n');
}

function reason(value: string, evidence: Evidence | undefined): string {
  if (evidence !== undefined) return MEANING[evidence];
  return value === 'unstated' ? 'no page says' : 'stated';
}

function printedAt({ path, line, dialect }: Origin): string {
  return `  printed at ${path}:${line} (${dialect})`;
}
