/** An operation → the parameter that its method takes as a positional argument. */
import type { Operation, Parameter } from '../model/model.js';

/** The last one of the path, as in the official SDKs; the others stand in the params. */
export function positionalParameter({ parameters }: Operation): Parameter | undefined {
  return parameters.filter((parameter) => parameter.in === 'path').at(-1);
}
