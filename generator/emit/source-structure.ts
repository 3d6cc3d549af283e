/** What emitters return: files as plain ts-morph structures, printed by `project.ts`. */
import type {
  ClassDeclarationStructure,
  ExportDeclarationStructure,
  FunctionDeclarationStructure,
  ImportDeclarationStructure,
  InterfaceDeclarationStructure,
  OptionalKind,
  TypeAliasDeclarationStructure,
  VariableStatementStructure,
} from 'ts-morph';

export interface SourceStructure {
  /** Path in the package without extension: `types/messages`. */
  readonly module: string;
  readonly imports: readonly OptionalKind<ImportDeclarationStructure>[];
  readonly statements: readonly Statement[];
}

/**
 * Statements have words for kinds: those of ts-morph come with the whole compiler, which a run that
 * prints nothing new should not have to load.
 */
export type Statement =
  | Worded<'class', ClassDeclarationStructure>
  | Worded<'constant', VariableStatementStructure>
  | Worded<'export', ExportDeclarationStructure>
  | Worded<'function', FunctionDeclarationStructure>
  | Worded<'interface', InterfaceDeclarationStructure>
  | Worded<'type', TypeAliasDeclarationStructure>;

type Worded<Kind extends string, Structure> = Omit<Structure, 'kind'> & { readonly kind: Kind };
