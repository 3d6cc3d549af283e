/** A page of a documentation site → its notation, by the signatures of its methods (FORMAT §6.6). */
import type { Notation } from './notation.js';
import { weighNotations } from './notation.js';
import type { SiteLine } from './site-lines.js';
import type { SitePage } from './site-page.js';

/**
 * `null`: the page is in a dialect whose headers this reader cannot tell from descriptions. HTTP
 * pages have no signature, and words that TypeScript has as well.
 */
export function siteNotation(
  lines: readonly SiteLine[],
  { methods, types }: SitePage,
): Notation | null {
  const weighed = weighNotations(
    lines.flatMap(({ kind, text }) => (kind === 'text' ? [text] : [])),
  );
  const most = weighed[0]?.count ?? 0;
  if (methods.length === 0) return types && most > 0 ? (weighed[0]?.notation ?? null) : null;
  const signatures = methods.map(({ signature }) => signature?.text ?? '');
  const fit = weighed.find(({ notation }) => {
    return signatures.every((signature) => SIGNATURES[notation.name].test(signature));
  });
  if (!fit) return null;
  const isTold = signatures.every((signature) => TELLING.test(signature));
  return isTold || fit.count === most ? fit.notation : null;
}

const CALL = /^[a-z_][\w.]*\(.*\)(?:\s*->|$)/;

/** The methods of Go begin with a capital. */
const SIGNATURES: Readonly<Record<Notation['name'], RegExp>> = {
  python: CALL,
  ruby: CALL,
  typescript: /^client\.[a-z]/,
  words: /^(?:$|\$ )/,
};

/** A signature that only one notation has. */
const TELLING = /^(?:client\.[a-z]|\$ )/;
