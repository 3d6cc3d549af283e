/** The body of a failed request → a short message, whatever the body is. */

const LONGEST = 480;
/** `error.error.message` is the deepest that is met; a body may be nested without end. */
const DEEPEST = 4;

/** What APIs put into `error.message`, `message` or the first of `errors`; `hide` are secrets. */
export function messageOf(status: number, body: unknown, hide: readonly string[]): string {
  let message = findMessage(body);
  for (const secret of hide) if (secret !== '') message = message.split(secret).join('[hidden]');
  const line = message.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  return `${status} ${line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line}`.trim();
}

function findMessage(body: unknown): string {
  let found = body;
  for (let depth = 0; depth < DEEPEST; depth++) {
    // A page of HTML says nothing in its first lines.
    if (typeof found === 'string') return found.trimStart().startsWith('<') ? '' : found;
    const detail = own(found, 'detail');
    const message = own(found, 'message') ?? own(found, 'msg') ?? detail;
    if (typeof message === 'string') return message;
    found = own(found, 'error') ?? own(own(found, 'errors') ?? detail, '0');
  }
  return '';
}

function own(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, name)?.value;
}
