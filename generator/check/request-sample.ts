/** The `curl` command of a page → the JSON body that it sends. */
import { parseJson } from '../text/parse-json.js';
import { shellWords } from '../text/shell-words.js';

/** Options that carry a body; of forms and files the text does not show what is sent. */
const DATA = /^(?:-d|--data|--data-raw|--data-binary|--json)$/;

/** `null`: it is no such command, or it sends no JSON. */
export function requestBody(code: string): { readonly value: unknown } | null {
  const [program, ...words] = shellWords(code.trim());
  if (program !== 'curl') return null;
  const text = words.find((word, index) => DATA.test(words[index - 1] ?? '') && isJson(word));
  return text === undefined ? null : parseJson(text);
}

function isJson(word: string): boolean {
  return /^\s*[{[]/.test(word);
}
