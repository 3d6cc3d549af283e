/** A schema of zod → a validator of answers, in packages whose validators are such schemas. */
import type { AnswerValidator } from './options.js';
import { dottedOf } from './dotted-path.js';

interface SchemaIssue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  /** Of a union: what each of its variants says. */
  readonly errors?: readonly (readonly SchemaIssue[])[];
}

/** What of a schema is asked. */
export interface Schema {
  readonly safeParse: (
    value: unknown,
  ) =>
    | { readonly success: true }
    | { readonly success: false; readonly error: { readonly issues: readonly SchemaIssue[] } };
}

/** Schemas have no presets: what they say is what the tolerant one says. */
export function schemaValidator(schema: Schema): AnswerValidator {
  return {
    safeParse(value) {
      const result = schema.safeParse(value);
      if (result.success) return { success: true };
      const issues = result.error.issues.flatMap(deepest).map(({ path, message }) => ({
        path: dottedOf(path.map((key) => (typeof key === 'number' ? key : String(key)))),
        message,
      }));
      return { success: false, issues, count: issues.length };
    },
  };
}

/** Of the variants of a union, the one that comes nearest says what is wrong. */
function deepest({ path, message, errors = [] }: SchemaIssue): readonly SchemaIssue[] {
  const depth = ([first]: readonly SchemaIssue[]) => first?.path.length ?? 0;
  const [nearest = []] = [...errors].sort((a, b) => depth(b) - depth(a));
  if (nearest.length === 0) return [{ path, message }];
  return nearest.flatMap(deepest).map((issue) => ({ ...issue, path: [...path, ...issue.path] }));
}
