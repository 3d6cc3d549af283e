/** A linked operation draft → the operation of the model, with the types that are its own. */
import type {
  Example,
  Inferences,
  Operation,
  OperationResponse,
  Pagination,
  Parameter,
  Property,
  RequestBody,
  TypeDef,
} from '../model/model.js';
import type { Fact, Type } from '../model/type.js';
import { holdsBinary } from '../model/holds-binary.js';
import { membersOf, reachableTypes, typesIn } from '../model/reach.js';
import { firstFree } from '../text/first-free.js';
import type { Report } from '../text/diagnostic.js';
import { diagnostic } from '../text/diagnostic.js';
import { pascalCase } from '../text/case.js';
import { lineStart } from '../text/source.js';
import { sendsBody, sendsForm } from '../text/curl-body.js';
import { parseJson } from '../text/parse-json.js';
import type { Dialect } from '../dialects/dialect.js';
import { deprecationOf, deprecationOfMethod } from './deprecation.js';
import { eventStreamOf, isJsonLines, withWholeSwitch } from './event-stream.js';
import { isHeaderName, pathParameters } from './http-grammar.js';
import type { LinkedTypes } from './link.js';
import type { LocatedMember } from './lower-parameters.js';
import type { OperationDraft } from './operation-draft.js';
import { asksForPages, paginationOf } from './pagination.js';
import { guessEnvelope, unwrappedAnswer, withOpenCursor } from './guess-envelope.js';

export interface NamedOperation {
  readonly id: string;
  readonly resource: readonly string[];
  readonly method: string;
  readonly draft: OperationDraft;
}

export interface AssembledOperation {
  readonly operation: Operation;
  /** The body's and the envelope's types. */
  readonly types: readonly TypeDef[];
}

/** Builds the operation; types that it needs for itself come with it. */
export function assembleOperation(
  named: NamedOperation,
  linked: LinkedTypes,
  dialect: Dialect,
  report: Report,
): AssembledOperation {
  const { id, resource, method, draft } = named;
  const types: TypeDef[] = [];

  function ownType(suffix: string, properties: readonly Property[]): Type {
    // A local type of the page may be called after the response already.
    const typeId = firstFree(`${id}.${suffix}`, '.', (other) => linked.types.has(other));
    types.push({
      id: typeId,
      name: pascalCase(typeId),
      scope: 'local',
      owner: id,
      resource,
      shape: { kind: 'object', properties },
      description: '',
      deprecated: null,
      origins: [draft.origin],
    });
    return { kind: 'ref', id: typeId };
  }

  const members = withWholeSwitch(draft).map((member) => ({
    ...linked.withEvidence(member),
    type: linked.link(member.type),
  }));
  const bodyMembers = members.filter(({ location }) => location === 'body').map(propertyOf);
  const { isArgumentRequired } = draft.signature ?? {};
  const body = requestBody(
    bodyMembers,
    draft.examples.some(showsForm) || sendsFile(bodyMembers, linked),
    isArgumentRequired,
    ownType,
  );
  if (bodyMembers.length === 0 && draft.examples.some(showsBody)) {
    report(diagnostic('body-undocumented', draft.place, { operation: id }));
  }
  const response = assembleResponse(named, linked, bodyMembers, ownType, report);
  const operation: Operation = {
    id,
    resource,
    method,
    verb: draft.verb,
    path: draft.path,
    title: draft.title,
    description: draft.description,
    deprecated: deprecationOfMethod(draft.title, draft.description),
    parameters: parametersOf(draft, members, dialect, report),
    body,
    response,
    examples: draft.examples,
    origins: [draft.origin],
  };
  return { operation, types };
}

type OwnType = (suffix: string, properties: readonly Property[]) => Type;

function requestBody(
  properties: readonly Property[],
  isForm: boolean,
  isRequired: boolean | undefined,
  ownType: OwnType,
): RequestBody | null {
  if (properties.length === 0) return null;
  const hasRequired = properties.some(({ required }) => required === 'yes');
  return {
    contentType: isForm ? 'multipart/form-data' : 'application/json',
    type: ownType('body', properties),
    required: hasRequired ? 'yes' : statedAs(isRequired),
  };
}

function statedAs(isTrue: boolean | undefined): Fact {
  if (isTrue === undefined) return 'unstated';
  return isTrue ? 'yes' : 'no';
}

function showsForm({ request }: Example): boolean {
  return request !== null && sendsForm(request.code);
}

function showsBody({ request }: Example): boolean {
  return request !== null && sendsBody(request.code);
}

/** HTTP pages print the members of an element as those of a whole answer; the sample tells. */
function listBySample(
  type: Type | null,
  linked: LinkedTypes,
  { id: operation, draft }: Pick<NamedOperation, 'id' | 'draft'>,
  report: Report,
): Type | null {
  if (type === null || draft.response.isElement) return type;
  if (membersOf(type, linked.types).length === 0) return type;
  if (!areLists(draft)) return type;
  report(diagnostic('answer-list-guessed', draft.place, { operation }));
  return { kind: 'array', element: type };
}

/** Whether all samples of the answer are lists, and there is one. */
function areLists({ examples }: OperationDraft): boolean {
  const samples = examples.flatMap(({ response }) => (response ? [parseJson(response.json)] : []));
  return samples.length > 0 && samples.every((sample) => Array.isArray(sample?.value));
}

/** Whether a member is a file, or leads to one: JSON has none. */
function sendsFile(body: readonly Property[], linked: LinkedTypes): boolean {
  const types = body.map(({ type }) => type);
  if (types.some(holdsBinary)) return true;
  const reached = [...reachableTypes(types, linked.types).values()];
  return reached.flatMap(typesIn).some(holdsBinary);
}

/** Languages without a type for files print a text, and say what it is. */
const UPLOAD = /\bformat: binary\b|\bfile object \(not file ?name\)/i;

function propertyOf(member: LocatedMember): Property {
  const isUpload = member.type.kind === 'string' && UPLOAD.test(member.description);
  const inferred: Inferences = member.guessed
    ? { ...member.inferred, location: 'verb' }
    : member.inferred;
  return {
    name: member.name,
    required: member.required,
    nullable: member.nullable,
    type: isUpload ? { kind: 'binary' } : member.type,
    description: member.description,
    deprecated: deprecationOf(member.description),
    constraints: {},
    inferred: isUpload ? { ...inferred, type: 'prose' } : inferred,
    origins: [member.origin],
  };
}

/** Path parameters in the order of the path, then query, then header parameters. */
function parametersOf(
  draft: OperationDraft,
  members: readonly LocatedMember[],
  dialect: Dialect,
  report: Report,
): readonly Parameter[] {
  const at = (location: string) => members.filter((member) => member.location === location);
  const path = pathParameters(draft.path).map((name) => {
    const member = at('path').find((parameter) => parameter.name === name);
    return member ? parameter(member, 'path', null) : undocumented(name, draft, report);
  });
  for (const { name, origin } of at('path')) {
    if (pathParameters(draft.path).includes(name)) continue;
    report(diagnostic('path-parameter-unused', lineStart(origin), { name, path: draft.path }));
  }
  const query = at('query').map((member) => parameter(member, 'query', null));
  const headerOf = (member: LocatedMember): Parameter => {
    // A quoted name with a dash is the name on the wire, since no language has such names.
    if (dialect.facts.wireNames || member.name.includes('-')) {
      return parameter(member, 'header', null);
    }
    const wire = member.name.replaceAll('_', '-');
    const parameters = { location: 'header', name: member.name, wire };
    report(diagnostic('wire-name-guessed', draft.place, parameters));
    const inferred = { ...member.inferred, name: 'default' } as const;
    return { ...parameter(member, 'header', member.name), name: wire, inferred };
  };
  const headers = at('header')
    .map(headerOf)
    .filter(({ name }) => {
      if (isHeaderName(name)) return true;
      report(diagnostic('bad-header', draft.place, { name }));
      return false;
    });
  return [...path, ...query, ...headers];
}

function parameter(
  member: LocatedMember,
  location: Parameter['in'],
  alias: string | null,
): Parameter {
  const { name, required, nullable, type, description, deprecated, inferred, origins } =
    propertyOf(member);
  return {
    name,
    in: location,
    alias,
    required: location === 'path' ? 'yes' : required,
    nullable,
    type,
    description,
    deprecated,
    constraints: {},
    inferred: location === 'path' ? withoutRequired(inferred) : inferred,
    origins,
  };
}

/** What stands in a path has to be there. */
function withoutRequired(inferred: Inferences): Inferences {
  const { required: _, ...rest } = inferred;
  return rest;
}

function undocumented(name: string, draft: OperationDraft, report: Report): Parameter {
  report(diagnostic('undocumented-path-parameter', draft.place, { name }));
  return {
    name,
    in: 'path',
    alias: null,
    required: 'yes',
    nullable: 'no',
    type: { kind: 'string', dateTime: 'no' },
    description: '',
    deprecated: null,
    constraints: {},
    inferred: { type: 'path' },
    origins: [draft.origin],
  };
}

function assembleResponse(
  { id, draft }: NamedOperation,
  linked: LinkedTypes,
  bodyMembers: readonly Property[],
  ownType: OwnType,
  report: Report,
): OperationResponse {
  const { response, signature } = draft;
  const linkedType = response.type && linked.link(response.type);
  const documented = listBySample(linkedType, linked, { id, draft }, report);
  const origins = response.origin ? [response.origin] : [draft.origin];
  const stream = eventStreamOf(draft, bodyMembers, documented, linked, report);
  const base = { nullable: response.nullable ? 'yes' : 'no', stream, origins } as const;
  if (documented === null) {
    if (draft.examples.some((pair) => pair.response)) {
      report(diagnostic('response-undocumented', draft.place, { operation: id }));
      const type = { kind: 'unknown' } as const;
      const nullable = 'unstated';
      return { ...base, nullable, type, contentType: 'application/json', pagination: null };
    }
    const isDownload = draft.verb === 'get' || RETURNS_BYTES.test(draft.description);
    const isVoid = signature?.returns?.type === null;
    if (!isDownload || isVoid) {
      if (isUntold(draft)) report(diagnostic('no-answer-guessed', draft.place, { operation: id }));
      const nullable = isVoid ? 'no' : 'unstated';
      return { ...base, nullable, type: null, contentType: 'application/json', pagination: null };
    }
    report(diagnostic('binary-guessed', draft.place, { operation: id }));
    const type = { kind: 'binary' } as const;
    return { ...base, type, contentType: 'application/octet-stream', pagination: null };
  }
  if (documented.kind === 'binary') {
    return { ...base, type: documented, contentType: 'application/octet-stream', pagination: null };
  }
  if (stream?.when === 'always' && isJsonLines(stream)) {
    return { ...base, type: documented, contentType: 'application/x-jsonl', pagination: null };
  }
  const pageClass = signature?.returns?.page ?? null;
  const queries = draft.members.filter(({ location }) => location === 'query');
  if (!response.isElement) {
    const around = unwrappedAnswer(draft, documented, linked.types, id, report);
    if (around !== null) {
      const type = ownType('response', around);
      return { ...base, nullable: 'no', type, contentType: 'application/json', pagination: null };
    }
    const envelope = membersOf(documented, linked.types);
    const pagination = draft.verb === 'get' ? paginationOf(envelope, queries, pageClass) : null;
    const isList =
      documented.kind === 'array' || envelope.some(({ type }) => type.kind === 'array');
    if (draft.verb === 'get' && isList) reportUntold(pagination, queries);
    return { ...base, type: documented, contentType: 'application/json', pagination };
  }
  if (areLists(draft)) {
    report(diagnostic('answer-list-guessed', draft.place, { operation: id }));
    const type = { kind: 'array', element: documented } as const;
    return { ...base, type, contentType: 'application/json', pagination: null };
  }
  const members = membersOf(documented, linked.types);
  const envelope = guessEnvelope(draft, documented, members, id, report);
  const pagination = paginationOf(envelope, queries, pageClass);
  const type = ownType('response', withOpenCursor(envelope, pagination));
  if (pageClass !== null) reportUntold(pagination, draft.members);
  return { ...base, type, contentType: 'application/json', pagination };

  function reportUntold(pages: Pagination | null, asking: OperationDraft['members']): void {
    const asked = asksForPages(asking);
    if (asked === null || (pages !== null && pages.style !== 'none')) return;
    report(diagnostic('pages-untold', draft.place, { operation: id, name: pageClass ?? asked }));
  }
}

/** What a description says of a method that answers something else than JSON. */
const RETURNS_BYTES =
  /\b(?:returns?|responds with)\b[^.]*\b(?:audio|image|video|file|binary|bytes|content)\b/i;

/** Whoever deletes expects nothing; a signature says it. */
function isUntold({ verb, signature }: OperationDraft): boolean {
  return verb !== 'delete' && signature?.returns === undefined;
}
