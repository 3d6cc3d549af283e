/** Query parameters → a query string. */
import type { ListStyle } from './pairs.js';
import { addPairs } from './pairs.js';

/** Lists and objects are written as `addPairs` says; `styles`: those of lists by their names. */
export function queryString(
  parameters: Readonly<Record<string, unknown>>,
  styles: Readonly<Record<string, ListStyle>> = {},
): string {
  const pairs: string[] = [];
  for (const [name, value] of Object.entries(parameters)) {
    const style = (Object.hasOwn(styles, name) && styles[name]) || 'brackets';
    const texts: string[] = [];
    addPairs(name, value, style, (key, text) => {
      if (style === 'comma' && key === name) texts.push(encode(text));
      else pairs.push(`${encode(key)}=${encode(text)}`);
    });
    if (texts.length > 0) pairs.push(`${encode(name)}=${texts.join(',')}`);
  }
  return pairs.join('&');
}

function encode(value: unknown): string {
  return encodeURIComponent(String(value));
}
