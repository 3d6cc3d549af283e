/** A text that fails → a shorter one that fails in the same way: lines are left out, then letters. */

/** `fails` tells whether a text still fails; it is asked at most `budget` times. */
export async function minimise(text, fails, budget = 2000) {
  let left = budget;
  const shorter = async (parts, separator) => {
    let kept = parts;
    for (let size = Math.ceil(kept.length / 2); size >= 1; size = size === 1 ? 0 : size >> 1) {
      for (let at = 0; at < kept.length && left > 0;) {
        const rest = [...kept.slice(0, at), ...kept.slice(at + size)];
        left--;
        if (await fails(rest.join(separator))) kept = rest;
        else at += size;
      }
    }
    return kept.join(separator);
  };
  const lines = await shorter(text.split('\n'), '\n');
  return shorter(Array.from(lines), '');
}
