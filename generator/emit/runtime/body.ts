/** What a caller gives → the body of a request. Calls name what they need; the rest shakes away. */
import { ClientError } from './errors.js';
import { addPairs } from './pairs.js';
import { readableStream } from './readable-stream.js';
import { copyOf, isAsyncIterable, isUploadable, safeName, toFile } from './uploads.js';

/** What `fetch` sends. */
export type Content = NonNullable<RequestInit['body']>;

export interface EncodedBody {
  readonly content: Content | null;
  /** `null` where there is none, or `fetch` writes the header itself. */
  readonly contentType: string | null;
  /** It can be sent a second time. */
  readonly isReplayable: boolean;
}

type Members = Readonly<Record<string, unknown>>;

/** Makes the body of a call of the members that are sent in it. */
export type BodyEncoder = (members: Members) => EncodedBody | Promise<EncodedBody>;

export const noBody: EncodedBody = { content: null, contentType: null, isReplayable: true };

export function jsonBody(value: unknown): EncodedBody {
  try {
    // Of a function JSON makes nothing, which cannot be sent, either.
    const content = JSON.stringify(value).toString();
    return { content, contentType: 'application/json', isReplayable: true };
  } catch (cause) {
    throw new ClientError('The body cannot be written as JSON.', { cause });
  }
}

/** A body that is no object of members: all of it is the member `body`. */
export function wholeBody({ body, ...extra }: Members): EncodedBody {
  const whole = withExtra(body, extra);
  return whole === undefined ? noBody : jsonBody(whole);
}

function withExtra(body: unknown, extra: Members): unknown {
  if (Object.keys(extra).length === 0) return body;
  if (body === undefined) return extra;
  const isObject = typeof body === 'object' && body !== null;
  if (isObject && Object.getPrototypeOf(body) === Object.prototype) return { ...body, ...extra };
  throw new ClientError('`extraBody` adds members to an object, and this body is none.');
}

/** `fetch` writes the content type of a form itself: the boundary belongs to it. */
export async function formBody(members: Members): Promise<EncodedBody> {
  const form = new FormData();
  const fields: (readonly [string, unknown])[] = [];
  const add = (name: string, value: unknown) => void fields.push([name, value]);
  for (const [name, value] of Object.entries(members)) {
    addPairs(name, value, 'brackets', add, isUploadable);
  }
  for (const [name, value] of fields) {
    if (value instanceof File) form.append(name, value, safeName(value.name));
    else if (isUploadable(value)) form.append(name, await toFile(value));
    else form.append(name, String(value));
  }
  return { ...noBody, content: form };
}

/** The whole body of a path that the pages do not describe: JSON, unless it can be sent as it is. */
export function rawBody(body: unknown, extra: Members): EncodedBody {
  const value = withExtra(body, extra);
  if (value === undefined) return noBody;
  if (value instanceof ReadableStream) return { ...noBody, content: value, isReplayable: false };
  if (isAsyncIterable(value)) {
    const content = readableStream(bytesOf(value), () => {});
    return { ...noBody, content, isReplayable: false };
  }
  const isForFetch =
    typeof value === 'string' ||
    value instanceof Blob ||
    value instanceof ArrayBuffer ||
    value instanceof FormData ||
    value instanceof URLSearchParams;
  if (isForFetch) return { ...noBody, content: value };
  return ArrayBuffer.isView(value) ? { ...noBody, content: copyOf(value) } : jsonBody(value);
}

async function* bytesOf(pieces: AsyncIterable<Uint8Array | string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const piece of pieces) {
    yield typeof piece === 'string' ? encoder.encode(piece) : piece;
  }
}
