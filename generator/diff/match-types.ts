/**
 * Named types of two models → which is which. What stands at the same place on both sides speaks
 * first, the name second: a name can be given to another type, and a type can get another name.
 */
import { largest } from '../text/largest.js';
import type { Operation, Property, TypeDef } from '../model/model.js';
import type { Type, TypeId } from '../model/type.js';
import { compareText } from '../text/source.js';
import type { OperationPair } from './match-operations.js';
import type { ModelIndex } from './model-index.js';
import { pairKey, similarity, tagOf } from './similarity.js';
import type { Renames } from './renames.js';
import { noRenames } from './renames.js';
import type { TypePairing } from './type-pairing.js';
import { pairingOf } from './type-pairing.js';

interface Candidate {
  readonly before: TypeDef;
  readonly after: TypeDef;
  readonly votes: number;
  readonly likeness: number;
}

/** `operations`: the pairs whose places are compared. */
export function matchTypes(
  operations: readonly OperationPair[],
  before: ModelIndex,
  after: ModelIndex,
  renames: Renames = noRenames,
): TypePairing {
  const candidates = sharedPlaces(operations, before, after);
  const pairs = new Map<TypeId, TypeId>();
  const taken = new Set<TypeId>();
  const isFree = (b: TypeDef, a: TypeDef) => !pairs.has(b.id) && !taken.has(a.id);
  const pair = (b: TypeDef, a: TypeDef) => {
    pairs.set(b.id, a.id);
    taken.add(a.id);
  };
  const byName = new Map(namedTypes(after).map((type) => [type.name, type]));
  for (const b of namedTypes(before)) {
    const a = byName.get(renames.type(b.name) ?? '');
    if (!a || !isFree(b, a)) continue;
    pair(b, a);
    renames.use('types', b.name);
  }
  const byTag = new Set(candidates.map(({ before: b, after: a }) => `${b.id} ${tagOf(a)}`));
  for (const { before: b, after: a } of candidates) {
    if (b.name === a.name && isFree(b, a) && !isOtherVariant(b, a, byTag)) pair(b, a);
  }
  for (const { before: b, after: a, likeness } of candidates) {
    if (isFree(b, a) && likeness >= renameThreshold(b, a, before, after)) pair(b, a);
  }
  for (const b of namedTypes(before)) {
    const a = after.types.get(b.id);
    if (a && after.named.has(a.id) && isFree(b, a)) pair(b, a);
  }
  return pairingOf(pairs);
}

/**
 * Whether the name has gone to another variant, while the constant stands under another name.
 * `byTag`: ids of candidates with the constants of their partners.
 */
function isOtherVariant(b: TypeDef, a: TypeDef, byTag: ReadonlySet<string>): boolean {
  const [tag, other] = [tagOf(b), tagOf(a)];
  return tag !== null && other !== null && tag !== other && byTag.has(`${b.id} ${tag}`);
}

/**
 * A name that is gone and a name that is new may be one type with most of its members; while the
 * names live on, the types must be nearly the same, and more alike than those of equal name.
 */
function renameThreshold(b: TypeDef, a: TypeDef, before: ModelIndex, after: ModelIndex): number {
  const [namesakeOfB, namesakeOfA] = [after.types.get(b.id), before.types.get(a.id)];
  if (!namesakeOfB && !namesakeOfA) return 0.6;
  const rivals = [
    namesakeOfB ? similarity(b, namesakeOfB, before, after) : 0,
    namesakeOfA ? similarity(namesakeOfA, a, before, after) : 0,
  ];
  return largest(
    rivals.map((likeness) => likeness + 0.001),
    0.8,
  );
}

function namedTypes({ model, named }: ModelIndex): readonly TypeDef[] {
  return model.types.filter(({ id }) => named.has(id));
}

/** Named types that stand at the same place, those with most places first. */
function sharedPlaces(
  operations: readonly OperationPair[],
  before: ModelIndex,
  after: ModelIndex,
): readonly Candidate[] {
  const walk = createWalk(before, after);
  for (const pair of operations) walk.operations(pair.before, pair.after);
  for (const b of namedTypes(before)) {
    const a = after.types.get(b.id);
    if (a && after.named.has(a.id)) walk.namesakes(b, a);
  }
  return [...walk.votes.values()].sort(
    (x, y) =>
      y.votes - x.votes || y.likeness - x.likeness || compareText(candidateKey(x), candidateKey(y)),
  );
}

function candidateKey({ before, after }: Candidate): string {
  return pairKey(before.id, after.id);
}

interface Walk {
  readonly votes: Map<string, Candidate>;
  readonly operations: (before: Operation, after: Operation) => void;
  readonly namesakes: (before: TypeDef, after: TypeDef) => void;
}

/** Goes down both models together; each pair of definitions is entered once. */
function createWalk(before: ModelIndex, after: ModelIndex): Walk {
  const votes = new Map<string, Candidate>();
  const entered = new Set<string>();
  const open: (readonly [Type, Type])[] = [];

  function enter(b: TypeDef, a: TypeDef): void {
    const key = `${b.id}>${a.id}`;
    if (entered.has(key)) return;
    entered.add(key);
    const [bShape, aShape] = [b.shape, a.shape];
    if (bShape.kind === 'object' && aShape.kind === 'object') {
      members(bShape.properties, aShape.properties);
    } else if (bShape.kind === 'alias' && aShape.kind === 'alias') {
      open.push([bShape.type, aShape.type]);
    }
  }

  function members(bs: readonly Property[], as: readonly Property[]): void {
    const byName = new Map(as.map(({ name, type }) => [name, type]));
    for (const { name, type } of bs) {
      const partner = byName.get(name);
      if (partner) open.push([type, partner]);
    }
  }

  function definitions(b: TypeDef, a: TypeDef): void {
    const likeness = similarity(b, a, before, after);
    if (before.named.has(b.id) && after.named.has(a.id)) {
      const key = `${b.id}>${a.id}`;
      const known = votes.get(key);
      votes.set(key, { before: b, after: a, votes: (known?.votes ?? 0) + 1, likeness });
      if (b.name !== a.name && likeness < 0.5) return;
    }
    enter(b, a);
  }

  function types(b: Type, a: Type): void {
    if (b.kind === 'array' && a.kind === 'array') open.push([b.element, a.element]);
    else if (b.kind === 'map' && a.kind === 'map') open.push([b.value, a.value]);
    else if (b.kind === 'union' || a.kind === 'union') variants(b, a);
    else if (b.kind === 'ref' && a.kind === 'ref') {
      const [bDefinition, aDefinition] = [before.types.get(b.id), after.types.get(a.id)];
      if (bDefinition && aDefinition) definitions(bDefinition, aDefinition);
    }
  }

  /** Members of unions are brought together by tag, then by name, then the two that are left. */
  function variants(b: Type, a: Type): void {
    const bs = b.kind === 'union' ? b.variants : [b];
    const as = a.kind === 'union' ? [...a.variants] : [a];
    const keys: readonly ((type: Type, index: ModelIndex) => string | null)[] = [
      // The constant says more than the name, which can be given to another variant.
      (type, index) => joined(nameKey(type, index), tagKey(type, index)),
      tagKey,
      nameKey,
      ({ kind }) => (kind === 'array' || kind === 'map' ? kind : null),
    ];
    let rest = bs;
    for (const key of keys) {
      rest = rest.filter((type) => {
        const wanted = key(type, before);
        const at = wanted === null ? -1 : as.findIndex((other) => key(other, after) === wanted);
        const [partner] = at < 0 ? [] : as.splice(at, 1);
        if (partner) open.push([type, partner]);
        return !partner;
      });
    }
    const isRef = ({ kind }: Type) => kind === 'ref';
    const [last, lastPartner] = [rest.filter(isRef), as.filter(isRef)];
    const [only, onlyPartner] = [last[0], lastPartner[0]];
    if (last.length === 1 && lastPartner.length === 1 && only && onlyPartner) {
      open.push([only, onlyPartner]);
    }
  }

  function drain(): void {
    for (let next = open.pop(); next; next = open.pop()) types(...next);
  }

  return {
    votes,
    operations: (b, a) => {
      members(b.parameters, a.parameters);
      const ends = [
        [b.body?.type, a.body?.type],
        [b.response.type, a.response.type],
        [b.response.stream?.eventType, a.response.stream?.eventType],
      ] as const;
      for (const [bType, aType] of ends) if (bType && aType) open.push([bType, aType]);
      drain();
    },
    namesakes: (b, a) => {
      enter(b, a);
      drain();
    },
  };
}

function joined(name: string | null, tag: string | null): string | null {
  return name === null ? null : `${name} ${tag ?? ''}`;
}

function nameKey(type: Type, index: ModelIndex): string | null {
  const definition = type.kind === 'ref' ? index.types.get(type.id) : undefined;
  return definition && index.named.has(definition.id) ? definition.name : null;
}

function tagKey(type: Type, index: ModelIndex): string | null {
  const definition = type.kind === 'ref' ? index.types.get(type.id) : undefined;
  return definition ? tagOf(definition) : null;
}
