// Part of the runtime of docshape, the same in every generated package.
/** Lines → server-sent events, by the rules of the WHATWG HTML standard §9.2. */
export interface ServerSentEvent {
  readonly event: string | null;
  readonly data: string;
}
/** An event ends at an empty line; one that the end of the stream cuts off is dropped. */
export declare function serverSentEvents(
  lines: AsyncIterable<string>,
): AsyncGenerator<ServerSentEvent>;
