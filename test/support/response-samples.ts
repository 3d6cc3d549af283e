/** The JSON samples of a model's pages, each with the type that its operation answers with. */
import type { ApiModel } from '../../generator/model/model.js';

export interface ResponseSample {
  readonly operation: string;
  /** The id of the type. */
  readonly type: string;
  readonly value: unknown;
}

/** Samples of answers that are a named type in one piece. */
export function responseSamples({ operations }: ApiModel): readonly ResponseSample[] {
  return operations.flatMap(({ id, response, examples }) => {
    const { type } = response;
    if (type?.kind !== 'ref') return [];
    return examples.flatMap((example) =>
      example.response
        ? [{ operation: id, type: type.id, value: JSON.parse(example.response.json) }]
        : [],
    );
  });
}
