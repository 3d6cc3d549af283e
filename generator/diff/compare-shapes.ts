/** Definitions that stand opposite each other → findings, until no open pair is left. */
import type { TypeDef } from '../model/model.js';
import type { Type } from '../model/type.js';
import { compareDeprecation, compareValueDeprecations } from './compare-deprecation.js';
import { compareMembers } from './compare-members.js';
import { compareType } from './compare-type.js';
import type { Comparison, Site } from './finding.js';
import { addFinding } from './finding.js';
import { placeOf } from './model-index.js';

/** How often one inline pair is walked below one root: hostile nesting must not multiply. */
const MOST_VISITS = 8;

/** Compares all that comparisons have left open, and what that leaves open. */
export function compareOpenShapes(comparison: Comparison): void {
  const visits = new Map<string, number>();
  for (let next = comparison.open.pop(); next; next = comparison.open.pop()) {
    const { before, after, site } = next;
    const root = `${site.operation ?? ''} ${site.where} ${site.subject?.after ?? ''}`;
    const key = `${root} ${before.id}>${after.id}`;
    const count = visits.get(key) ?? 0;
    visits.set(key, count + 1);
    if (count < MOST_VISITS) compareShape(before, after, site, comparison);
  }
}

/** Compares a named type with its partner, once, whatever uses it. */
export function compareNamedTypes(comparison: Comparison): void {
  const { before, after, pairing } = comparison.models;
  for (const [beforeId, afterId] of pairing.afterOf) {
    const [b, a] = [before.types.get(beforeId), after.types.get(afterId)];
    if (!b || !a) continue;
    const site: Site = {
      where: 'type',
      operation: null,
      subject: { before: beforeId, after: afterId },
      path: [a.name],
      variant: null,
      within: '',
      places: { before: placeOf(b.origins), after: placeOf(a.origins) },
      chain: [`${beforeId}>${afterId}`],
    };
    if (b.name !== a.name) {
      const names = { before: b.name, after: a.name, detail: { from: b.name, to: a.name } };
      addFinding(comparison, 'type-renamed', { ...site, path: [b.name] }, names);
    }
    compareDeprecation(b.deprecated, a.deprecated, 'type', site, comparison);
    const asEnum = (def: TypeDef) => ({ description: def.description, type: contentsOf(def) });
    compareValueDeprecations(asEnum(b), asEnum(a), site, comparison);
    if (b.description !== a.description) addFinding(comparison, 'description-changed', site);
    compareShape(b, a, site, comparison);
  }
}

function compareShape(before: TypeDef, after: TypeDef, site: Site, comparison: Comparison): void {
  const [b, a] = [before.shape, after.shape];
  if (b.kind === 'opaque' || a.kind === 'opaque') {
    if (b.kind !== a.kind) comparison.facts.contents[b.kind === 'opaque' ? 'gained' : 'lost']++;
  } else if (b.kind === 'object' && a.kind === 'object') {
    compareMembers(b.properties, a.properties, site, comparison);
  } else {
    compareType(contentsOf(before), contentsOf(after), site, comparison);
  }
}

/** What an alias stands for; an object stands for itself. */
function contentsOf({ id, shape }: TypeDef): Type {
  return shape.kind === 'alias' ? shape.type : { kind: 'ref', id };
}
