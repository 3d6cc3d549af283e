/** The Returns section of a method, its signature and its sample → what the method answers. */
import type { Origin, Property } from '../model/model.js';
import type { Type } from '../model/type.js';
import type { Section } from '../outline/page.js';
import type { ReturnSignature } from '../signature/method-signature.js';
import { diagnostic } from '../text/diagnostic.js';
import type { DeclareItems, DeclaredItem } from './declared-item.js';
import { headersOf, openedName } from './declared-item.js';
import type { SectionScope } from './draft.js';
import { mention, originOf, startDraft } from './draft.js';
import { lowerMembers } from './lower-members.js';
import { lowerVariants } from './lower-variants.js';
import { lowerType } from './lower-type.js';

export interface ResponseDraft {
  /** `null`: no body is documented. */
  readonly type: Type | null;
  readonly nullable: boolean;
  /** The documented type is the element of a paged list, and the envelope is not shown. */
  readonly isElement: boolean;
  readonly origin: Origin | null;
}

/** Lowers what stands under `### Returns`; without it, what the signature says. */
export function lowerResponse(
  section: Section | null,
  returns: ReturnSignature | null,
  owner: readonly string[],
  declare: DeclareItems,
  scope: SectionScope,
): ResponseDraft {
  const isElement = scope.facts.elementOnly && returns?.page != null;
  const nullable = returns?.nullable ?? false;
  const roots = section ? declare(section.items, scope.report) : [];
  const items = withoutEvents(roots, returns, [...owner, 'response'], scope);
  const [first] = items;
  if (!first) {
    // What stands there was not understood, or is cut off, and that was told: it is not nothing.
    const isLost = section !== null;
    const type = signatureType(returns) ?? (isLost ? ({ kind: 'unknown' } as const) : null);
    return { type, nullable, isElement, origin: null };
  }
  const origin = originOf(first.item, scope.dialect);
  const type = lowerRoots(items, [...owner, 'response'], scope);
  const isNullable = nullable || type.nullable;
  return { type: type.type, nullable: isNullable, isElement, origin };
}

/** Of `Answer | Stream<Event>` both may stand there: the event is opened, and is no answer. */
function withoutEvents(
  items: readonly DeclaredItem[],
  returns: ReturnSignature | null,
  owner: readonly string[],
  scope: SectionScope,
): readonly DeclaredItem[] {
  const { type = null, stream = null } = returns ?? {};
  if (type?.kind !== 'name' || stream?.kind !== 'name' || type.name === stream.name) return items;
  const isEvent = (root: DeclaredItem) => openedName(root) === stream.name;
  const [event, ...others] = items.filter(isEvent);
  if (!event || others.length + 1 === items.length) return items;
  lowerVariants([], [event, ...others], { scope, owner, item: event.item, label: stream.name });
  return items.filter((item) => !isEvent(item));
}

function signatureType(returns: ReturnSignature | null): Type | null {
  const type = returns?.type ?? null;
  if (type === null) return null;
  if (type.kind === 'scalar' && type.name === 'binary') return { kind: 'binary' };
  if (type.kind === 'array' && type.element.kind === 'name') {
    return { kind: 'array', element: mention(type.element.name) };
  }
  return type.kind === 'name' ? stubType(type.name) : null;
}

/** Downloads have no Returns, or a stub of the SDK's own response class (FORMAT §1.4). */
function stubType(name: string): Type {
  return BINARY_STUB.test(name) || /^(?:Http)?Response$/.test(name)
    ? { kind: 'binary' }
    : mention(name);
}

/** How the SDKs of Python call an answer that is not read as JSON. */
const BINARY_STUB = /^(?:Httpx)?Binary(?:API)?Response(?:Content)?$/;

interface RootType {
  readonly type: Type;
  readonly nullable: boolean;
}

/** One model is the type itself; members as roots are an anonymous object (FORMAT §1.7). */
function lowerRoots(
  items: readonly DeclaredItem[],
  owner: readonly string[],
  scope: SectionScope,
): RootType {
  const [first, ...others] = items;
  if (!first) return { type: { kind: 'unknown' }, nullable: false };
  const { declaration, children, item } = first;
  const isMembers = declaration.kind === 'member' && !scope.facts.labelledVariants;
  if (isMembers) return { type: lowerEnvelope(items, owner, scope), nullable: false };
  const variants = isVariant(first) ? others.filter(isVariant) : [];
  for (const other of others) {
    if (variants.includes(other) || isSameName(first, other)) continue;
    const parameters = { header: other.item.header, owner: owner.join('.') };
    scope.report(diagnostic('not-a-member', other.item.place, parameters));
  }
  const place = { scope, owner, item, label: owner.at(-1) ?? '' };
  if (isStub(first)) return { type: { kind: 'binary' }, nullable: false };
  if (declaration.kind === 'bare') {
    const { type, nullable, optional } = lowerType(declaration.type, children, place);
    return { type, nullable: nullable || optional };
  }
  return { type: lowerVariants([], [first, ...variants], place), nullable: false };
}

/** Several named types as roots are what the method may answer, one or the other. */
function isVariant(root: DeclaredItem): boolean {
  return openedName(root) !== null && root.children.length > 0;
}

/** A root that is named once more, with nothing below it. */
function isSameName(first: DeclaredItem, { declaration, children }: DeclaredItem): boolean {
  return (
    children.length === 0 &&
    declaration.kind === 'class' &&
    first.declaration.kind === 'class' &&
    declaration.name === first.declaration.name
  );
}

/** `unnamed_schema_2 = Response`, or the name of a stub: the SDK's raw response. */
function isStub({ declaration, children }: DeclaredItem): boolean {
  if (declaration.kind === 'alias') return /^unnamed_schema_\d+$/.test(declaration.name);
  if (declaration.kind !== 'bare' || children.length > 0) return false;
  return declaration.type.kind === 'name' && BINARY_STUB.test(declaration.type.name);
}

function lowerEnvelope(
  items: readonly DeclaredItem[],
  owner: readonly string[],
  scope: SectionScope,
): Type {
  const [first] = items;
  if (!first) return { kind: 'unknown' };
  const draft = startDraft(scope, {
    name: null,
    naming: 'none',
    owner,
    item: first.item,
    description: '',
    headers: headersOf(items),
    summary: null,
  });
  const properties: readonly Property[] = lowerMembers(items, owner, scope);
  draft.shape = { kind: 'object', properties };
  return { kind: 'ref', id: draft.id };
}
