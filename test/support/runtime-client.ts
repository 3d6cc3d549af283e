/** The runtime of generated packages as it is in the source, with a transport to a test server. */
import type { ApiSettings, ClientOptions, Transport } from '../../generator/emit/runtime/index.js';
import { ApiClient, createTransport } from '../../generator/emit/runtime/index.js';

export const settings: ApiSettings = {
  baseURL: 'https://api.library.example',
  apiKeyEnvironmentVariable: 'LIBRARY_API_KEY',
  keyHeader: { name: 'X-Api-Key', prefix: '' },
  headers: { 'library-version': '2026-01-31' },
};

/** What must never be seen outside of a request. */
export const CANARY = 'canary-7f3e-key';

/** Options for quick tests: retries come at once. */
export function transportTo(baseURL: string, options: ClientOptions = {}): Transport {
  return createTransport({ baseURL, apiKey: CANARY, retryDelay: 1, ...options }, settings);
}

export function clientOf(baseURL: string, options: ClientOptions = {}): ApiClient {
  return new ApiClient(transportTo(baseURL, options));
}

/** The error that a promise is rejected with. */
export async function failureOf(promise: PromiseLike<unknown>): Promise<Error> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof Error) return error;
    throw new Error('not an error', { cause: error });
  }
  throw new Error('the promise was kept');
}
