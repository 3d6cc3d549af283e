/** Results → what the server calls the requests that they came from. */
import { requestIdIn } from './errors.js';

const requestIds = new WeakMap<object, string>();

/** The id of the request that gave `result`; `null` if the server has not told one. */
export function requestIdOf(result: object): string | null {
  return requestIds.get(result) ?? null;
}

export function rememberRequestId(result: unknown, headers: Headers): void {
  const id = requestIdIn(headers);
  if (id !== null && typeof result === 'object' && result !== null) requestIds.set(result, id);
}
