/** The model ↔ its JSON text: flat, in a fixed order, one definition a line so that it diffs well. */
import { compareText } from '../text/source.js';
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

export type ParsedModel =
  { readonly ok: true; readonly model: ApiModel } | { readonly ok: false; readonly fault: string };

/**
 * Reads a saved model. Only the frame is checked: the file is ours, and a hand-made one is its
 * maker's.
 */
export function parseModel(text: string): ParsedModel {
  try {
    const value: unknown = JSON.parse(text);
    return isModel(value)
      ? { ok: true, model: value }
      : { ok: false, fault: 'it has no `"format": 1` with operations and types' };
  } catch (error) {
    return { ok: false, fault: error instanceof Error ? error.message : 'it is no JSON' };
  }
}

function isModel(value: unknown): value is ApiModel {
  return (
    typeof value === 'object' &&
    value !== null &&
    'format' in value &&
    value.format === 1 &&
    'operations' in value &&
    Array.isArray(value.operations) &&
    'types' in value &&
    Array.isArray(value.types)
  );
}
