/** Bytes from anywhere → a file with a safe name. */

/** What can be uploaded as a file. */
export type Uploadable =
  | Blob
  | ArrayBuffer
  | ArrayBufferView
  | Response
  | ReadableStream<Uint8Array>
  | AsyncIterable<Uint8Array | string>;

/**
 * A file with a name and a type of your choice, else those of the content where it has them;
 * streams are read to their end.
 */
export async function toFile(
  content: Uploadable | string,
  name?: string,
  options?: { readonly type?: string; readonly lastModified?: number },
): Promise<File> {
  const { parts, type } = await partsOf(content);
  return new File(parts, safeName(name ?? nameOf(content) ?? ''), { type, ...options });
}

/** What a file, a download or a stream from a file is called. */
function nameOf(content: Uploadable | string): string | undefined {
  if (typeof content === 'string') return undefined;
  if (content instanceof File) return content.name;
  if (content instanceof Response) return content.url && new URL(content.url).pathname;
  return 'path' in content && typeof content.path === 'string' ? content.path : undefined;
}

/** The last part of a path, without characters that would end the header it is sent in. */
export function safeName(name: string): string {
  const last = name.replace(/^.*[/\\]/s, '').replace(/[\p{Cc}"\p{Zl}\p{Zp}\p{Surrogate}]/gu, '_');
  return last === '' || last === '.' || last === '..' ? 'file' : last;
}

/** `true` for what becomes a file in a form. */
export function isUploadable(value: unknown): value is Uploadable {
  return (
    value instanceof Blob ||
    value instanceof ArrayBuffer ||
    ArrayBuffer.isView(value) ||
    value instanceof Response ||
    value instanceof ReadableStream ||
    isAsyncIterable(value)
  );
}

type Part = string | Blob | Uint8Array<ArrayBuffer>;

interface Parts {
  readonly parts: Part[];
  readonly type: string;
}

async function partsOf(content: Uploadable | string): Promise<Parts> {
  if (content instanceof Blob) return { parts: [content], type: content.type };
  if (typeof content === 'string') return { parts: [content], type: '' };
  if (content instanceof ArrayBuffer) return { parts: [new Uint8Array(content)], type: '' };
  if (ArrayBuffer.isView(content)) return { parts: [copyOf(content)], type: '' };
  if (content instanceof Response || content instanceof ReadableStream) {
    const response = content instanceof Response ? content : new Response(content);
    const blob = await response.blob();
    return { parts: [blob], type: blob.type };
  }
  const parts: Part[] = [];
  for await (const chunk of content) {
    parts.push(typeof chunk === 'string' ? chunk : copyOf(chunk));
  }
  return { parts, type: '' };
}

/** The viewed bytes alone; a view may be on a part of a buffer, and on one that is shared. */
export function copyOf({
  buffer,
  byteOffset,
  byteLength,
}: ArrayBufferView): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new Uint8Array(buffer, byteOffset, byteLength));
}

/** Streams of Node among others. */
export function isAsyncIterable(value: unknown): value is AsyncIterable<Uint8Array | string> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}
