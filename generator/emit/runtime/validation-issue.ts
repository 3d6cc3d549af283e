/** What a value is refused for, where, and what the pages say instead. No value is ever quoted. */
import { isArray } from './validation-read.js';

export type IssueCode =
  'type' | 'missing' | 'value' | 'variant' | 'member' | 'format' | 'limit' | 'null' | 'unreadable';

export interface ValidationIssue {
  /**
   * `type`: another kind of value. `missing`: a required member is not there. `value`: not one of
   * the documented values. `variant`: not one of the documented variants. `member`: a member that
   * is not documented. `null`: null where it is not documented. `format`, `limit`: the kind is
   * right, the value is not. `unreadable`: reading the member failed.
   */
  readonly code: IssueCode;
  /** JSON Pointer: `/items/0/title`. */
  readonly pointer: string;
  /** `items[0].title`; empty for the value itself. */
  readonly path: string;
  readonly segments: readonly (string | number)[];
  readonly expected: string;
  /** The kind of what was found, never its value. */
  readonly received: string;
  /** The values that the pages list, where they list some. */
  readonly documented: readonly (string | number | boolean)[];
  /** Page and line of the fact that is violated. */
  readonly page: string | null;
  readonly line: number | null;
  /** One sentence, without any value of the data. */
  readonly message: string;
}

/** What a tolerant check has let through. */
export interface DriftReport {
  readonly kind: 'member' | 'missing' | 'value' | 'variant' | 'null' | 'format' | 'limit';
  readonly pointer: string;
  readonly path: string;
  readonly expected: string;
  /** The unknown value or tag, or the kind of the value; long text is cut. */
  readonly received: string;
  readonly documented: readonly (string | number | boolean)[];
  readonly page: string | null;
  readonly line: number | null;
}

/** A place in the data, linked to the place around it so that going down costs nothing. */
export interface DataPath {
  readonly parent: DataPath | null;
  readonly key: string | number;
}

/** A name in the data may be of any length; a path stays readable and has a bounded size. */
const LONGEST_SEGMENT = 100;
const MOST_SEGMENTS = 200;

export function segmentsOf(path: DataPath | null): readonly (string | number)[] {
  const segments: (string | number)[] = [];
  for (let at = path; at !== null && segments.length < MOST_SEGMENTS; at = at.parent) {
    segments.push(cut(at.key));
    if (segments.length === MOST_SEGMENTS && at.parent !== null) segments.push('…');
  }
  return segments.reverse();
}

function cut(key: string | number): string | number {
  return typeof key === 'string' && key.length > LONGEST_SEGMENT
    ? `${key.slice(0, LONGEST_SEGMENT)}…`
    : key;
}

export function pointerOf(segments: readonly (string | number)[]): string {
  let text = '';
  for (const segment of segments)
    text += `/${typeof segment === 'number' ? segment : escaped(segment)}`;
  return text;
}

function escaped(segment: string): string {
  return segment.includes('~') || segment.includes('/')
    ? segment.replaceAll('~', '~0').replaceAll('/', '~1')
    : segment;
}

export function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (isArray(value)) return 'array';
  if (typeof value === 'number' && !Number.isFinite(value)) return 'number that is not finite';
  return value === undefined ? 'nothing' : typeof value;
}
