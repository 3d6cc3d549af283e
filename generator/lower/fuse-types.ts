/** Types of two models, walked together from where they are used → one set of types. */
import type { DialectName } from '../dialects/dialect.js';
import type { Origin, Property, Shape, TypeDef } from '../model/model.js';
import { mapReferences } from '../model/map-type.js';
import type { Fact, Type } from '../model/type.js';
import { firstFree } from '../text/first-free.js';
import { addTo } from '../text/add-to.js';
import { foldName, isLikelyPlural, isPlainForm } from '../text/case.js';
import { doubtIn } from '../text/doubt.js';
import { areLike, bestMatch, tagOf } from './best-match.js';
import type { Claim } from './claim.js';
import { plainForm } from './claim.js';

/** The model that grows: types by id, and all claims about each of their members. */
export interface FusedTypes {
  readonly types: Map<string, TypeDef>;
  readonly claims: Map<string, Claim[]>;
}

export interface TypeFuser {
  /** The base's type with what the other's says of it; the types below are fused as well. */
  readonly fuse: (base: Type, other: Type) => Type;
  /** A type of the other model that the base has not, with all types that it needs. */
  readonly adopt: (other: Type) => Type;
  /** What only the other model has, and is left out because it is older. */
  readonly older: readonly PlacedName[];
  /** What only the other model has, and is kept. */
  readonly added: readonly PlacedName[];
  /** Types in one place, one of each model, that are two. */
  readonly strangers: readonly (readonly [base: TypeDef, other: TypeDef])[];
}

/** A member or a variant in words, and where the other model has it. */
export interface PlacedName {
  readonly name: string;
  readonly origin: Origin;
}

export function claimKey(typeId: string, member: string): string {
  return `${typeId}\n${member}`;
}

/**
 * A fuser of `others` into `fused`. Types are matched by where they are used first: two types in
 * one place are one type, whatever they are called, unless one of the models has both of them.
 */
export function typeFuser(
  fused: FusedTypes,
  others: ReadonlyMap<string, TypeDef>,
  dialect: DialectName,
  /** Whether members that only the other model has are added. */
  addsMembers: boolean,
): TypeFuser {
  const pairs = new Map<string, string>();
  const older: PlacedName[] = [];
  const added: PlacedName[] = [];
  /** What is walked: the member or the type whose variants come next. */
  let here: PlacedName | null = null;
  const strangers: [TypeDef, TypeDef][] = [];

  function fuse(base: Type, other: Type): Type {
    if (base.kind === 'ref') return fuseReference(base, other);
    if (other.kind === 'ref') {
      const shape = others.get(other.id)?.shape;
      if (shape?.kind === 'alias') return fuse(base, shape.type);
      return base.kind === 'union' ? fuseVariants(base, [other]) : base;
    }
    if (base.kind === 'union' || other.kind === 'union') {
      const variants = other.kind === 'union' ? other.variants : [other];
      return fuseVariants(base, variants);
    }
    return fuseSimple(base, other);
  }

  function fuseSimple(base: Type, other: Type): Type {
    if (base.kind === 'string' && other.kind === 'string') {
      return { kind: 'string', dateTime: firstStated(base.dateTime, other.dateTime) };
    }
    if (base.kind === 'number' && other.kind === 'number') {
      return { kind: 'number', integer: firstStated(base.integer, other.integer) };
    }
    if (base.kind === 'array' && other.kind === 'array') {
      return { kind: 'array', element: fuse(base.element, other.element) };
    }
    if (base.kind === 'map' && other.kind === 'map') {
      return { kind: 'map', value: fuse(base.value, other.value) };
    }
    // Not all dialects have a word for files: the others print a text.
    return base.kind === 'string' && other.kind === 'binary' ? other : base;
  }

  function fuseReference(base: Type & { readonly kind: 'ref' }, other: Type): Type {
    const def = fused.types.get(base.id);
    if (!def) return base;
    if (other.kind === 'ref') {
      const known = `${base.id}\n${other.id}`;
      if (pairs.has(known)) return base;
      pairs.set(known, base.id);
      const stranger = strangerOf(def, others.get(other.id));
      if (stranger) {
        strangers.push([def, stranger]);
        return base;
      }
      if (!pairs.has(other.id)) pairs.set(other.id, base.id);
      const otherDef = others.get(other.id);
      if (otherDef) fuseDefs(def, otherDef);
      return base;
    }
    if (def.shape.kind === 'alias') {
      const own = def.shape.type;
      // A name can hide a list: who prints the list is believed.
      const type: Type =
        other.kind === 'array' && !holdsArray(own)
          ? { kind: 'array', element: fuse(own, other.element) }
          : fuse(own, other);
      fused.types.set(def.id, { ...def, shape: { kind: 'alias', type } });
    } else if (def.shape.kind === 'opaque' && other.kind !== 'unknown') {
      return adopt(other);
    }
    return base;
  }

  /** The other's type, if one of the models has both, and they are not alike: then they are two. */
  function strangerOf(def: TypeDef, other: TypeDef | undefined): TypeDef | null {
    if (other?.scope !== 'model' || def.scope !== 'model' || other.id === def.id) return null;
    const isKnown = (types: ReadonlyMap<string, TypeDef>, id: string) =>
      types.get(id)?.scope === 'model';
    const [inBase, inOther] = [isKnown(fused.types, other.id), isKnown(others, def.id)];
    if (inBase && inOther) return other;
    return (inBase || inOther) && !areLike(def, other) ? other : null;
  }

  function fuseDefs(base: TypeDef, other: TypeDef): void {
    const named = describedBy(base, other);
    // Written before its members are walked, so that recursion meets it.
    fused.types.set(base.id, named);
    const shape = fuseShapes(named, other);
    fused.types.set(base.id, { ...(fused.types.get(base.id) ?? named), shape });
  }

  function fuseShapes(base: TypeDef, other: TypeDef): Shape {
    const [a, b] = [base.shape, other.shape];
    if (b.kind === 'opaque') return a;
    if (a.kind === 'opaque') return adoptShape(other, base.id);
    if (a.kind === 'object') {
      if (b.kind === 'object')
        return { kind: 'object', properties: fuseMembers(base, a.properties, b.properties) };
      if (b.type.kind === 'ref') fuse({ kind: 'ref', id: base.id }, b.type);
      return a;
    }
    [here = null] = other.origins.slice(0, 1).map((origin) => ({ name: base.name, origin }));
    const right: Type = b.kind === 'alias' ? b.type : { kind: 'ref', id: other.id };
    return { kind: 'alias', type: fuse(a.type, right) };
  }

  function fuseMembers(
    { id: typeId, name: typeName }: TypeDef,
    base: readonly Property[],
    other: readonly Property[],
  ): readonly Property[] {
    const pairsByName = pairMembers(base, other);
    const kept = base.map((property) => {
      const match = pairsByName.get(property);
      if (!match) return property;
      const name = isPlainForm(property.name, match.name) ? match.name : property.name;
      renameClaims(fused, typeId, property.name, name);
      addClaim(fused, typeId, { ...match, name }, dialect);
      [here = null] = placed(typeName, match);
      return {
        ...property,
        name,
        ...fuseMemberTypes(property, match),
        description: property.description || match.description,
        deprecated: property.deprecated ?? match.deprecated,
        // A sample states nothing: its dialect has no say in what is open.
        origins:
          match.inferred.type === 'sample'
            ? property.origins
            : [...property.origins, ...match.origins],
      };
    });
    // One that may belong elsewhere does: another dialect prints the type, and not this member.
    const paired = new Set(pairsByName.values());
    const more = other.filter((one) => !paired.has(one) && doubtIn(one.description) === '');
    // What surrounds a list is a guess in some dialects.
    const isGuess = base.length > 0 && base.every(({ inferred }) => inferred.type !== undefined);
    const list = addsMembers ? added : older;
    for (const property of isGuess ? [] : more) {
      for (const one of placed(typeName, property)) list.push(one);
    }
    if (!addsMembers) return kept;
    const own = more.map((property) => {
      addClaim(fused, typeId, property, dialect);
      return { ...property, type: adopt(property.type) };
    });
    return [...kept, ...own];
  }

  /** A type that is a guess by the names of members adds nothing to one that is stated. */
  function fuseMemberTypes(base: Property, other: Property): Pick<Property, 'type' | 'inferred'> {
    const isGuess = ({ inferred }: Property) => inferred.type === 'member-names';
    const { type: _, ...inferred } = base.inferred;
    if (isGuess(other) && !isGuess(base)) return { type: base.type, inferred: base.inferred };
    if (isGuess(base) && !isGuess(other)) {
      // One of several variants is the guess: the others are stated.
      return base.type.kind === 'union'
        ? { type: base.type, inferred: base.inferred }
        : { type: adopt(other.type), inferred };
    }
    return { type: fuse(base.type, other.type), inferred: base.inferred };
  }

  function fuseVariants(base: Type, other: readonly Type[]): Type {
    const variants = base.kind === 'union' ? base.variants : [base];
    const open = [...other];
    const unmatched: Type[] = [];
    const place = here;
    const fusedVariants = variants.map((variant) => {
      const index = bestMatch(variant, open, fused.types, others);
      const match = index < 0 ? undefined : open.splice(index, 1)[0];
      if (match) return fuse(variant, match);
      unmatched.push(variant);
      return variant;
    });
    const [only] = fusedVariants;
    if (base.kind !== 'union' && only) return only;
    const kept = addsMembers ? open.filter((variant) => isNew(variant, variants, unmatched)) : [];
    for (const variant of kept) {
      if (place) added.push(variantAt(variant, others, place));
    }
    for (const variant of open.filter((one) => !kept.includes(one))) {
      const [left] = unmatched.flatMap((one) => objectOf(one, fused.types) ?? []);
      const right = objectOf(variant, others);
      if (left && right) strangers.push([left, right]);
    }
    return { kind: 'union', variants: [...fusedVariants, ...kept.map(adopt)] };
  }

  /** A variant or a value that the base certainly has not: no other name of one that it has. */
  function isNew(variant: Type, known: readonly Type[], unmatched: readonly Type[]): boolean {
    if (variant.kind === 'literal') {
      const values = known.flatMap((type) => (type.kind === 'literal' ? [type.value] : []));
      return values.length > 1 && !values.includes(variant.value);
    }
    const def = variant.kind === 'ref' ? others.get(variant.id) : undefined;
    // All that the base has is matched by something else: this one is no other name of it.
    if (unmatched.length === 0 && known.length > 1 && def?.scope === 'model') {
      return def.shape.kind === 'object';
    }
    const tag = tagOf(def);
    const tagsOf = (types: readonly Type[]) =>
      types.map((type) => (type.kind === 'ref' ? tagOf(fused.types.get(type.id)) : ''));
    const tags = tagsOf(known).filter((text) => text !== '');
    return tag !== '' && tags.length > 1 && !tags.includes(tag) && !tagsOf(unmatched).includes('');
  }

  function adopt(other: Type): Type {
    return mapReferences(other, (id) => {
      const known = pairs.get(id);
      if (known !== undefined) return { kind: 'ref', id: known };
      const def = others.get(id);
      if (!def) return { kind: 'unknown' };
      const sameName = fused.types.get(id);
      if (sameName && sameName.scope === 'model' && def.scope === 'model') {
        return fuseReference({ kind: 'ref', id }, { kind: 'ref', id });
      }
      const free = firstFree(id, '.', (other) => fused.types.has(other));
      pairs.set(id, free);
      fused.types.set(free, { ...def, id: free, shape: { kind: 'opaque' } });
      fused.types.set(free, { ...def, id: free, shape: adoptShape(def, free) });
      return { kind: 'ref', id: free };
    });
  }

  function adoptShape(def: TypeDef, into: string): Shape {
    const { shape } = def;
    if (shape.kind === 'opaque') return shape;
    if (shape.kind === 'alias') return { kind: 'alias', type: adopt(shape.type) };
    const properties = shape.properties.map((property) => {
      addClaim(fused, into, property, dialect);
      return { ...property, type: adopt(property.type) };
    });
    return { kind: 'object', properties };
  }

  return { fuse, adopt, older, added, strangers };
}

function placed(typeName: string, { name, origins }: Property): readonly PlacedName[] {
  return origins.slice(0, 1).map((origin) => ({ name: `${typeName}.${name}`, origin }));
}

function variantAt(
  variant: Type,
  types: ReadonlyMap<string, TypeDef>,
  { name: whole, origin }: PlacedName,
): PlacedName {
  const def = variant.kind === 'ref' ? types.get(variant.id) : undefined;
  const name = variant.kind === 'literal' ? JSON.stringify(variant.value) : def?.name;
  return { name: `${name ?? variant.kind} of ${whole}`, origin };
}

export function addClaim(
  { claims }: FusedTypes,
  typeId: string,
  property: Property,
  dialect: DialectName,
): void {
  const { required, nullable, type, inferred, origins } = property;
  const [origin] = origins;
  if (!origin) return;
  const key = claimKey(typeId, property.name);
  const form = inferred.type === undefined ? plainForm(type) : null;
  addTo(claims, key, { dialect, required, nullable, form, inferred, origin });
}

/** The claims about a member under the name that it has from now on. */
function renameClaims({ claims }: FusedTypes, typeId: string, from: string, to: string): void {
  const made = claims.get(claimKey(typeId, from));
  if (from === to || !made) return;
  claims.delete(claimKey(typeId, from));
  claims.set(claimKey(typeId, to), made);
}

/**
 * Members of two objects that are one: of the same name, else of the same letters, else a list that
 * the other dialect prints in the singular, its number being a guess.
 */
function pairMembers(
  base: readonly Property[],
  other: readonly Property[],
): ReadonlyMap<Property, Property> {
  const pairs = new Map<Property, Property>();
  const open = new Set(other);
  const pair = (property: Property, match: Property | undefined) => {
    if (match && open.delete(match)) pairs.set(property, match);
  };
  for (const keyOf of [({ name }: Property) => name, ({ name }: Property) => foldName(name)]) {
    const byKey = new Map<string, Property[]>();
    for (const property of open) addTo(byKey, keyOf(property), property);
    for (const property of base) {
      if (!pairs.has(property)) pair(property, byKey.get(keyOf(property))?.shift());
    }
  }
  const guesses = [...open].filter(({ inferred }) => inferred.name === 'default');
  for (const property of guesses.length > 0 ? base : []) {
    if (pairs.has(property)) continue;
    const isOne = (guess: Property) => open.has(guess) && isLikelyPlural(guess.name, property.name);
    pair(property, guesses.find(isOne));
  }
  return pairs;
}

function describedBy(base: TypeDef, other: TypeDef): TypeDef {
  const dialects = new Set(base.origins.map((origin: Origin) => origin.dialect));
  return {
    ...base,
    description: base.description || other.description,
    deprecated: base.deprecated ?? other.deprecated,
    origins: [...base.origins, ...other.origins.filter((origin) => !dialects.has(origin.dialect))],
  };
}

function holdsArray(type: Type): boolean {
  if (type.kind === 'union') return type.variants.some(holdsArray);
  return type.kind === 'array';
}

function firstStated(a: Fact, b: Fact): Fact {
  return a === 'unstated' ? b : a;
}

function objectOf(type: Type, types: ReadonlyMap<string, TypeDef>): TypeDef | null {
  const def = type.kind === 'ref' ? types.get(type.id) : undefined;
  return def?.shape.kind === 'object' ? def : null;
}
