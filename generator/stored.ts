/**
 * Values as a cache gives them back → what was put there. Only the frame is checked: a cache is
 * ours, and it vouches that an entry is whole.
 */
import type { ApiModel } from './model/model.js';
import type { Diagnostic } from './text/diagnostic.js';

/** What one file holds, without the outlines of its pages. */
export interface StoredReading {
  readonly reason: string | null;
  readonly found: readonly Diagnostic[];
  readonly pages: readonly {
    readonly path: string;
    readonly dialect: string;
    readonly items: number;
  }[];
}

export function isStoredReading(value: unknown): value is StoredReading {
  return (
    isObject(value) &&
    'reason' in value &&
    'found' in value &&
    Array.isArray(value.found) &&
    'pages' in value &&
    Array.isArray(value.pages)
  );
}

/** The model of the pages of one dialect, and what was found in them. */
export interface StoredModel {
  readonly model: ApiModel;
  readonly found: readonly Diagnostic[];
}

export function isStoredModel(value: unknown): value is StoredModel {
  return (
    isObject(value) &&
    'model' in value &&
    isObject(value.model) &&
    'format' in value.model &&
    value.model.format === 1 &&
    'found' in value &&
    Array.isArray(value.found)
  );
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
