/**
 * Lists whose name was put in the plural by a guess → the name that another list of the API has.
 * CLI pages print `--tool` for `tools`, and `--include` for `include` (FORMAT §3.4).
 */
import type { ApiModel, Property } from '../model/model.js';
import { plural } from '../text/case.js';

/**
 * A list of the same name elsewhere settles a guess: in the plural it confirms it, in the singular
 * it replaces it. What nothing settles stays a guess.
 */
export function settleRepeatedNames(model: ApiModel): ApiModel {
  const known = listNames(model);
  const singulars = new Map([...known].map((name) => [plural(name), name]));
  const isKnown = (name: string | undefined) => name !== undefined && known.has(name);

  function settle<T extends Named>(member: T): T {
    const { name, inferred, type } = member;
    if (inferred.name !== 'default' || type.kind !== 'array') return member;
    const wire = [name, singulars.get(name), plural(name)].find(isKnown);
    if (wire === undefined) return member;
    return { ...member, name: wire, inferred: { ...inferred, name: 'same-declaration' } };
  }

  return {
    ...model,
    operations: model.operations.map((operation) => ({
      ...operation,
      parameters: operation.parameters.map(settle),
    })),
    types: model.types.map((type) =>
      type.shape.kind === 'object'
        ? { ...type, shape: { kind: 'object', properties: type.shape.properties.map(settle) } }
        : type,
    ),
  };
}

type Named = Pick<Property, 'name' | 'type' | 'inferred'>;

/** Names of lists on the wire, as far as they are no guesses. */
function listNames({ operations, types }: ApiModel): ReadonlySet<string> {
  const members: readonly Named[] = [
    ...operations.flatMap(({ parameters }) => parameters),
    ...types.flatMap(({ shape }) => (shape.kind === 'object' ? shape.properties : [])),
  ];
  const stated = members.filter(({ inferred, type }) => !inferred.name && type.kind === 'array');
  return new Set(stated.map(({ name }) => name));
}
