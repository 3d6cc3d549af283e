/** The events of a stream → the types of those that end it, where the pages let us know them. */
import type { ApiModel, Operation, TypeDef } from '../model/model.js';
import { typesById } from '../model/reach.js';
import type { Type, TypeId } from '../model/type.js';
import { compareText } from '../text/source.js';

/** How the types of last events end, behind the name of what is streamed. */
const ENDS = /^[._](?:stop|end|done|completed?|failed|incomplete|cancell?ed|expired)$/;

/**
 * An event that carries the operation's whole answer (`message_start` with a `Message`) names what
 * is streamed: all of its type before the last word. That thing's own end is the last event
 * (`message_stop`); the ends of its parts (`content_block_stop`) are not. Without such an event
 * nothing is known, and the result is empty.
 */
export function lastEvents(
  { response: { type: answer, stream } }: Operation,
  model: ApiModel,
): readonly string[] {
  if (answer?.kind !== 'ref' || !stream?.eventType || stream.framing !== 'sse') return [];
  const defs = typesById(model);
  const events = variantsOf(stream.eventType, defs, new Set()).flatMap((def) => {
    const type = typeLiteral(def);
    return type === null ? [] : [{ type, carriesAnswer: holds(def, answer.id) }];
  });
  const streamed = events
    .filter(({ carriesAnswer }) => carriesAnswer)
    .map(({ type }) => type.replace(/[._][a-z]+$/, ''));
  const last = events
    .map(({ type }) => type)
    .filter((type) =>
      streamed.some((name) => type.startsWith(name) && ENDS.test(type.slice(name.length))),
    );
  return [...new Set(last)].sort(compareText);
}

function variantsOf(
  type: Type,
  defs: ReadonlyMap<TypeId, TypeDef>,
  seen: Set<TypeId>,
): readonly TypeDef[] {
  if (type.kind === 'union') {
    return type.variants.flatMap((variant) => variantsOf(variant, defs, seen));
  }
  if (type.kind !== 'ref' || seen.has(type.id)) return [];
  seen.add(type.id);
  const def = defs.get(type.id);
  if (def?.shape.kind === 'alias') return variantsOf(def.shape.type, defs, seen);
  return def ? [def] : [];
}

function typeLiteral({ shape }: TypeDef): string | null {
  if (shape.kind !== 'object') return null;
  const type = shape.properties.find(({ name }) => name === 'type')?.type;
  return type?.kind === 'literal' && typeof type.value === 'string' ? type.value : null;
}

function holds({ shape }: TypeDef, id: TypeId): boolean {
  if (shape.kind !== 'object') return false;
  return shape.properties.some(({ type }) => type.kind === 'ref' && type.id === id);
}
