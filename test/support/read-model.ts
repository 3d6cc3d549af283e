/** Pages given as text → their model and what was reported, as the program reads them. */
import type { ApiModel, Parameter, Property, TypeDef } from '../../generator/model/model.js';
import { readModel } from '../../generator/pipeline.js';
import type { Diagnostic } from '../../generator/text/diagnostic.js';

export interface ReadPages {
  readonly model: ApiModel;
  readonly diagnostics: readonly Diagnostic[];
}

/** `pages`: text by route; the route is the path as well. */
export function readPages(pages: Readonly<Record<string, string>>): ReadPages {
  const diagnostics: Diagnostic[] = [];
  const sources = Object.entries(pages).map(([route, text]) => ({ path: route, route, text }));
  const { model } = readModel(sources, (diagnostic) => diagnostics.push(diagnostic));
  return { model, diagnostics };
}

/** The codes of what was reported, sorted, each once. */
export function codesOf({ diagnostics }: ReadPages): readonly string[] {
  return [...new Set(diagnostics.map(({ code }) => code))].sort();
}

export function typeNamed(model: ApiModel, id: string): TypeDef {
  const found = model.types.find((type) => type.id === id);
  if (!found)
    throw new Error(`no type ${id} among ${model.types.map((type) => type.id).join(', ')}`);
  return found;
}

export function memberNamed(model: ApiModel, id: string, name: string): Property {
  const { shape } = typeNamed(model, id);
  const members = shape.kind === 'object' ? shape.properties : [];
  const found = members.find((property) => property.name === name);
  if (!found) throw new Error(`no ${id}.${name} among ${members.map((member) => member.name)}`);
  return found;
}

export function parameterNamed(model: ApiModel, operation: string, name: string): Parameter {
  const found = model.operations
    .find(({ id }) => id === operation)
    ?.parameters.find((parameter) => parameter.name === name);
  if (!found) throw new Error(`no parameter ${name} of ${operation}`);
  return found;
}
