/**
 * Objects that no page opens, but whose header lists all their members → objects of these members.
 * It comes when all dialects are fused: another one may open them.
 */
import type { ApiModel, Property, TypeDef } from '../model/model.js';

/** The members are of unknown type, with the evidence `header`; nothing tells which are required. */
export function openCollapsed(model: ApiModel): ApiModel {
  return { ...model, types: model.types.map(opened) };
}

function opened(def: TypeDef): TypeDef {
  const { shape, origins } = def;
  if (shape.kind !== 'opaque' || !shape.members) return def;
  const properties = shape.members.map((name): Property => ({
    name,
    required: 'unstated',
    nullable: 'unstated',
    type: { kind: 'unknown' },
    description: '',
    deprecated: null,
    constraints: {},
    inferred: { type: 'header' },
    origins,
  }));
  return { ...def, shape: { kind: 'object', properties } };
}
