/** The model ↔ its JSON text: flat, in a fixed order, one definition a line so that it diffs well. */
import { compareText } from '../text/source.js';
import type { CheckedModel } from './check-model.js';
import { checkModel } from './check-model.js';
import type { ApiModel } from './model.js';

/** Prints a model; equal models give equal bytes, whatever the order of their parts. */
export function printModelJson(model: ApiModel): string {
  const byId = (a: { readonly id: string }, b: { readonly id: string }) => compareText(a.id, b.id);
  const lines = (parts: readonly { readonly id: string }[]) =>
    [...parts]
      .sort(byId)
      .map((part) => `    ${JSON.stringify(part)}`)
      .join(',\n');
  return [
    '{',
    `  "format": ${model.format},`,
    `  "operations": [\n${lines(model.operations)}\n  ],`,
    `  "types": [\n${lines(model.types)}\n  ]`,
    '}',
    '',
  ].join('\n');
}

/** Reads a saved model, as it was printed, edited by hand or damaged. */
export function parseModel(text: string): CheckedModel {
  try {
    return checkModel(JSON.parse(text));
  } catch (error) {
    return { ok: false, fault: error instanceof Error ? error.message : 'it is no JSON' };
  }
}
