/** A method whose page shows the elements of a list only → the members around them. */
import type { Pagination, Property } from '../model/model.js';
import type { Type } from '../model/type.js';
import type { Report } from '../text/diagnostic.js';
import { diagnostic } from '../text/diagnostic.js';
import type { OperationDraft } from './operation-draft.js';
import { sampleEnvelope } from './sample-envelope.js';

/** Dialects that show the element only: the sample shows what is around it. */
export function guessEnvelope(
  draft: OperationDraft,
  element: Type,
  operation: string,
  report: Report,
): readonly Property[] {
  const sample = draft.examples[0]?.response;
  const origin = sample?.origin ?? draft.origin;
  const properties =
    sample && sampleEnvelope(parseSample(sample.json, draft, operation, report), element, origin);
  const evidence = properties ? 'its sample' : 'the usual form, `data`';
  report(diagnostic('envelope-guessed', draft.place, { operation, evidence }));
  return (
    properties ?? [
      {
        name: 'data',
        required: 'yes',
        nullable: 'no',
        type: { kind: 'array', element },
        description: '',
        deprecated: null,
        constraints: {},
        inferred: { type: 'default', name: 'default' },
        origins: [draft.origin],
      },
    ]
  );
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
