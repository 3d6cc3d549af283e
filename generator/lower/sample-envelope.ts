/** The JSON sample of a paged list → the members around its items, where no page shows them. */
import type { Evidence, Origin, Property } from '../model/model.js';
import type { Type } from '../model/type.js';

const EVIDENCE: Evidence = 'sample';

/**
 * Reads the envelope of a list with elements of `element` from a sample of the response. `null`
 * if the sample is no object with one list of objects in it.
 */
export function sampleEnvelope(
  sample: unknown,
  element: Type,
  origin: Origin,
): readonly Property[] | null {
  if (!isRecord(sample)) return null;
  const entries = Object.entries(sample);
  const lists = entries.filter(([, value]) => Array.isArray(value) && value.every(isRecord));
  const [items] = lists.find(([name]) => name === 'data') ?? lists[0] ?? [];
  if (items === undefined) return null;
  return entries.map(([name, value]) => ({
    name,
    // A sample shows optional members as well; without its items an answer would be no list.
    required: name === items ? 'yes' : 'unstated',
    nullable: name === items ? 'no' : 'unstated',
    type: name === items ? { kind: 'array', element } : typeOfSample(value),
    description: '',
    deprecated: null,
    constraints: {},
    inferred: { type: EVIDENCE, ...(name === items ? { required: EVIDENCE } : {}) },
    origins: [origin],
  }));
}

function typeOfSample(value: unknown): Type {
  switch (typeof value) {
    case 'string':
      return { kind: 'string', dateTime: 'unstated' };
    case 'number':
      return { kind: 'number', integer: 'unstated' };
    case 'boolean':
      return { kind: 'boolean' };
    default:
      return { kind: 'unknown' };
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
