/**
 * Variants that are printed without the members of their base → the same with all members. Pages
 * of SDKs print only what a class adds: `BookLoanItem` has the members of `BookLoan` as well.
 */
import type { ApiModel, Property, TypeDef } from '../model/model.js';
import type { Type, TypeId } from '../model/type.js';
import { requestTypes, responseTypes, typesById, typesIn } from '../model/reach.js';
import type { TypeTable } from '../model/variants.js';
import { flatVariants, tagOf } from '../model/variants.js';
import type { Report } from '../text/diagnostic.js';
import { diagnostic } from '../text/diagnostic.js';
import { lineStart } from '../text/source.js';

/**
 * A variant without the member by which all others of its union are told apart has lost members.
 * Where the first words of its name are the name of a type that has the member, it inherits
 * from that type; each inherited member is marked, and each such variant is reported as
 * `members-inherited`. Without such a type it is reported as `variant-untold`.
 */
export function inheritMembers(model: ApiModel, report: Report): ApiModel {
  const types = typesById(model);
  const found = new Map<TypeId, TypeDef>();
  for (const union of unionsOf(model)) {
    for (const { variant, tag } of untold(union, types)) {
      if (found.has(variant.id)) continue;
      const base = baseOf(variant, tag, types);
      const place = placeOf(variant);
      if (base && place) {
        const parameters = { name: variant.name, base: base.name, tag };
        report(diagnostic('members-inherited', place, parameters));
      } else if (place) {
        report(diagnostic('variant-untold', place, { name: variant.name, tag }));
      }
      found.set(variant.id, base ? withMembersOf(variant, base) : variant);
    }
  }
  return { ...model, types: model.types.map((type) => found.get(type.id) ?? type) };
}

function unionsOf({ operations, types }: ApiModel): readonly Type[] {
  const written = [
    ...types.flatMap(typesIn),
    ...operations.flatMap(requestTypes),
    ...operations.flatMap(responseTypes),
  ];
  return written.flatMap(nestedUnions);
}

function nestedUnions(type: Type): readonly Type[] {
  switch (type.kind) {
    case 'union':
      return [type, ...type.variants.flatMap(nestedUnions)];
    case 'array':
      return nestedUnions(type.element);
    case 'map':
      return nestedUnions(type.value);
    default:
      return [];
  }
}

interface UntoldVariant {
  readonly variant: TypeDef;
  /** The member that it should have. */
  readonly tag: string;
}

/** The object variants without the tag of a union in which all but one or two have it. */
function untold(union: Type, types: TypeTable): readonly UntoldVariant[] {
  const variants = flatVariants(union, types).filter((variant) => variant.kind === 'ref');
  const tag = tagOf(variants, types);
  if (tag === null) return [];
  const without = variants.flatMap(({ id }, index) => {
    const def = types.get(id);
    const isUntold = def?.shape.kind === 'object' && tag.values[index] === null;
    return isUntold && !hasMember(def, tag.name) ? [{ variant: def, tag: tag.name }] : [];
  });
  return without.length * FEW < variants.length ? without : [];
}

/** One in so many variants may have lost its members; else the tag is none. */
const FEW = 3;

function hasMember({ shape }: TypeDef, name: string): boolean {
  return shape.kind === 'object' && shape.properties.some((property) => property.name === name);
}

/** The type with the longest name that the variant's name goes on from, word by word. */
function baseOf(variant: TypeDef, tag: string, types: TypeTable): TypeDef | null {
  let best: TypeDef | null = null;
  for (const type of types.values()) {
    const isPrefix = variant.name.startsWith(type.name) && variant.name !== type.name;
    if (!isPrefix || !/^[A-Z]/.test(variant.name.slice(type.name.length))) continue;
    if (type.scope !== 'model' || !hasMember(type, tag) || !agree(variant, type)) continue;
    if (best === null || type.name.length > best.name.length) best = type;
  }
  return best;
}

/** Members that both have are of one kind of type. */
function agree(a: TypeDef, b: TypeDef): boolean {
  const kinds = new Map(propertiesOf(b).map(({ name, type }) => [name, type.kind]));
  return propertiesOf(a).every(({ name, type }) => {
    const kind = kinds.get(name);
    return kind === undefined || kind === type.kind;
  });
}

function propertiesOf({ shape }: TypeDef): readonly Property[] {
  return shape.kind === 'object' ? shape.properties : [];
}

/** Its own members come first and are believed. */
function withMembersOf(variant: TypeDef, base: TypeDef): TypeDef {
  const own = new Set(propertiesOf(variant).map(({ name }) => name));
  const inherited = propertiesOf(base)
    .filter(({ name }) => !own.has(name))
    .map((property): Property => ({
      ...property,
      inferred: { ...property.inferred, owner: 'type-name' },
    }));
  return {
    ...variant,
    shape: { kind: 'object', properties: [...propertiesOf(variant), ...inherited] },
  };
}

function placeOf({ origins: [origin] }: TypeDef) {
  return origin && lineStart(origin);
}
