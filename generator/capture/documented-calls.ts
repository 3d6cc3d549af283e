/** A captured page → the operations that it documents, by the lines that name verb and path. */
import type { Place } from '../text/source.js';
import type { FlatPage, FlatSection } from './flat-page.js';

export interface DocumentedCall {
  /** `post /books/{book_id}`; blank for a method of the client alone. */
  readonly call: string;
  readonly place: Place;
}

/** The operations in page order. */
export function documentedCalls({ sections }: FlatPage): readonly DocumentedCall[] {
  return sections.flatMap(callsOf);
}

/** Whether the page documents an operation or a type. */
export function isReference(page: FlatPage): boolean {
  const types = page.sections.some(
    ({ heading, sections }) => isTypes(heading) || sections.some((below) => isTypes(below.heading)),
  );
  return types || documentedCalls(page).length > 0;
}

function isTypes(heading: string): boolean {
  return heading === 'Domain Types';
}

function callsOf({ paragraphs, sections }: FlatSection): readonly DocumentedCall[] {
  const own = paragraphs.flatMap(({ markdown, place }) => {
    const [, verb, path = ''] = /^\*\*([a-z]*|[A-Z]+)\*\* +`+([^`]*)/.exec(markdown) ?? [];
    return verb === undefined ? [] : [{ call: `${verb} ${path}`.trim(), place }];
  });
  return [...own, ...sections.flatMap(callsOf)];
}
