/** A method whose page shows the answer, or its elements, alone → the members around them. */
import type { Pagination, Property, TypeDef } from '../model/model.js';
import type { Type, TypeId } from '../model/type.js';
import { membersOf } from '../model/reach.js';
import { demands } from '../model/variants.js';
import type { Report } from '../text/diagnostic.js';
import { diagnostic } from '../text/diagnostic.js';
import { parseJson } from '../text/parse-json.js';
import type { OperationDraft } from './operation-draft.js';
import { answerIn, envelopeOf, isRecord, itemsIn } from './sample-envelope.js';

/** Dialects that show the element only: the sample shows what is around it. */
export function guessEnvelope(
  draft: OperationDraft,
  element: Type,
  members: readonly Property[],
  operation: string,
  report: Report,
): readonly Property[] {
  const sample = draft.examples[0]?.response;
  const value = sample && parseSample(sample.json, draft, operation, report);
  const names = members.map(({ name }) => name);
  const items = isRecord(value) ? itemsIn(value, names) : null;
  const evidence = items === null ? 'the usual form, `data`' : 'its sample';
  report(diagnostic('envelope-guessed', draft.place, { operation, evidence }));
  const type: Type = { kind: 'array', element };
  const origin = sample?.origin ?? draft.origin;
  if (isRecord(value) && items !== null)
    return envelopeOf(value, items, { type, nullable: 'no' }, origin);
  return [
    {
      name: 'data',
      required: 'yes',
      nullable: 'no',
      type,
      description: '',
      deprecated: null,
      constraints: {},
      inferred: { type: 'default', name: 'default' },
      origins: [draft.origin],
    },
  ];
}

/**
 * SDKs hand out one member of what some servers send, `{ result, errors, success }`, and the pages of
 * their languages show that alone. The sample is what is sent. `null` if it is what the page shows.
 */
export function unwrappedAnswer(
  draft: OperationDraft,
  documented: Type,
  types: ReadonlyMap<TypeId, TypeDef>,
  operation: string,
  report: Report,
): readonly Property[] | null {
  const sample = draft.examples[0]?.response;
  const value = sample && parseJson(sample.json)?.value;
  if (draft.signature === null || !sample || !isRecord(value)) return null;
  const isList = documented.kind === 'array';
  const members = membersOf(isList ? documented.element : documented, types);
  const known = {
    required: members.filter(demands).map(({ name }) => name),
    all: members.map(({ name }) => name),
  };
  const holder = answerIn(value, known, isList);
  if (holder === null) return null;
  report(diagnostic('envelope-guessed', draft.place, { operation, evidence: 'its sample' }));
  const nullable = draft.response.nullable ? 'yes' : 'no';
  return envelopeOf(value, holder, { type: documented, nullable }, sample.origin);
}

/** The last page has no cursor: it does without the member, or has `null`. */
export function withOpenCursor(
  envelope: readonly Property[],
  pagination: Pagination | null,
): readonly Property[] {
  if (pagination?.style !== 'cursor') return envelope;
  return envelope.map((property) =>
    property.name === pagination.next
      ? { ...property, required: 'no', inferred: { ...property.inferred, required: 'default' } }
      : property,
  );
}

function parseSample(
  json: string,
  draft: OperationDraft,
  operation: string,
  report: Report,
): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    const found = error instanceof Error ? error.message : 'no JSON';
    report(diagnostic('bad-sample', draft.place, { operation, found }));
    return null;
  }
}
