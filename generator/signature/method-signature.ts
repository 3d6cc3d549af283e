/** What the signature line of a method says: `messages.batches.list(**kwargs) -> Page<Batch>`. */
import type { TypeExpr } from './type-expr.js';

export interface MethodSignature {
  /** Names as printed, `['beta', 'memoryStores']`; the case differs from dialect to dialect. */
  readonly resource: readonly string[];
  readonly method: string;
  /** Positional arguments, as printed: `workID`, `message_batch_id`. */
  readonly positional: readonly string[];
  /** `body`, `query` or `params`: the argument for all that is not positional, where it has a name. */
  readonly argument?: string;
  /** Whether that argument has to be given, where the dialect says so. */
  readonly isArgumentRequired?: boolean;
  readonly returns: ReturnSignature | null;
}

export interface ReturnSignature {
  /** The type as printed, of a paged list the element; `null` for `void`. */
  readonly type: TypeExpr | null;
  /** `SyncPageCursor`, `Page`: the class around the element of a paged list. */
  readonly page: string | null;
  /** The element of `Stream<T>`, where the method can stream. */
  readonly stream: TypeExpr | null;
  readonly nullable: boolean;
}
