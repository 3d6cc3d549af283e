/** An operation → the signature that its function and its method share. */
import type { OptionalKind, ParameterDeclarationStructure } from 'ts-morph';
import type { ApiModel, Operation } from '../model/model.js';
import type { Type } from '../model/type.js';
import { responseTypes } from '../model/reach.js';
import { callText } from './call-text.js';
import { documentation } from './documentation.js';
import { docs } from './members.js';
import type { Names } from './names.js';
import { paramsOf, takesParams } from './params.js';
import { returnForms } from './return-forms.js';
import { typeText } from './type-text.js';
import { typesModule, usedTypes } from './used-types.js';
import { positionalParameter } from './positional-parameter.js';

export interface Signature {
  readonly parameters: OptionalKind<ParameterDeclarationStructure>[];
  readonly returnType: string;
  readonly docs: { description: string }[];
}

export interface OperationFunction extends Signature {
  /** The method's name, and the name under which the function is exported. */
  readonly name: string;
  /** Empty, or all signatures that callers see. */
  readonly overloads: readonly Signature[];
  readonly argumentNames: readonly string[];
  readonly statements: string[];
}

/** Arguments as the official SDKs have them: the last path parameter, the others, the options. */
export function operationFunction(
  operation: Operation,
  model: ApiModel,
  names: Names,
): OperationFunction {
  const named = names.operation(operation.id);
  const params = paramsOf(operation, model, names);
  const forms = returnForms(operation, names);
  const { overloads } = forms;
  const { positional } = named;
  const doc = docs(documentation(operation));
  const signature = (type: string, returnType: string): Signature => ({
    parameters: [
      ...(positional === null
        ? []
        : [{ name: positional, type: positionalType(operation, names) }]),
      ...(params === null
        ? []
        : [
            {
              name: 'params',
              type,
              hasQuestionToken: params.isOptional && (!overloads || type !== named.forms.streaming),
            },
          ]),
      { name: 'options', hasQuestionToken: true, type: 'runtime.RequestOptions' },
    ],
    returnType,
    docs: doc,
  });
  const widest = signature(named.forms.base, forms.type);
  return {
    ...widest,
    name: named.method,
    overloads: overloads
      ? [
          signature(named.forms.nonStreaming, overloads.whole),
          signature(named.forms.streaming, overloads.stream),
          widest,
        ]
      : [],
    argumentNames: widest.parameters.map(({ name }) => name),
    statements: callText(operation, params, positional, forms, model),
  };
}

/** What may stand in a path: a text, a number or a choice of them; anything else is left a text. */
function positionalType(operation: Operation, names: Names): string {
  const last = positionalParameter(operation);
  const variants = last?.type.kind === 'union' ? last.type.variants : last ? [last.type] : [];
  const isScalar =
    variants.length > 0 &&
    variants.every(({ kind }) => ['string', 'number', 'literal'].includes(kind));
  return last && isScalar ? typeText(last.type, names) : 'string';
}

/** The names that the signatures of a resource's operations mention, by module. */
export function namesInSignatures(
  operations: readonly Operation[],
  model: ApiModel,
  names: Names,
): ReadonlyMap<string, ReadonlySet<string>> {
  const used = new Map(usedTypes(operations.flatMap(returnedTypes), names));
  for (const operation of operations) {
    const { forms, page } = names.operation(operation.id);
    const own = [
      ...(takesParams(operation, model) ? Object.values(forms) : []),
      ...(operation.response.pagination ? [page] : []),
    ];
    if (own.length === 0) continue;
    const module = typesModule(names.resource(operation.resource).module);
    used.set(module, new Set([...(used.get(module) ?? []), ...own]));
  }
  return used;
}

/** Of a list only the item is named: its page is an interface of the resource's own types. */
function returnedTypes(operation: Operation): readonly Type[] {
  const { pagination } = operation.response;
  return pagination ? [pagination.itemType] : responseTypes(operation);
}
