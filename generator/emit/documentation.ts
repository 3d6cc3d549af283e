/** Descriptions, deprecations and origins of the model → the text of TSDoc comments. */
import type { Deprecation, Inferences, Origin } from '../model/model.js';
import type { Fact } from '../model/type.js';
import { commentText } from './encode.js';

export interface Documented {
  readonly description: string;
  readonly deprecated: Deprecation | null;
  readonly origins: readonly Origin[];
  readonly required?: Fact;
  readonly inferred?: Inferences;
}

/** The text of the page, what is not certain, the deprecation, and the places it was read from. */
export function documentation(documented: Documented, remark = ''): string {
  const { description, deprecated, origins, inferred } = documented;
  const parts = [commentText(description), remark, doubt(inferred)];
  const tags = [
    deprecated === null ? '' : `@deprecated ${commentText(deprecated.reason).replace(/\n+/g, ' ')}`,
    ...origins.slice(0, 1).map(({ path, line }) => `@see ${commentText(`${path}:${line}`)}`),
  ].map((tag) => tag.trim());
  const body = parts.filter((part) => part !== '').join('\n\n');
  const lines = tags.filter((tag) => tag !== '').join('\n');
  return [body, lines].filter((part) => part !== '').join('\n\n');
}

function doubt(inferred: Inferences | undefined): string {
  const { required, nullable, owner, type } = inferred ?? {};
  const doubts = [
    type === 'header' ? 'No page says what it holds.' : '',
    owner === 'type-name'
      ? 'Concluded from the name of the type: the page does not print it here.'
      : '',
    required === 'default' ? 'Whether it is required is not stated by the pages.' : '',
    nullable === 'default' && required !== 'default'
      ? 'Whether it can be null is not stated by the pages.'
      : '',
  ];
  return doubts.filter((text) => text !== '').join(' ');
}
