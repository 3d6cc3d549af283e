/** Types and members → the words in which changes show them: those of the HTTP pages. */
import type { Property } from '../model/model.js';
import type { Type } from '../model/type.js';
import { unreachable } from '../text/invariant.js';
import { compareText } from '../text/source.js';
import type { ModelIndex } from './model-index.js';
import { discriminatorOf } from './similarity.js';
import type { Term } from './terms.js';

/** A type in one line. Anonymous objects show their members' names, the first few of them. */
export function describeType(type: Type, index: ModelIndex): string {
  switch (type.kind) {
    case 'string':
      return type.dateTime === 'yes' ? 'date-time' : 'string';
    case 'number':
      return type.integer === 'yes' ? 'integer' : 'number';
    case 'boolean':
    case 'null':
    case 'unknown':
    case 'binary':
      return type.kind;
    case 'literal':
      return JSON.stringify(type.value);
    case 'array':
      return `array of ${grouped(type.element, index)}`;
    case 'map':
      return `map of ${grouped(type.value, index)}`;
    case 'union':
      return alternatives(type.variants.map((variant) => describeType(variant, index)));
    case 'ref': {
      const definition = index.types.get(type.id);
      if (!definition) return type.id;
      if (index.named.has(definition.id)) return definition.name;
      return describeTerm({ kind: 'definition', definition }, index);
    }
    default:
      return unreachable(type);
  }
}

export function describeTerm(term: Term, index: ModelIndex): string {
  if (term.kind !== 'definition') return describeType(term, index);
  const { definition } = term;
  if (index.named.has(definition.id)) return definition.name;
  const { shape } = definition;
  if (shape.kind === 'alias') {
    return shape.type.kind === 'ref' ? shape.type.id : describeType(shape.type, index);
  }
  return shape.kind === 'opaque' ? definition.name : describeObject(shape.properties);
}

/** The alternatives of both sides of a site, with the list or map that they stand in. */
export function textsOf(
  { before, after }: { readonly before: readonly Term[]; readonly after: readonly Term[] },
  { within }: { readonly within: string },
  models: { readonly before: ModelIndex; readonly after: ModelIndex },
): { readonly before: string; readonly after: string } {
  const describe = (terms: readonly Term[], index: ModelIndex) => {
    const text = describeTerms(terms, index);
    return within === '' || terms.length < 2 ? within + text : `${within}(${text})`;
  };
  return { before: describe(before, models.before), after: describe(after, models.after) };
}

function describeTerms(terms: readonly Term[], index: ModelIndex): string {
  return alternatives(terms.map((term) => describeTerm(term, index)));
}

/** Sorted: a change is the same change in whatever order the page has its types. */
function alternatives(texts: readonly string[]): string {
  return [...texts].sort(compareText).join(' or ');
}

/** How a member of a union is called: its name, or the fixed value that tells it apart. */
export function variantName(term: Term, index: ModelIndex): string {
  if (term.kind !== 'definition' || index.named.has(term.definition.id))
    return describeTerm(term, index);
  const { shape } = term.definition;
  const tag = shape.kind === 'object' ? discriminatorOf(shape.properties) : null;
  return tag?.value ?? describeTerm(term, index);
}

/** `optional string or null`. */
export function describeMember(
  { required, nullable, type }: Pick<Property, 'required' | 'nullable' | 'type'>,
  index: ModelIndex,
): string {
  const optional = required === 'no' ? 'optional ' : '';
  return `${optional}${describeType(type, index)}${nullable === 'yes' ? ' or null' : ''}`;
}

const SHOWN = 5;

function describeObject(members: readonly Property[]): string {
  if (members.length === 0) return 'object';
  const names = members
    .map(({ name }) => name)
    .sort(compareText)
    .slice(0, SHOWN);
  const rest = members.length - names.length;
  return `object { ${names.join(', ')}${rest > 0 ? `, ${rest} more` : ''} }`;
}

function grouped(type: Type, index: ModelIndex): string {
  const text = describeType(type, index);
  return type.kind === 'union' && type.variants.length > 1 ? `(${text})` : text;
}
