/** What the package exports of its runtime; no type of a page may have one of these names. */

export const PUBLIC_VALUES: readonly string[] = [
  'APIConnectionError',
  'APIError',
  'APITimeoutError',
  'APIUserAbortError',
  'ClientError',
];

export const PUBLIC_TYPES: readonly string[] = [
  'BinaryResponse',
  'ClientOptions',
  'HeaderValues',
  'PageMethods',
  'PagePromise',
  'RequestOptions',
  'Stream',
  'Uploadable',
];
