/** Drafts → classes of drafts that say the same, so that each becomes one type of the model. */
import type { Shape } from '../model/model.js';
import { mapReferences } from '../model/map-type.js';
import type { Type } from '../model/type.js';
import type { Draft } from './draft.js';

/**
 * Gives every draft the number of its class. Two drafts are in one class if they have the same
 * name (or, without one, the same place) and the same contents. What their references lead to must
 * be the same as well; of objects without a name the place is of no matter there, since what opens
 * an object first lends it to the others.
 */
export function classesOf(drafts: readonly Draft[]): ReadonlyMap<string, number> {
  const alike = likenesses(drafts);
  return number(drafts, (draft) => `${alike.get(draft.id)} ${nameKey(draft) ?? placeKey(draft)}`);
}

/** This is partition refinement, so recursive types come out equal as well. */
function likenesses(drafts: readonly Draft[]): ReadonlyMap<string, number> {
  const contents = new Map(drafts.map((draft) => [draft.id, contentOf(draft.shape)]));
  let classes = number(
    drafts,
    (draft) => `${nameKey(draft) ?? ''}\n${contents.get(draft.id)?.text ?? ''}`,
  );
  for (;;) {
    const before = classes;
    // Drafts of one class have the same text: what may differ is where their references lead.
    const refined = number(drafts, (draft) => {
      const ids = contents.get(draft.id)?.references ?? [];
      return [before.get(draft.id), ...ids.map((id) => before.get(id) ?? id)].join(' ');
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

function nameKey({ name, naming }: Draft): string | null {
  return naming === 'documented' || naming === 'printed' ? `name ${name}` : null;
}

function placeKey({ owner }: Draft): string {
  return `place ${owner.join('\n')}`;
}

interface Content {
  /** All that a shape says, without what its references refer to. */
  readonly text: string;
  /** The ids that it refers to, in the order of the text. */
  readonly references: readonly string[];
}

function contentOf(shape: Shape): Content {
  const references: string[] = [];
  const typeText = (type: Type) =>
    JSON.stringify(
      mapReferences(type, (id) => {
        references.push(id);
        return { kind: 'ref', id: '' };
      }),
    );
  const text = (): string => {
    switch (shape.kind) {
      case 'object':
        return JSON.stringify(
          shape.properties.map(({ name, required, nullable, type }) => [
            name,
            required,
            nullable,
            typeText(type),
          ]),
        );
      case 'alias':
        return `= ${typeText(shape.type)}`;
      case 'opaque':
        return `opaque ${shape.members?.join() ?? ''}`;
    }
  };
  return { text: text(), references };
}
