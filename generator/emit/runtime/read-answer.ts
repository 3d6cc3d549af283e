/** An answer → its value, as the operation describes it. */
import type { Answer } from './answer.js';
import { textOf } from './answer.js';
import { InvalidResponseError } from './errors.js';
import type { AnswerValidator, CallIssue } from './options.js';
import { rememberRequestId } from './request-id.js';

/** The answer is JSON, but not what the pages describe. */
export class ResponseValidationError extends InvalidResponseError {
  override readonly name: string = 'ResponseValidationError';
  readonly issues: readonly CallIssue[];

  constructor(response: Response, text: string, issues: readonly CallIssue[], count: number) {
    const [first] = issues;
    const { path = '', message: found = '' } = first ?? {};
    const place = found.startsWith(path) ? '' : `${path}: `;
    const message = `The answer is not what the pages describe: ${place}${found}`;
    super(
      count > 1 ? `${message.slice(0, 450)} (one of ${count})` : message.slice(0, 480),
      response,
      text,
    );
    this.issues = issues;
  }
}

/** Reads JSON. */
export async function readJson<T>(answer: Answer): Promise<T> {
  const text = await textOf(answer);
  const value = parseJson<T>(text === '' && isNull(answer) ? 'null' : text, answer);
  validate(value, answer.validators.answer, answer, text);
  rememberRequestId(value, answer.response.headers);
  return value;
}

/** A status without a body is `null`, where the pages say that this may come. */
function isNull({ response, validators: { answer } }: Answer): boolean {
  const accepts = (value: unknown) => answer?.safeParse(value, { preset: 'tolerant' }).success;
  return hasNoContent(response) && accepts(null) === true && !accepts(undefined);
}

function hasNoContent({ status }: Response): boolean {
  return status === 204 || status === 205;
}

/** Asks the validator, if there is one and it shall be asked. */
export function validate(
  value: unknown,
  validator: AnswerValidator | undefined,
  { response, validation, log }: Answer,
  text: string,
): void {
  if (!validator || validation === 'off') return;
  const result = validator.safeParse(value, { preset: validation });
  if (result.success) return;
  const error = new ResponseValidationError(response, text, result.issues, result.count);
  // It has come all the same, and may have been paid for.
  if (validation === 'tolerant' && result.isIncomplete) log('warn', error.message);
  else throw error;
}

/** The value of JSON, or a text that is none. */
export function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/**
 * JSON that is taken for what the pages say it is; `undefined` where the status says that there
 * is none. What cannot be parsed is told without its text, which may hold anything.
 */
export function parseJson<T>(text: string, { response, isDescribed }: Answer): T {
  const mayBeEmpty = !isDescribed || hasNoContent(response);
  const isNothing = text === '' && mayBeEmpty;
  try {
    const value: T = isNothing ? undefined : JSON.parse(text);
    return value;
  } catch {
    const what = text === '' ? 'is empty' : 'is not JSON';
    throw new InvalidResponseError(`An answer with success ${what}.`, response, text);
  }
}

/** The operation answers with nothing; what comes nevertheless is not waited for. */
export function readNothing({ response, watch }: Answer): void {
  response.body?.cancel().catch(() => {});
  watch.end();
}
