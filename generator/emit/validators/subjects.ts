/** A model → everything that gets a validator: named types, parameters, responses and events. */
import type { ApiModel, Origin } from '../../model/model.js';
import type { Type, TypeId } from '../../model/type.js';
import { compareText } from '../../text/source.js';
import type { Member } from '../members.js';
import type { Names } from '../names.js';
import { paramsOf } from '../params.js';
import { typeText } from '../type-text.js';
import { holdsBinary } from '../../model/holds-binary.js';
import { bodyTypes } from '../../model/reach.js';

export interface Subject {
  readonly name: string;
  /** Path in the package, without extension. */
  readonly module: string;
  /** The text of its TypeScript type, with names of the module of all types. */
  readonly typeText: string;
  readonly shape: SubjectShape;
  /** `null` for what is no type of the model. */
  readonly id: TypeId | null;
  readonly preset: 'strict' | 'tolerant';
  readonly origin: Origin | null;
}

export type SubjectShape =
  | { readonly kind: 'object'; readonly members: readonly Member[] }
  | { readonly kind: 'type'; readonly type: Type; readonly isNullable: boolean };

/** In the order of their names. */
export function subjectsOf(model: ApiModel, names: Names): readonly Subject[] {
  const found = [...typeSubjects(model, names), ...operationSubjects(model, names)];
  return found.sort((a, b) => compareText(a.name, b.name));
}

export function validatorsModule(module: string): string {
  return `validators/${module}`;
}

function typeSubjects(model: ApiModel, names: Names): readonly Subject[] {
  const bodies = bodyTypes(model);
  // A body's members stand in the parameters of its method.
  return model.types
    .filter(({ id }) => !bodies.has(id))
    .map(({ id, shape, origins }) => {
      const name = names.type(id) ?? 'Unnamed';
      return {
        name,
        module: validatorsModule(names.typeModule(id)),
        typeText: `types.${name}`,
        shape: subjectShape(shape),
        id,
        preset: 'tolerant',
        origin: origins[0] ?? null,
      };
    });
}

function subjectShape(shape: ApiModel['types'][number]['shape']): SubjectShape {
  switch (shape.kind) {
    case 'object':
      return { kind: 'object', members: shape.properties };
    case 'alias':
      return { kind: 'type', type: shape.type, isNullable: false };
    case 'opaque':
      return { kind: 'type', type: { kind: 'unknown' }, isNullable: false };
  }
}

function operationSubjects(model: ApiModel, names: Names): readonly Subject[] {
  return model.operations.flatMap((operation) => {
    const named = names.operation(operation.id);
    const module = validatorsModule(names.resource(operation.resource).module);
    const params = paramsOf(operation, model, names);
    const { type, nullable, stream, contentType, origins } = operation.response;
    const origin = operation.origins[0] ?? null;
    const received = (name: string, content: Type, isNullable: boolean): Subject => ({
      name,
      module,
      typeText: qualifiedText(content, names) + (isNullable ? ' | null' : ''),
      shape: { kind: 'type', type: content, isNullable },
      id: null,
      preset: 'tolerant',
      origin: origins[0] ?? origin,
    });
    const isData = type !== null && !holdsBinary(type);
    return [
      ...(params === null
        ? []
        : [
            {
              name: named.params,
              module,
              typeText: `types.${named.params}`,
              shape: { kind: 'object', members: params.members },
              id: null,
              preset: 'strict',
              origin,
            } as const,
          ]),
      ...(isData && contentType !== 'application/octet-stream'
        ? [received(named.response, type, nullable === 'yes')]
        : []),
      ...(stream?.eventType ? [received(named.event, stream.eventType, false)] : []),
    ];
  });
}

function qualifiedText(type: Type, names: Names): string {
  return typeText(type, { ...names, type: (id) => qualified(names.type(id)) });
}

function qualified(name: string | null): string | null {
  return name === null ? null : `types.${name}`;
}
