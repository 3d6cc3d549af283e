/** What the schemas of one document have in common: names, form, and how doubts are written. */
import type { ApiModel, TypeDef } from '../model/model.js';
import { reachableTypes, requestTypes, typesById } from '../model/reach.js';
import type { TypeId } from '../model/type.js';
import { componentNames } from './component-names.js';

/**
 * `open`: what the pages say; members that they do not name are allowed, as in any OpenAPI document.
 * `closed`: the same, and no other members: for structured outputs and for strict checks.
 * `tolerant`: what real servers send: `null` for an optional member, values that an enum does not
 * list, variants that a union does not list (told by their tag), and values beyond a format or limit.
 */
export type SchemaForm = 'open' | 'closed' | 'tolerant';

export interface SchemaContext {
  readonly types: ReadonlyMap<TypeId, TypeDef>;
  readonly form: SchemaForm;
  /** Schemas of OpenAPI have a discriminator and extensions; those of JSON Schema have comments. */
  readonly vocabulary: 'openapi' | 'json-schema';
  /** Types that a caller sends: what is not known to be required may be left out of them. */
  readonly sent: ReadonlySet<TypeId>;
  /** The reference to a type; `null` if the model does not have it. */
  readonly referenceTo: (id: TypeId) => string | null;
}

/** The context of a whole model, with references below `prefix`; `root` is the document itself. */
export function schemaContext(
  model: ApiModel,
  form: SchemaForm,
  vocabulary: SchemaContext['vocabulary'],
  prefix: string,
  root: TypeId | null = null,
): SchemaContext {
  const types = typesById(model);
  const names = componentNames(model.types.map(({ id }) => id));
  return {
    types,
    form,
    vocabulary,
    sent: new Set(reachableTypes(model.operations.flatMap(requestTypes), types).keys()),
    referenceTo: (id) => {
      const name = names.get(id);
      return id === root ? '#' : name === undefined ? null : `${prefix}${name}`;
    },
  };
}
