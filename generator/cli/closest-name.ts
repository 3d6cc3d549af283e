/** A name that is not known → the known one that was most likely meant. */

/** The known name that differs least from `name`; `null` if none is near. */
export function closestName(name: string, known: readonly string[]): string | null {
  const [best] = known
    .map((candidate) => ({ candidate, edits: distance(name, candidate) }))
    .sort((a, b) => a.edits - b.edits);
  return best && best.edits <= Math.max(2, name.length / 3) ? best.candidate : null;
}

/** ` Did you mean "out"?`, or nothing: the end of a message about `name`. */
export function didYouMean(name: string, known: readonly string[]): string {
  const closest = closestName(name, known);
  return closest === null ? '' : ` Did you mean "${closest}"?`;
}

/** A name that begins with the other is near, whatever follows: `output`, `out`. */
function distance(a: string, b: string): number {
  return a.startsWith(b) || b.startsWith(a) ? 1 : editDistance(a, b);
}

/** Characters to insert, remove or replace, without regard to case; long names are not compared. */
function editDistance(a: string, b: string): number {
  if (a.length > 64 || b.length > 64) return Infinity;
  const target = b.toLowerCase();
  let row = Array.from({ length: target.length + 1 }, (_, index) => index);
  for (const [i, character] of [...a.toLowerCase()].entries()) {
    const next = [i + 1];
    for (let j = 0; j < target.length; j++) {
      const replaced = (row[j] ?? 0) + (character === target[j] ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[target.length] ?? Infinity;
}
