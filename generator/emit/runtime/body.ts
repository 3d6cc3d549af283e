/** What a caller gives → the body of a request. Calls name what they need; the rest shakes away. */
import { ClientError } from './errors.js';
import { copyOf, isUploadable, safeName, toFile } from './uploads.js';

/** What `fetch` sends. */
export type Content = NonNullable<RequestInit['body']>;

export interface EncodedBody {
  readonly content: Content | null;
  /** `null` where there is none, or `fetch` writes the header itself. */
  readonly contentType: string | null;
  /** It can be sent a second time. */
  readonly isReplayable: boolean;
}

/** Makes the body of a call of the members that are sent in it. */
export type BodyEncoder = (
  members: Readonly<Record<string, unknown>>,
) => EncodedBody | Promise<EncodedBody>;

export const noBody: EncodedBody = { content: null, contentType: null, isReplayable: true };

export function jsonBody(value: unknown): EncodedBody {
  try {
    const content = JSON.stringify(value);
    return { content, contentType: 'application/json', isReplayable: true };
  } catch (cause) {
    throw new ClientError('The body cannot be written as JSON.', { cause });
  }
}

/** A body that is no object of members: all of it is the member `body`. */
export function wholeBody({ body }: Readonly<Record<string, unknown>>): EncodedBody {
  return body === undefined ? noBody : jsonBody(body);
}

/** `fetch` writes the content type of a form itself: the boundary belongs to it. */
export async function formBody(members: Readonly<Record<string, unknown>>): Promise<EncodedBody> {
  const form = new FormData();
  for (const [name, value] of Object.entries(members)) await addField(form, name, value);
  return { ...noBody, content: form };
}

/** The whole body of a path that the pages do not describe: JSON, unless `fetch` can send it. */
export function rawBody(value: unknown): EncodedBody {
  if (value === undefined) return noBody;
  if (value instanceof ReadableStream) return { ...noBody, content: value, isReplayable: false };
  const isForFetch =
    typeof value === 'string' ||
    value instanceof Blob ||
    value instanceof ArrayBuffer ||
    value instanceof FormData ||
    value instanceof URLSearchParams;
  if (isForFetch) return { ...noBody, content: value };
  return ArrayBuffer.isView(value) ? { ...noBody, content: copyOf(value) } : jsonBody(value);
}

async function addField(form: FormData, name: string, value: unknown): Promise<void> {
  if (value === undefined || value === null) return;
  if (value instanceof File) form.append(name, value, safeName(value.name));
  else if (isUploadable(value)) form.append(name, await toFile(value, 'file'));
  else if (Array.isArray(value)) {
    for (const element of value) await addField(form, `${name}[]`, element);
  } else if (value instanceof Date) form.append(name, value.toISOString());
  else if (typeof value === 'object') {
    for (const [key, member] of Object.entries(value)) {
      await addField(form, `${name}[${key}]`, member);
    }
  } else form.append(name, String(value));
}
