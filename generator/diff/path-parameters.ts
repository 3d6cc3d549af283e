/** Path parameters of two operations → pairs by their position in the path template. */
import type { Operation, Parameter } from '../model/model.js';
import type { Comparison, Site } from './finding.js';
import { addFinding, memberSite } from './finding.js';
import type { MemberPair } from './match-members.js';
import { placeOf } from './model-index.js';

/** The pairs; names that differ are findings, as the name of a path parameter is not sent. */
export function pathParametersRenamed(
  before: Operation,
  after: Operation,
  site: Site,
  comparison: Comparison,
): readonly MemberPair<Parameter>[] {
  const [bs, as] = [pathParameters(before), pathParameters(after)];
  const isMoved = bs.length !== as.length;
  return bs.flatMap((b, at) => {
    const a = isMoved ? as.find(({ name }) => name === b.name) : as[at];
    if (!a) return [];
    if (b.name !== a.name) {
      const places = { before: placeOf(b.origins), after: placeOf(a.origins) };
      addFinding(comparison, 'path-parameter-renamed', memberSite(site, b.name, places), {
        before: b.name,
        after: a.name,
        detail: { from: b.name, to: a.name },
      });
    }
    return [{ before: b, after: a }];
  });
}

function pathParameters({ path, parameters }: Operation): readonly Parameter[] {
  return [...path.matchAll(/\{([^{}]*)\}/g)].flatMap(([, name]) => {
    const found = parameters.find(
      (parameter) => parameter.in === 'path' && parameter.name === name,
    );
    return found ? [found] : [];
  });
}
