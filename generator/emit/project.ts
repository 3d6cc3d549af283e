/** Structures → text. The only file with a ts-morph project, and with the compiler in it. */
import type { SourceFileStructure, StatementStructures } from 'ts-morph';
import {
  IndentationText,
  Project,
  QuoteKind,
  StructureKind,
  VariableDeclarationKind,
  ts,
} from 'ts-morph';
import { invariant } from '../text/invariant.js';
import type { SourceStructure, Statement } from './source-structure.js';

export interface ModuleText {
  readonly module: string;
  readonly text: string;
}

/** Prints modules as TypeScript, each in one go. */
export function printModules(modules: readonly SourceStructure[]): readonly ModuleText[] {
  const project = new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    manipulationSettings: {
      indentationText: IndentationText.TwoSpaces,
      quoteKind: QuoteKind.Single,
      useTrailingCommas: true,
    },
  });
  return modules.map(({ module, imports, statements }) => {
    const structure: SourceFileStructure = {
      kind: StructureKind.SourceFile,
      statements: [
        ...imports.map(
          (declaration) => ({ ...declaration, kind: StructureKind.ImportDeclaration }) as const,
        ),
        ...statements.map(statementStructure),
      ],
    };
    const file = project.createSourceFile(`${module}.ts`, structure);
    const text = file.getFullText();
    file.forget();
    return { module, text };
  });
}

function statementStructure(statement: Statement): StatementStructures {
  switch (statement.kind) {
    case 'class':
      return { ...statement, kind: StructureKind.Class };
    case 'constant':
      return {
        ...statement,
        kind: StructureKind.VariableStatement,
        declarationKind: VariableDeclarationKind.Const,
      };
    case 'export':
      return { ...statement, kind: StructureKind.ExportDeclaration };
    case 'function':
      return { ...statement, kind: StructureKind.Function };
    case 'interface':
      return { ...statement, kind: StructureKind.Interface };
    case 'type':
      return { ...statement, kind: StructureKind.TypeAlias };
  }
}

export interface CompiledModule {
  readonly javaScript: string;
  readonly declarations: string;
}

/** Compiles one module by itself: types are removed and declared, nothing is checked or changed. */
export function compileModule({ module, text }: ModuleText): CompiledModule {
  const compilerOptions: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    verbatimModuleSyntax: true,
    isolatedDeclarations: true,
    declaration: true,
  };
  const options: ts.TranspileOptions = {
    compilerOptions,
    fileName: `${module}.ts`,
    jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
  };
  const javaScript = ts.transpileModule(text, options);
  const declarations = ts.transpileDeclaration(text, { ...options, reportDiagnostics: true });
  const [problem] = declarations.diagnostics ?? [];
  invariant(
    problem === undefined,
    `${module} has no declarations: ${JSON.stringify(problem?.messageText)}`,
  );
  // The compiler leaves a blank where it breaks a line.
  const lines = declarations.outputText.split('\n').map((line) => line.trimEnd());
  return { javaScript: javaScript.outputText, declarations: lines.join('\n') };
}

/** The text as prettier prints it. */
export async function formatText(text: string): Promise<string> {
  // Most runs format nothing: what was formatted before is remembered.
  const { format } = await import('prettier');
  // Without a name it looks for JSX first, by a pattern that takes quadratic time.
  const filepath = 'module.ts';
  return format(text, { parser: 'typescript', filepath, singleQuote: true, printWidth: 100 });
}
