/** A `curl` command of a page → the request that it makes. */
import type { Json } from './json.js';
import { parseSample } from './parse-sample.js';
import { CURL_DATA } from '../text/curl-body.js';
import { shellWords } from '../text/shell-words.js';

export interface SampleCall {
  /** Without the query. Variables stand in it as `$NAME`. */
  readonly url: string | null;
  /** Names as they are written, with their values. */
  readonly headers: readonly (readonly [string, string])[];
  /** The body, if it is JSON. */
  readonly body: Json | undefined;
}

const HEADER: ReadonlySet<string> = new Set(['-H', '--header']);

/** `null`: the code is no `curl` command. What is not understood of a command is left out. */
export function readSampleCall(code: string): SampleCall | null {
  const [program, ...words] = shellWords(code);
  if (program !== 'curl') return null;
  let url: string | null = null;
  let body: Json | undefined;
  const headers: [string, string][] = [];
  words.forEach((word, index) => {
    const before = words[index - 1] ?? '';
    if (HEADER.has(before)) {
      const [, name, value] = /^([A-Za-z0-9-]+):[ \t]*(?![ \t])([^\r\n]*)$/.exec(word) ?? [];
      if (name !== undefined && value !== undefined) headers.push([name, value]);
    } else if (CURL_DATA.has(before)) body ??= parseSample(word);
    else if (/^https?:\/\//.test(word)) url ??= word.replace(/[?#][^]*/, '');
  });
  return { url, headers, body };
}
