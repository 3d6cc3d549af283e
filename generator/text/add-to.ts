/** Lists by key → the same, with one more element. */

/** A key without a list gets one. */
export function addTo<Key, Element>(lists: Map<Key, Element[]>, key: Key, element: Element): void {
  const known = lists.get(key);
  if (known) known.push(element);
  else lists.set(key, [element]);
}
