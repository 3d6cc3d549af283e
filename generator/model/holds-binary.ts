/** Types → whether what they describe is a file, or a list, a map or a choice of files. */
import type { Type } from './type.js';

/** Says nothing of the types that a reference leads to. */
export function holdsBinary(type: Type): boolean {
  switch (type.kind) {
    case 'binary':
      return true;
    case 'array':
      return holdsBinary(type.element);
    case 'map':
      return holdsBinary(type.value);
    case 'union':
      return type.variants.some(holdsBinary);
    default:
      return false;
  }
}
