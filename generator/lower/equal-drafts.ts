/** Drafts → classes of drafts that say the same, so that each becomes one type of the model. */
import type { Property, Shape } from '../model/model.js';
import { mapReferences } from '../model/map-type.js';
import type { Type } from '../model/type.js';
import type { Draft } from './draft.js';

/**
 * Gives every draft the number of its class. Two drafts are in one class if they have the same
 * name (or, without one, the same place) and the same contents, in which references are to types
 * of the same class. This is partition refinement, so recursive types come out equal as well.
 */
export function classesOf(drafts: readonly Draft[]): ReadonlyMap<string, number> {
  let classes = number(drafts, (draft) => `${nameKey(draft)}\n${shapeKey(draft.shape, () => '')}`);
  for (;;) {
    const before = classes;
    const refined = number(drafts, (draft) => {
      const own = before.get(draft.id) ?? -1;
      return `${own}\n${shapeKey(draft.shape, (id) => String(before.get(id) ?? id))}`;
    });
    const isStable = count(refined) === count(before);
    classes = refined;
    if (isStable) return classes;
  }
}

function number(
  drafts: readonly Draft[],
  keyOf: (draft: Draft) => string,
): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  const classes = new Map<string, number>();
  for (const draft of drafts) {
    const key = keyOf(draft);
    const known = numbers.get(key) ?? numbers.size;
    numbers.set(key, known);
    classes.set(draft.id, known);
  }
  return classes;
}

function count(classes: ReadonlyMap<string, number>): number {
  return new Set(classes.values()).size;
}

function nameKey({ name, naming, owner }: Draft): string {
  if (naming === 'documented' || naming === 'printed') return `name ${name}`;
  return `place ${owner.join('\n')}`;
}

function shapeKey(shape: Shape, classOf: (id: string) => string): string {
  switch (shape.kind) {
    case 'object':
      return JSON.stringify(shape.properties.map((property) => propertyKey(property, classOf)));
    case 'alias':
      return `= ${typeKey(shape.type, classOf)}`;
    case 'opaque':
      return 'opaque';
  }
}

function propertyKey(property: Property, classOf: (id: string) => string): readonly string[] {
  const { name, required, nullable, type } = property;
  return [name, required, nullable, typeKey(type, classOf)];
}

function typeKey(type: Type, classOf: (id: string) => string): string {
  return JSON.stringify(mapReferences(type, (id) => ({ kind: 'ref', id: classOf(id) })));
}
