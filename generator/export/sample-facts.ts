/**
 * The samples of all operations → what they agree on: where the API is served, which header has the
 * key, and which headers every request has.
 */
import type { ApiModel, Operation } from '../model/model.js';
import { compareText } from '../text/source.js';
import type { KeyHeader } from './export-settings.js';
import type { SampleCall } from './sample-call.js';
import { readSampleCall } from './sample-call.js';

export interface SampleFacts {
  readonly server: string | null;
  readonly keyHeader: KeyHeader | null;
  readonly headers: Readonly<Record<string, string>>;
}

/** Facts that more samples show go before others; the text decides between equal ones. */
export function sampleFacts({ operations }: ApiModel): SampleFacts {
  const samples = operations.flatMap((operation) =>
    callsOf(operation).map((call) => ({ operation, call })),
  );
  const servers = samples.flatMap(({ operation, call }) => serverOf(call, operation.path) ?? []);
  const headers = samples.flatMap(({ operation, call }) =>
    call.headers.filter(([name]) => !isDocumented(name, operation)),
  );
  // Beside the key there may be a name of its owner: `X-Auth-Email: $EMAIL`.
  const secret = headers.flatMap(([name, value]) =>
    SECRET.test(`${name} ${value}`) ? (keyHeaderOf(name, value) ?? []) : [],
  );
  const variable = headers.flatMap(([name, value]) => keyHeaderOf(name, value) ?? []);
  const keys = secret.length > 0 ? secret : variable;
  const constants = headers.filter(([name, value]) => !NEGOTIATED.test(name) && isConstant(value));
  const common = [...countTexts(constants.map((header) => JSON.stringify(header)))]
    .filter(([, count]) => count === samples.length)
    .map(([text]): [string, string] => JSON.parse(text));
  const key = mostFrequent(keys.map((found) => JSON.stringify(found)));
  return {
    server: mostFrequent(servers),
    keyHeader: key === null ? null : JSON.parse(key),
    headers: Object.fromEntries(common.sort(([a], [b]) => compareText(a, b))),
  };
}

/** Headers about the message, not about the API. */
const NEGOTIATED = /^(?:accept|authorization|content-type|content-length|host|user-agent)$/i;

function callsOf({ examples }: Operation): readonly SampleCall[] {
  return examples.flatMap(({ request }) => (request && readSampleCall(request.code)) ?? []);
}

function isDocumented(name: string, { parameters }: Operation): boolean {
  return parameters.some(
    (parameter) => parameter.in === 'header' && parameter.name.toLowerCase() === name.toLowerCase(),
  );
}

const ADDRESS = /^https?:\/\/[A-Za-z0-9.-]+(?::\d{1,5})?(?:\/[A-Za-z0-9._~/-]*)?$/;

/** What stands before the path of the operation; `null` if the address is of something else. */
function serverOf({ url }: SampleCall, path: string): string | null {
  if (url === null) return null;
  const template = (path.split('?')[0] ?? '').split('/').slice(1);
  const segments = url.split('/');
  const start = segments.length - template.length;
  const isOfPath = template.every(
    (segment, index) => segment.includes('{') || segments[start + index] === segment,
  );
  const server = segments.slice(0, Math.max(0, start)).join('/');
  return isOfPath && ADDRESS.test(server) ? server : null;
}

const KEY = /^(?:([A-Za-z][A-Za-z0-9-]{0,49}) )?\$\{?[A-Za-z_]\w*\}?$/;

const SECRET = /key|token|secret|authorization/i;

/** `X-Api-Key: $KEY`, `Authorization: Bearer $KEY`: a variable where a key stands. */
function keyHeaderOf(name: string, value: string): KeyHeader | null {
  const match = KEY.exec(value);
  return match ? { name, scheme: match[1] ?? null } : null;
}

function isConstant(value: string): boolean {
  return /^[\x20-\x7e]{1,1000}$/.test(value) && !value.includes('$');
}

function countTexts(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

function mostFrequent(texts: readonly string[]): string | null {
  const [first] = [...countTexts(texts)].sort(
    ([a, countA], [b, countB]) => countB - countA || compareText(a, b),
  );
  return first?.[0] ?? null;
}
