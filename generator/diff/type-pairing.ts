/** Which named type of the one model is which of the other: a one-to-one relation. */
import type { TypeId } from '../model/type.js';

export interface TypePairing {
  readonly afterOf: ReadonlyMap<TypeId, TypeId>;
  readonly beforeOf: ReadonlyMap<TypeId, TypeId>;
}

export function pairingOf(pairs: ReadonlyMap<TypeId, TypeId>): TypePairing {
  return {
    afterOf: pairs,
    beforeOf: new Map([...pairs].map(([before, after]) => [after, before])),
  };
}
