// Part of the runtime of docshape, the same in every generated package.
import type { ApiSettings, Call, ClientOptions, RequestOptions } from './options.js';
/** Sends calls to one API. The answer has a status of success; its body is not read yet. */
export interface Transport {
  readonly send: (call: Call, options?: RequestOptions) => Promise<Response>;
}
/** Makes a transport; it fails here, not at the first call, if it does not know where to send. */
export declare function createTransport(options: ClientOptions, settings: ApiSettings): Transport;
/** Reads a JSON body; an answer without one is `undefined`. */
export declare function readJson<T>(response: Response): Promise<T>;
