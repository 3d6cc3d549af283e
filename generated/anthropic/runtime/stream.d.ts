// Part of the runtime of docshape, the same in every generated package.
/** `for await` gives the events; `break` closes the connection. */
export interface Stream<Event> extends AsyncIterable<Event> {
  readonly response: Response;
}
/** Server-sent events whose data is JSON; `[DONE]` ends them, an `error` event is thrown. */
export declare function eventStream<Event>(response: Response): Stream<Event>;
/** One JSON value a line. */
export declare function jsonLines<Value>(response: Response): Stream<Value>;
