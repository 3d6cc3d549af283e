/** A schema of zod → a validator of answers, in packages whose validators are such schemas. */
import type { AnswerValidator } from './options.js';
import { dottedOf } from './dotted-path.js';

/** What of a schema is asked. */
export interface Schema {
  readonly safeParse: (value: unknown) =>
    | { readonly success: true }
    | {
        readonly success: false;
        readonly error: {
          readonly issues: readonly {
            readonly path: readonly PropertyKey[];
            readonly message: string;
          }[];
        };
      };
}

/** Schemas have no presets: what they say is what the tolerant one says. */
export function schemaValidator(schema: Schema): AnswerValidator {
  return {
    safeParse(value) {
      const result = schema.safeParse(value);
      if (result.success) return { success: true };
      const issues = result.error.issues.map(({ path, message }) => ({
        path: dottedOf(path.map((key) => (typeof key === 'number' ? key : String(key)))),
        message,
      }));
      return { success: false, issues, count: issues.length };
    },
  };
}
