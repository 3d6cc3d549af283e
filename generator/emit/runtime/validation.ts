/** The validators of the package: what a check and a table make, and what they are asked. */
import { keysOf } from './validation-read.js';
import { isObject, verdictOf } from './validation-verdict.js';
import { ValidationFailure } from './validation-error.js';
import type { DriftReport, ValidationIssue } from './validation-issue.js';
import type { Check, Defined, Definition, TypeTable } from './validation-table.js';
import { DEFINITION, nodeOfDefinition } from './validation-table.js';
import type { Walked } from './validation-walk.js';
import { walk } from './validation-walk.js';

export { isBinary, isObject, isPlain, isRecord, isTooDeep, own } from './validation-verdict.js';
export { ValidationError } from './validation-error.js';
export type { ValidationFailure } from './validation-error.js';
export type { DriftReport, IssueCode, ValidationIssue } from './validation-issue.js';
export type { Check, TypeTable } from './validation-table.js';
export { object } from './validation-table.js';

/**
 * `tolerant`: what real servers send. Unknown members, unknown values of an enum, unknown variants
 * of a union, and values that break a format or a limit pass; an optional member may be null, and
 * one that can be null may be missing.
 * `strict`: what the pages say. A member that they do not list is refused too.
 */
export type Preset = 'strict' | 'tolerant';

export interface ValidationOptions {
  /** Without it, requests are strict and all else is tolerant. */
  readonly preset?: Preset | undefined;
  /** Is told what the pages do not say and a tolerant check lets through, while it checks. */
  readonly onUnknown?: ((report: DriftReport) => void) | undefined;
}

export type ValidationResult<T> = { readonly success: true; readonly data: T } | ValidationFailure;

export interface Validator<T> {
  /** Whether the value is one of the type, in the preset of the validator. */
  readonly is: (value: unknown) => value is T;
  /** The very same value, or a `ValidationError`. */
  readonly parse: (value: unknown, options?: ValidationOptions) => T;
  readonly safeParse: (value: unknown, options?: ValidationOptions) => ValidationResult<T>;
  /** The same validator with the preset, for `is` and for those who take a Standard Schema. */
  readonly strict: Validator<T>;
  readonly tolerant: Validator<T>;
  readonly '~standard': StandardProps<T>;
}

/** Standard Schema, version 1. */
export interface StandardProps<T> {
  readonly version: 1;
  readonly vendor: 'docshape';
  readonly validate: (
    value: unknown,
  ) =>
    | { readonly value: T; readonly issues?: undefined }
    | { readonly issues: readonly StandardIssue[] };
  readonly types?: { readonly input: T; readonly output: T } | undefined;
}

export interface StandardIssue {
  readonly message: string;
  readonly path: readonly PropertyKey[];
}

/** A validator of the check, which is fast, and of the table, which is made when it is needed. */
export function validator<T>(
  check: Check,
  table: () => TypeTable,
  preset: Preset = 'tolerant',
): Validator<T> & Defined {
  return withPreset({ check, table, node: null }, preset);
}

function withPreset<T>(definition: Definition, preset: Preset): Validator<T> & Defined {
  const is = (value: unknown): value is T => isValid(definition, value, preset);
  const safeParse = (value: unknown, options?: ValidationOptions): ValidationResult<T> => {
    const found = faultOf(definition, value, options?.preset ?? preset, options?.onUnknown);
    if (hasNoFault<T>(value, found)) return { success: true, data: value };
    const walked = found ?? { issues: [], count: 0 };
    return new ValidationFailure(walked, isIncomplete(definition, value, walked));
  };
  return {
    [DEFINITION]: definition,
    is,
    safeParse,
    parse(value: unknown, options?: ValidationOptions): T {
      const result = safeParse(value, options);
      if (result.success) return result.data;
      throw result.error;
    },
    get strict() {
      return withPreset<T>(definition, 'strict');
    },
    get tolerant() {
      return withPreset<T>(definition, 'tolerant');
    },
    get '~standard'() {
      return standardProps(safeParse);
    },
  };
}

function isValid(definition: Definition, value: unknown, preset: Preset): boolean {
  if (preset === 'tolerant') {
    const verdict = verdictOf(definition.check, value);
    if (verdict !== null) return verdict;
  }
  const settings = { isStrict: preset === 'strict', onUnknown: null, isVerdict: true };
  return walk(definition, value, settings).count === 0;
}

/** `null` if the value is one of the type. */
function faultOf(
  definition: Definition,
  value: unknown,
  preset: Preset,
  onUnknown: ValidationOptions['onUnknown'],
): Walked | null {
  const isStrict = preset === 'strict';
  if (!isStrict && onUnknown === undefined) {
    if (verdictOf(definition.check, value) === true) return null;
  }
  const settings = { isStrict, onUnknown: onUnknown ?? null, isVerdict: false };
  const walked = walk(definition, value, settings);
  return walked.count === 0 ? null : walked;
}

/** A tag that is missing is no member: nothing says what the value is. */
function isIncomplete(definition: Definition, value: unknown, { issues, count }: Walked): boolean {
  const isLacking = ({ code, documented }: ValidationIssue) =>
    code === 'missing' && documented.length === 0;
  if (count > issues.length || !issues.every(isLacking)) return false;
  const lacking = issues.filter(({ segments }) => segments.length === 1).length;
  let node = nodeOfDefinition(definition);
  while (node.kind === 'defined') node = nodeOfDefinition(node.definition);
  if (node.kind !== 'object')
    return lacking <= (isObject(value) ? (keysOf(value)?.length ?? 0) : 0);
  return lacking * 2 <= node.members.filter(({ isRequired }) => isRequired).length;
}

/** A value without a fault is one of the type. */
function hasNoFault<T>(_value: unknown, found: Walked | null): _value is T {
  return found === null;
}

function standardProps<T>(safeParse: (value: unknown) => ValidationResult<T>): StandardProps<T> {
  return {
    version: 1,
    vendor: 'docshape',
    validate(value) {
      const result = safeParse(value);
      if (result.success) return { value: result.data };
      const issues = result.issues.map(({ message, segments }) => ({
        message,
        path: segments,
      }));
      return { issues };
    },
  };
}
