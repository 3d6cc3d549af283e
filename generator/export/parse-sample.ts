/** The text of a JSON sample → its value, if it is one that can be printed again. */
import type { Json } from './json.js';

/** No API nests its samples so deep; printers of JSON and YAML recurse. */
const DEEPEST = 200;

/** `undefined`: it is no JSON. */
export function parseSample(text: string): Json | undefined {
  try {
    const value: Json = JSON.parse(text);
    return isShallow(value, DEEPEST) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isShallow(value: Json, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((member: Json) => isShallow(member, levels - 1));
}
