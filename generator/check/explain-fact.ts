/** A member of a type or a parameter → what the model believes of it, by which evidence, from where. */
import type { ApiModel, Evidence, Origin, Parameter, Property } from '../model/model.js';
import { printType } from '../model/print.js';
import { unreachable } from '../text/invariant.js';
import type { ModelFact } from './model-facts.js';
import { modelFacts } from './model-facts.js';

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
  header: 'unknown: the header of the object names it, and no page says more',
  'member-names': 'taken from an object elsewhere that has members of the same names',
  'type-name': 'concluded from the name of the type: the page prints it for another type only',
  default: 'a guess: nothing states it',
};

/**
 * Explains `Type.member`, `operation.parameter` such as `books.list.limit`, a type or an operation.
 * `null` if the model has no such thing.
 */
export function explainFact(model: ApiModel, name: string): string | null {
  const facts = modelFacts(model).filter((fact) => isCalled(fact, name, model));
  return facts.length === 0 ? null : facts.map(factLines).map(withEnd).join('');
}

/** By id, or by the name of a type that the pages print. */
export function isCalled({ name }: ModelFact, wanted: string, { types }: ApiModel): boolean {
  if (name === wanted) return true;
  const type = types.find((each) => each.name === wanted.split('.')[0]);
  return type !== undefined && name === type.id + wanted.slice(type.name.length);
}

/** All names that `explainFact` knows, for suggestions. */
export function factNames(model: ApiModel): readonly string[] {
  return modelFacts(model).map(({ name }) => name);
}

/** What is believed, with the evidence, and where it is printed; one line each. */
export function factLines(fact: ModelFact): readonly string[] {
  const places = fact.origins.map(printedAt);
  switch (fact.kind) {
    case 'member':
    case 'parameter':
      return [fact.name, ...explanation(fact.member), ...places];
    case 'operation': {
      const { verb, path, response } = fact.operation;
      const answer = response.type ? printType(response.type) : 'nothing that a page shows';
      return [fact.name, `  call: ${verb.toUpperCase()} ${path}`, `  answer: ${answer}`, ...places];
    }
    case 'type': {
      const { shape } = fact.type;
      const what =
        shape.kind === 'alias'
          ? printType(shape.type)
          : shape.kind === 'object'
            ? `an object of ${shape.properties.length} members`
            : 'not opened by any page';
      return [fact.name, `  type: ${what}`, ...places];
    }
    default:
      return unreachable(fact);
  }
}

function withEnd(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}

function explanation(member: Property | Parameter): readonly string[] {
  const { type, required, nullable, inferred, constraints, deprecated } = member;
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
  return facts.map(([fact, value, evidence]) => `  ${fact}: ${value} (${reason(value, evidence)})`);
}

function reason(value: string, evidence: Evidence | undefined): string {
  if (evidence !== undefined) return MEANING[evidence];
  return value === 'unstated' ? 'no page says' : 'stated';
}

function printedAt({ path, line, dialect }: Origin): string {
  return `  printed at ${path}:${line} (${dialect})`;
}
