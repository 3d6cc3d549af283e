/**
 * A generated JavaScript module → what in it could do something else than the emitters mean it to.
 * Importing it makes plain data, functions, classes and validators; a function reads its arguments
 * and calls the runtime. No name stands in it that it does not declare or import.
 */
import { ts } from 'ts-morph';
import { described } from './declaration-fault.js';

/** The first fault of a module that `parseSource` has let through; `null` if it has none. */
export function moduleFault(file: ts.SourceFile): string | null {
  const scope = scopeOf(file);
  for (const statement of file.statements) {
    if (!STATEMENTS.has(statement.kind)) return described(statement);
    const found = faultyNode(statement, scope);
    if (found !== null) return described(found);
  }
  return null;
}

const { SyntaxKind } = ts;

const STATEMENTS: ReadonlySet<ts.SyntaxKind> = new Set([
  SyntaxKind.ImportDeclaration,
  SyntaxKind.ExportDeclaration,
  SyntaxKind.ClassDeclaration,
  SyntaxKind.FunctionDeclaration,
  SyntaxKind.VariableStatement,
]);

/** All else that the emitters print. What could load, throw or build code is not among them. */
const PARTS: ReadonlySet<ts.SyntaxKind> = new Set([
  SyntaxKind.ImportClause,
  SyntaxKind.NamespaceImport,
  SyntaxKind.NamedImports,
  SyntaxKind.ImportSpecifier,
  SyntaxKind.NamedExports,
  SyntaxKind.ExportSpecifier,
  SyntaxKind.ExportKeyword,
  SyntaxKind.VariableStatement,
  SyntaxKind.VariableDeclarationList,
  SyntaxKind.VariableDeclaration,
  SyntaxKind.Parameter,
  SyntaxKind.HeritageClause,
  SyntaxKind.ExpressionWithTypeArguments,
  SyntaxKind.PropertyDeclaration,
  SyntaxKind.Constructor,
  SyntaxKind.MethodDeclaration,
  SyntaxKind.GetAccessor,
  SyntaxKind.Block,
  SyntaxKind.ReturnStatement,
  SyntaxKind.ExpressionStatement,
  SyntaxKind.IfStatement,
  SyntaxKind.ForStatement,
  SyntaxKind.ForInStatement,
  SyntaxKind.SwitchStatement,
  SyntaxKind.CaseBlock,
  SyntaxKind.CaseClause,
  SyntaxKind.DefaultClause,
  SyntaxKind.ObjectLiteralExpression,
  SyntaxKind.PropertyAssignment,
  SyntaxKind.ShorthandPropertyAssignment,
  SyntaxKind.SpreadAssignment,
  SyntaxKind.ComputedPropertyName,
  SyntaxKind.ArrayLiteralExpression,
  SyntaxKind.ArrowFunction,
  SyntaxKind.EqualsGreaterThanToken,
  SyntaxKind.CallExpression,
  SyntaxKind.NewExpression,
  SyntaxKind.PropertyAccessExpression,
  SyntaxKind.ElementAccessExpression,
  SyntaxKind.QuestionDotToken,
  SyntaxKind.ParenthesizedExpression,
  SyntaxKind.BinaryExpression,
  SyntaxKind.EqualsToken,
  SyntaxKind.EqualsEqualsToken,
  SyntaxKind.EqualsEqualsEqualsToken,
  SyntaxKind.ExclamationEqualsEqualsToken,
  SyntaxKind.LessThanToken,
  SyntaxKind.PlusToken,
  SyntaxKind.AmpersandAmpersandToken,
  SyntaxKind.BarBarToken,
  SyntaxKind.InstanceOfKeyword,
  SyntaxKind.PrefixUnaryExpression,
  SyntaxKind.PostfixUnaryExpression,
  SyntaxKind.ConditionalExpression,
  SyntaxKind.QuestionToken,
  SyntaxKind.ColonToken,
  SyntaxKind.TypeOfExpression,
  SyntaxKind.Identifier,
  SyntaxKind.PrivateIdentifier,
  SyntaxKind.StringLiteral,
  SyntaxKind.NumericLiteral,
  SyntaxKind.TrueKeyword,
  SyntaxKind.FalseKeyword,
  SyntaxKind.NullKeyword,
  SyntaxKind.ThisKeyword,
  SyntaxKind.SuperKeyword,
]);

/** What the emitters use of the language itself, and what of it they call. */
const GLOBALS: ReadonlySet<string> = new Set([
  'Array',
  'ArrayBuffer',
  'Blob',
  'Number',
  'Object',
  'undefined',
]);
const GLOBAL_CALLS: ReadonlySet<string> = new Set([
  'Array.isArray',
  'ArrayBuffer.isView',
  'Number.isFinite',
  'Object.getPrototypeOf',
]);

interface Scope {
  /** Every name that is declared anywhere in the module. */
  readonly names: ReadonlySet<string>;
  /** Those of whole modules: `runtime`, `functions`, `z`. */
  readonly modules: ReadonlySet<string>;
}

function scopeOf(file: ts.SourceFile): Scope {
  const names = new Set<string>();
  const modules = new Set<string>();
  walk(file, (node) => {
    const isModule = ts.isNamespaceImport(node) || isZod(node);
    if (!isModule && !isDeclaration(node)) return true;
    if (node.name !== undefined && ts.isIdentifier(node.name)) {
      names.add(node.name.text);
      if (isModule) modules.add(node.name.text);
    }
    return true;
  });
  return { names, modules };
}

type Declaration =
  | ts.ImportSpecifier
  | ts.FunctionDeclaration
  | ts.ClassDeclaration
  | ts.VariableDeclaration
  | ts.ParameterDeclaration;

function isDeclaration(node: ts.Node): node is Declaration {
  return (
    ts.isImportSpecifier(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isVariableDeclaration(node) ||
    ts.isParameter(node)
  );
}

function isZod(node: ts.Node): node is ts.ImportSpecifier {
  if (!ts.isImportSpecifier(node)) return false;
  const { moduleSpecifier } = node.parent.parent.parent;
  return ts.isStringLiteral(moduleSpecifier) && moduleSpecifier.text === 'zod';
}

function faultyNode(root: ts.Node, scope: Scope): ts.Node | null {
  let found: ts.Node | null = null;
  walk(root, (node) => {
    if ((node !== root && !PARTS.has(node.kind)) || !isHarmless(node, scope)) found = node;
    return found === null;
  });
  return found;
}

function isHarmless(node: ts.Node, scope: Scope): boolean {
  if (ts.isIdentifier(node)) return isNamed(node) || isKnown(node, scope);
  if (ts.isCallExpression(node)) return isMeant(node.expression, scope);
  if (ts.isNewExpression(node)) return ts.isIdentifier(node.expression) && isInFunction(node);
  if (ts.isVariableDeclaration(node)) return isInFunction(node) || isPlain(node.initializer, scope);
  if (ts.isPropertyDeclaration(node)) return node.initializer === undefined;
  if (ts.isComputedPropertyName(node)) return ts.isStringLiteral(node.expression);
  if (ts.isElementAccessExpression(node)) {
    return ts.isStringLiteral(node.argumentExpression) || ts.isIdentifier(node.argumentExpression);
  }
  // As a plain key it would not be a member, but the prototype of the object.
  if (ts.isPropertyAssignment(node)) return keyOf(node.name) !== '__proto__';
  if (ts.isBinaryExpression(node)) return !isAssignment(node) || isOwn(node.left, scope);
  return true;
}

/** Whether the identifier is the name of a member or an export, and reads no variable. */
function isNamed(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent)) return true;
  return (
    (ts.isPropertyAssignment(parent) ||
      ts.isMethodDeclaration(parent) ||
      ts.isGetAccessor(parent) ||
      ts.isPropertyDeclaration(parent)) &&
    parent.name === node
  );
}

function isKnown({ text }: ts.Identifier, { names }: Scope): boolean {
  return names.has(text) || GLOBALS.has(text);
}

/** Functions of the module, of the runtime, of zod, and four of the language. */
function isMeant(callee: ts.Expression, scope: Scope): boolean {
  if (ts.isIdentifier(callee)) return scope.names.has(callee.text);
  if (callee.kind === SyntaxKind.SuperKeyword) return true;
  if (!ts.isPropertyAccessExpression(callee)) return false;
  const { expression, name } = callee;
  if (ts.isIdentifier(expression)) {
    const isGlobal = !scope.names.has(expression.text);
    if (isGlobal) return GLOBAL_CALLS.has(`${expression.text}.${name.text}`);
    return scope.modules.has(expression.text) || SCHEMA_STEPS.has(name.text);
  }
  if (ts.isArrayLiteralExpression(expression)) return name.text === 'includes';
  // A schema of zod is refined step by step: `z.string().min(1)`.
  return ts.isCallExpression(expression) && isMeant(expression.expression, scope);
}

/** What a schema of zod that has a name is refined by: `Loan.nullable().optional()`. */
const SCHEMA_STEPS: ReadonlySet<string> = new Set(['nullable', 'optional', 'refine']);

/** What importing a module may compute: data, functions, and what the runtime or zod makes. */
function isPlain(value: ts.Expression | undefined, scope: Scope): boolean {
  if (value === undefined) return false;
  if (!ts.isCallExpression(value)) return ts.isObjectLiteralExpression(value);
  return ts.isPropertyAccessExpression(value.expression) && isMeant(value.expression, scope);
}

function isInFunction(node: ts.Node): boolean {
  let around: ts.Node = node;
  while (!ts.isSourceFile(around)) {
    if (ts.isFunctionLike(around)) return true;
    around = around.parent;
  }
  return false;
}

function isAssignment({ operatorToken }: ts.BinaryExpression): boolean {
  return operatorToken.kind === SyntaxKind.EqualsToken;
}

/** A variable of the module or a member of `this`. */
function isOwn(target: ts.Expression, { names }: Scope): boolean {
  if (ts.isIdentifier(target)) return names.has(target.text);
  return ts.isPropertyAccessExpression(target) && target.expression.kind === SyntaxKind.ThisKeyword;
}

function keyOf(name: ts.PropertyName): string {
  return ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : '';
}

/** Visits the node and all below it, without recursion, as long as it is told to. */
function walk(root: ts.Node, visit: (node: ts.Node) => boolean): void {
  const open: ts.Node[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!visit(node)) return;
    const below: ts.Node[] = [];
    ts.forEachChild(node, (child) => void below.push(child));
    for (const child of below.reverse()) open.push(child);
  }
}
