/** The newest generation of several dialects: constants such as `type` stand before all others. */
import type { Generation } from './dialect.js';

/** `constant` matches the header of a `type` that has one value only. */
export function typesFirst(constant: RegExp): Generation {
  return {
    isShownBy: (headers) => {
      const index = headers.findIndex((header) => constant.test(header));
      return index < 0 ? null : index === 0;
    },
    tells: 'pages',
    facts: { typeFirst: true },
  };
}
