/** The `curl` command of a page → whether it sends a body, which JSON it is, and what goes elsewhere. */
import { parseJson } from './parse-json.js';
import { shellWords } from './shell-words.js';

/** Options that carry a body as text. */
export const CURL_DATA: ReadonlySet<string> = new Set([
  '-d',
  '--data',
  '--data-raw',
  '--data-binary',
  '--json',
]);

/** Options of which the text does not show what is sent. */
const CURL_FORM: ReadonlySet<string> = new Set(['-F', '--form']);

/** With them, data are the query and no body. */
const CURL_GET: ReadonlySet<string> = new Set(['-G', '--get']);

const CURL_ENCODED = '--data-urlencode';

/** `curl … -d '{}'`, `curl … -F file=@book.pdf`. */
export function sendsBody(code: string): boolean {
  const words = wordsOf(code) ?? [];
  if (words.some((word) => CURL_GET.has(word))) return false;
  return words.some((word) => CURL_DATA.has(word) || CURL_FORM.has(word));
}

/** What `curl --get --data-urlencode 'a=b'` adds to the query, each piece as it is written. */
export function curlQuery(code: string): readonly string[] {
  const words = wordsOf(code) ?? [];
  if (!words.some((word) => CURL_GET.has(word))) return [];
  return words.filter((_, index) => {
    const before = words[index - 1] ?? '';
    return before === CURL_ENCODED || CURL_DATA.has(before);
  });
}

/** Whether the command sends a form with parts, as files need it. */
export function sendsForm(code: string): boolean {
  return (wordsOf(code) ?? []).some(
    (word) => CURL_FORM.has(word) || /^content-type: *multipart\/form-data/i.test(word),
  );
}

export function isCurl(code: string): boolean {
  return wordsOf(code) !== null;
}

/** The JSON value that the command sends. `null`: it is no such command, or it sends no JSON. */
export function curlBody(code: string): { readonly value: unknown } | null {
  const words = wordsOf(code) ?? [];
  const text = words.find((word, index) => CURL_DATA.has(words[index - 1] ?? '') && isJson(word));
  return text === undefined ? null : parseJson(text);
}

function wordsOf(code: string): readonly string[] | null {
  const [program, ...words] = shellWords(code.trim());
  return program === 'curl' ? words : null;
}

function isJson(word: string): boolean {
  return /^\s*[{[]/.test(word);
}
