/** A failed try → whether there is another one, and after what pause. */

/** A try that got no answer is always repeated; of answers those that may be better next time. */
export function isWorthARetry({ status, headers }: Response): boolean {
  const wish = headers.get('x-should-retry');
  if (wish === 'true') return true;
  if (wish === 'false') return false;
  return status === 408 || status === 409 || status === 429 || status >= 500;
}

const LONGEST_BACKOFF = 8000;

/** Doubles with each try; up to a quarter is taken off, so that clients do not come all at once. */
export function backoff(tries: number, first: number): number {
  return Math.min(first * 2 ** tries, Math.max(first, LONGEST_BACKOFF)) * (1 - Math.random() / 4);
}

/** The pause that the server asks for, in milliseconds; `null` without a sensible wish. */
export function pauseAskedFor(headers: Headers): number | null {
  const milliseconds = numberIn(headers.get('retry-after-ms'));
  if (milliseconds !== null) return milliseconds;
  const text = headers.get('retry-after');
  const seconds = numberIn(text);
  if (seconds !== null) return seconds * 1000;
  // A wish for a date is meant by the server's clock, not by ours.
  const now = Date.parse(headers.get('date') ?? '') || Date.now();
  const pause = Date.parse(text ?? '') - now;
  return pause > 0 ? pause : null;
}

function numberIn(text: string | null): number | null {
  return text !== null && /^\d+(?:\.\d+)?(?:e\d+)?$/i.test(text) ? Number(text) : null;
}
