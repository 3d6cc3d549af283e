/** Mentions in one section → the drafts of the same section that they name. */
import type { Shape } from '../model/model.js';
import { mapReferences } from '../model/map-type.js';
import type { Type } from '../model/type.js';
import { diagnostic } from '../text/diagnostic.js';
import { lineStart } from '../text/source.js';
import type { Draft, Mention, SectionScope } from './draft.js';
import { mentionIn } from './draft.js';

/**
 * Resolves the mentions in all drafts of the section, and returns what does it for other types of
 * the section. A name that the section does not open stays a mention, for the other pages.
 */
export function resolveInSection(scope: SectionScope): (type: Type) => Type {
  const chosen = new Map<string, Draft | null>();

  function choose(id: string): Draft | null {
    const named = mentionIn(id);
    if (named === null) return null;
    const known = chosen.get(id);
    if (known !== undefined) return known;
    const draft = pick(named, scope);
    chosen.set(id, draft);
    return draft;
  }

  function resolve(type: Type): Type {
    return mapReferences(type, (id) => ({ kind: 'ref', id: choose(id)?.id ?? id }));
  }

  for (const draft of scope.drafts) draft.shape = mapShape(draft.shape, resolve);
  return resolve;
}

/** Replaces the types in a shape. */
export function mapShape(shape: Shape, replace: (type: Type) => Type): Shape {
  switch (shape.kind) {
    case 'object':
      return {
        kind: 'object',
        properties: shape.properties.map((property) => ({
          ...property,
          type: replace(property.type),
        })),
      };
    case 'alias':
      return { kind: 'alias', type: replace(shape.type) };
    case 'opaque':
      return shape;
  }
}

/**
 * A mention without children is a model that was opened before (FORMAT §4). Where made-up names
 * have given several types this name, the other sections may know which one is the model.
 */
function pick({ name, at }: Mention, scope: SectionScope): Draft | null {
  const namesakes =
    scope.draftsByName.get(name) ??
    scope.draftsByName.get(withoutSuffix(name, scope.facts.requestSuffix)) ??
    [];
  const drafts = namesakes.filter(
    ({ naming, origin }) => naming !== 'title' && (at === null || origin.line <= at.line),
  );
  const [first, ...others] = drafts;
  if (!first) return null;
  if (others.length === 0) return first;
  if (scope.documented.has(name)) return drafts.find(isDocumented) ?? null;
  scope.report(
    diagnostic('ambiguous-type', lineStart(first.origin), { name, count: drafts.length }),
  );
  return first;
}

/** Python gives some types a suffix in parameters; it is part of other names (FORMAT §3.2). */
export function withoutSuffix(name: string, suffix: string | null): string {
  return suffix !== null && name.endsWith(suffix) ? name.slice(0, -suffix.length) : name;
}

function isDocumented({ naming }: Draft): boolean {
  return naming === 'documented';
}
