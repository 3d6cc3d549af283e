/** A model → how much it holds, and how sure it is of it. */
import type { ApiModel } from '../model/model.js';
import type { FactCount } from './coverage.js';
import { countFacts } from './coverage.js';

export interface ModelSize {
  readonly operations: number;
  readonly types: number;
  /** Types that no page opens. */
  readonly opaque: number;
  /** Of every parameter and every member, each counted once. */
  readonly facts: FactCount;
}

export function modelSize({ operations, types }: ApiModel): ModelSize {
  return {
    operations: operations.length,
    types: types.length,
    opaque: types.filter(({ shape }) => shape.kind === 'opaque').length,
    facts: countFacts([
      ...operations.flatMap(({ parameters }) => parameters),
      ...types.flatMap(({ shape }) => (shape.kind === 'object' ? shape.properties : [])),
    ]),
  };
}
