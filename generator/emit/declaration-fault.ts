/** A generated declaration file → what in it is no declaration: nothing in it has a value. */
import { ts } from 'ts-morph';

/** The first fault of a file that `parseSource` has let through; `null` if it has none. */
export function declarationFault(file: ts.SourceFile): string | null {
  for (const statement of file.statements) {
    const fault = STATEMENTS.has(statement.kind) ? nodeFault(statement) : described(statement);
    if (fault !== null) return fault;
  }
  return null;
}

const { SyntaxKind } = ts;

const STATEMENTS: ReadonlySet<ts.SyntaxKind> = new Set([
  SyntaxKind.ImportDeclaration,
  SyntaxKind.ExportDeclaration,
  SyntaxKind.InterfaceDeclaration,
  SyntaxKind.TypeAliasDeclaration,
  SyntaxKind.ClassDeclaration,
  SyntaxKind.FunctionDeclaration,
  SyntaxKind.VariableStatement,
]);

/** Everything else that the emitters print; a body, a call or an `import()` is not among them. */
const PARTS: ReadonlySet<ts.SyntaxKind> = new Set([
  SyntaxKind.ImportClause,
  SyntaxKind.NamespaceImport,
  SyntaxKind.NamedImports,
  SyntaxKind.ImportSpecifier,
  SyntaxKind.NamedExports,
  SyntaxKind.ExportSpecifier,
  SyntaxKind.HeritageClause,
  SyntaxKind.ExpressionWithTypeArguments,
  SyntaxKind.PropertyAccessExpression,
  SyntaxKind.PropertySignature,
  SyntaxKind.PropertyDeclaration,
  SyntaxKind.Constructor,
  SyntaxKind.MethodDeclaration,
  SyntaxKind.Parameter,
  SyntaxKind.IndexSignature,
  SyntaxKind.VariableDeclarationList,
  SyntaxKind.VariableDeclaration,
  SyntaxKind.TypeReference,
  SyntaxKind.QualifiedName,
  SyntaxKind.UnionType,
  SyntaxKind.IntersectionType,
  SyntaxKind.ArrayType,
  SyntaxKind.ParenthesizedType,
  SyntaxKind.TypeLiteral,
  SyntaxKind.LiteralType,
  SyntaxKind.StringLiteral,
  SyntaxKind.NumericLiteral,
  SyntaxKind.PrefixUnaryExpression,
  SyntaxKind.Identifier,
  SyntaxKind.PrivateIdentifier,
  SyntaxKind.QuestionToken,
  SyntaxKind.ExportKeyword,
  SyntaxKind.DeclareKeyword,
  SyntaxKind.ReadonlyKeyword,
  SyntaxKind.StringKeyword,
  SyntaxKind.NumberKeyword,
  SyntaxKind.BooleanKeyword,
  SyntaxKind.NullKeyword,
  SyntaxKind.TrueKeyword,
  SyntaxKind.FalseKeyword,
  SyntaxKind.UnknownKeyword,
  SyntaxKind.VoidKeyword,
]);

/** The node and all below it, without recursion: types nest as deep as the pages say. */
function nodeFault(root: ts.Node): string | null {
  const open: ts.Node[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node !== root && !PARTS.has(node.kind)) return described(node);
    if ((ts.isVariableDeclaration(node) || ts.isPropertyDeclaration(node)) && node.initializer) {
      return described(node.initializer);
    }
    const below: ts.Node[] = [];
    ts.forEachChild(node, (child) => void below.push(child));
    for (const child of below.reverse()) open.push(child);
  }
  return null;
}

/** A node that may not be where it is, in words. */
export function described(node: ts.Node): string {
  const { line } = node.getSourceFile().getLineAndCharacterOfPosition(node.getStart());
  return `line ${line + 1}: ${SyntaxKind[node.kind]} ${JSON.stringify(node.getText().slice(0, 60))}`;
}
