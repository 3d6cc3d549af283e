/** The error of `parse`: all issues that were collected, and a message of one short line. */
import type { ValidationIssue } from './validation-issue.js';

export class ValidationError extends Error {
  override readonly name: string = 'ValidationError';
  /** The first hundred. */
  readonly issues: readonly ValidationIssue[];
  /** How many there are. */
  readonly count: number;

  constructor(issues: readonly ValidationIssue[], count: number) {
    super(messageOf(issues, count));
    this.issues = issues;
    this.count = count;
  }
}

/** What `safeParse` gives for a value that is refused. */
export class ValidationFailure {
  readonly success: false = false;
  /** The first hundred. */
  readonly issues: readonly ValidationIssue[];
  /** How many there are. */
  readonly count: number;
  /** Nothing is wrong but that members are missing, and most of its own are there. */
  readonly isIncomplete: boolean;
  #error: ValidationError | null = null;

  constructor(
    { issues, count }: Pick<ValidationFailure, 'issues' | 'count'>,
    isIncomplete: boolean,
  ) {
    this.issues = issues;
    this.count = count;
    this.isIncomplete = isIncomplete;
  }

  /** What `parse` would have thrown; made when it is asked for, as it takes longer than the check. */
  get error(): ValidationError {
    this.#error ??= new ValidationError(this.issues, this.count);
    return this.#error;
  }
}

const LONGEST_MESSAGE = 300;

function messageOf([first]: readonly ValidationIssue[], count: number): string {
  if (first === undefined) return 'not valid';
  const place = first.page === null ? '' : ` (${first.page}:${first.line ?? 1})`;
  const more = count > 1 ? `; and ${count - 1} more` : '';
  const text = `${first.message}${place}`;
  return (text.length > LONGEST_MESSAGE ? `${text.slice(0, LONGEST_MESSAGE)}…` : text) + more;
}
