/** What emitters return: files as plain ts-morph structures, printed by `project.ts`. */
import type { ImportDeclarationStructure, StatementStructures, OptionalKind } from 'ts-morph';

export interface SourceStructure {
  /** Path in the package without extension: `types/messages`. */
  readonly module: string;
  readonly imports: readonly OptionalKind<ImportDeclarationStructure>[];
  readonly statements: readonly StatementStructures[];
}
