/**
 * The API as all its pages together describe it. Plain, readonly, JSON-safe data in OpenAPI's
 * words. Nothing here knows Markdown or a dialect; nothing knows TypeScript's syntax.
 */
import type { Fact, Type, TypeId } from './type.js';

/** Where a fact was read: the page, the line of its bullet, and the dialect of the page. */
export interface Origin {
  readonly path: string;
  readonly line: number;
  readonly dialect: string;
}

export type OperationId = string;

export interface ApiModel {
  /** Version of this data's own shape; a reader refuses another one. */
  readonly format: 1;
  /** Sorted by id. */
  readonly operations: readonly Operation[];
  /** Sorted by id. */
  readonly types: readonly TypeDef[];
}

export type Verb = 'get' | 'post' | 'put' | 'patch' | 'delete' | 'head' | 'options';

export interface Operation {
  /** Resource path and method, `messages.batches.list`. */
  readonly id: OperationId;
  /** `['messages', 'batches']`: the resource tree of a client, outermost first, in snake_case. */
  readonly resource: readonly string[];
  /** `list`, `count_tokens`: the method's name in snake_case. */
  readonly method: string;
  readonly verb: Verb;
  /** Path template, `/v1/models/{model_id}`. Each `{name}` is a parameter with `in: 'path'`. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly deprecated: Deprecation | null;
  /** Path parameters in template order, then query, then header parameters in page order. */
  readonly parameters: readonly Parameter[];
  readonly body: RequestBody | null;
  readonly response: OperationResponse;
  /** First pair is the generated one of the page; others are written by hand. */
  readonly examples: readonly Example[];
  readonly origins: readonly Origin[];
}

export interface Parameter {
  /** The name on the wire: `created_at[gte]`, `anthropic-beta`. */
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  /** What a client's argument is called when the wire name is not a word: `betas`. */
  readonly alias: string | null;
  readonly required: Fact;
  readonly nullable: Fact;
  readonly type: Type;
  readonly description: string;
  readonly deprecated: Deprecation | null;
  readonly constraints: Constraints;
  readonly inferred: Inferences;
  readonly origins: readonly Origin[];
}

export interface RequestBody {
  readonly contentType: 'application/json' | 'multipart/form-data';
  /** A `ref` to the object of the body's members, or to an alias for a body that is no object. */
  readonly type: Type;
  readonly required: Fact;
}

export interface OperationResponse {
  /** `null`: the page documents no body. For a paged list it is the envelope. */
  readonly type: Type | null;
  /** `unstated`: no page says what comes. `no` without a type: a page states that nothing comes. */
  readonly nullable: Fact;
  readonly contentType: 'application/json' | 'application/x-jsonl' | 'application/octet-stream';
  readonly pagination: Pagination | null;
  readonly stream: EventStream | null;
  readonly origins: readonly Origin[];
}

/** How the pages of a list hang together; every name is a wire name of the model. */
export interface Pagination {
  /** `Page`, `CursorPage`: the class that the page names, where a dialect names one. */
  readonly name: string | null;
  /** The member of the envelope that holds the items. */
  readonly items: string;
  readonly itemType: Type;
  /**
   * `cursor`: the envelope's `next` goes into the query parameter `parameter`.
   * `last-id`: the envelope's `next` (or the last item's `id`) goes into `parameter`.
   * `none`: there is one page only, or the pages do not tell.
   */
  readonly style: 'cursor' | 'last-id' | 'none';
  /** Query parameter that asks for the page after this one. */
  readonly parameter: string | null;
  /** Member of the envelope that holds the value for `parameter`. */
  readonly next: string | null;
  /** Query parameter and member for the page before this one. */
  readonly beforeParameter: string | null;
  readonly previous: string | null;
  /** Member that says whether there is more. */
  readonly hasMore: string | null;
}

export type EventStream = StreamedEvents &
  (
    | { readonly when: 'always'; readonly requestedBy: null }
    | {
        readonly when: 'on-request';
        /** The boolean member of the body or the query that asks for it: `stream`. */
        readonly requestedBy: string;
      }
  );

interface StreamedEvents {
  /** `null`: no page shows the events. */
  readonly eventType: Type | null;
  readonly framing: 'sse' | 'jsonl';
  readonly origins: readonly Origin[];
}

export interface TypeDef {
  /** Unique in the model. For a model it is its documented name. */
  readonly id: TypeId;
  /** The name that the pages print, or the one made from the place of an anonymous object. */
  readonly name: string;
  /** `model`: documented by name; `local`: belongs to the place where it is used (`owner`). */
  readonly scope: 'model' | 'local';
  /** `MessageBatch.request_counts`: the member that a local type belongs to; `null` for models. */
  readonly owner: string | null;
  /** The resource under whose pages it is documented, as in `Operation.resource`. */
  readonly resource: readonly string[];
  readonly shape: Shape;
  readonly description: string;
  readonly deprecated: Deprecation | null;
  readonly origins: readonly Origin[];
}

export type Shape =
  | { readonly kind: 'object'; readonly properties: readonly Property[] }
  | { readonly kind: 'alias'; readonly type: Type }
  /**
   * The pages name the type and never open it. `members` are the names that the header of a collapsed
   * object lists, if it lists all; they are gone when the dialects are fused.
   */
  | { readonly kind: 'opaque'; readonly members?: readonly string[] };

export interface Property {
  /** The name on the wire. */
  readonly name: string;
  readonly required: Fact;
  readonly nullable: Fact;
  readonly type: Type;
  readonly description: string;
  readonly deprecated: Deprecation | null;
  readonly constraints: Constraints;
  readonly inferred: Inferences;
  readonly origins: readonly Origin[];
}

/**
 * Defaults and limits, in JSON Schema's words. No signature states them: all are read from the
 * sentences of the description, and only those that fit the type are kept.
 */
export interface Constraints {
  readonly default?: string | number | boolean | null;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
}

/** What is not stated but concluded, with the kind of evidence: `{ required: 'member-order' }`. */
export type Inferences = Readonly<Partial<Record<InferredFact, Evidence>>>;
/** `owner`: that the member belongs to this type, where the page does not print it there. */
export type InferredFact = 'required' | 'nullable' | 'type' | 'location' | 'name' | 'owner';
export type Evidence =
  | 'member-order'
  | 'member-count'
  | 'same-declaration'
  | 'other-dialect'
  | 'prose'
  | 'sample'
  | 'verb'
  | 'path'
  | 'nesting'
  /** The header of an object, which lists its members, and nothing else. */
  | 'header'
  /** An object elsewhere that is called the same and has members of the same names. */
  | 'member-names'
  /** The name of a type that goes on from the name of another one. */
  | 'type-name'
  | 'default';

/** A deprecation with the sentence that the page gives as its reason. */
export interface Deprecation {
  readonly reason: string;
}

export interface Example {
  /** The request: source code of the dialect named by `lang`. */
  readonly request: {
    readonly lang: string;
    readonly code: string;
    readonly origin: Origin;
  } | null;
  /** The response: the JSON text of the page. */
  readonly response: { readonly json: string; readonly origin: Origin } | null;
}
