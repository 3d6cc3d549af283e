/** Small models for tests of what is made of models. */
import type { ApiModel, Operation, Property, TypeDef } from '../../generator/model/model.js';
import type { Type } from '../../generator/model/type.js';

const origins = [{ path: 'page.md', line: 1, dialect: 'http' }] as const;
export const STRING: Type = { kind: 'string', dateTime: 'no' };

export function property(name: string, type: Type = STRING): Property {
  return {
    name,
    required: 'yes',
    nullable: 'no',
    type,
    description: '',
    deprecated: null,
    constraints: {},
    inferred: {},
    origins,
  };
}

export function objectType(id: string, properties: readonly Property[]): TypeDef {
  return {
    id,
    name: id,
    scope: 'model',
    owner: null,
    resource: [],
    shape: { kind: 'object', properties },
    description: '',
    deprecated: null,
    origins,
  };
}

export function operation(resource: readonly string[], method: string, path: string): Operation {
  return {
    id: [...resource, method].join('.'),
    resource,
    method,
    verb: 'get',
    path,
    title: method,
    description: '',
    deprecated: null,
    parameters: [],
    body: null,
    response: {
      type: null,
      nullable: 'no',
      contentType: 'application/json',
      pagination: null,
      stream: null,
      origins,
    },
    examples: [],
    origins,
  };
}

export function modelOf(
  types: readonly TypeDef[],
  operations: readonly Operation[] = [],
): ApiModel {
  return { format: 1, operations, types };
}
