/**
 * Follows text of pages through the emitters, by what the compiler knows of names: from the fields
 * of the model to what is printed. Flow and order are not looked at, so that nothing is missed by
 * them: a variable, parameter, member or result that page text can reach in any way counts as
 * reached. Only the functions of `encode.ts` and `names.ts` stop it.
 */
import { Project, ts } from 'ts-morph';
import { projectRoot } from './project-files.js';

export interface PageTextFlow {
  /** Where page text goes into printed structures or files, if one encoder were left out. */
  readonly leaks: (leftOut?: ts.Node) => readonly string[];
  /** Every call that stops page text, and whether page text comes to it. */
  readonly encoders: readonly EncoderCall[];
  readonly isReached: (call: ts.Node) => boolean;
}

export interface EncoderCall {
  readonly call: ts.Node;
  readonly place: string;
  /** It makes text of text; a name is looked up, and what it is looked up by goes no further. */
  readonly isTextEncoder: boolean;
}

const ENCODERS = /\/generator\/emit\/(?:encode|names)\.ts$/;
const MODEL = /\/generator\/model\/(?:model|type)\.ts$/;
/** Structures that are printed, modules and files that are written. */
const PRINTED =
  /\/node_modules\/ts-morph\/|\/generator\/emit\/(?:generated-file|source-structure)\.ts$/;
const FOLLOWED = /\/generator\/(?:emit|model|text)\//;
const LEFT_OUT = /\/emit\/(?:runtime\/|runtime-files)/;
const MUTATORS: ReadonlySet<string> = new Set(['push', 'unshift', 'set', 'add']);

/** What they give is what their function returns. */
const MAPPERS: ReadonlySet<string> = new Set(['map', 'flatMap']);

/** A declaration, a function (for what it returns), or the call of an encoder. */
type Stop = ts.Node;

interface Graph {
  readonly edges: Map<Stop, Set<Stop>>;
  /** What is printed: the place in our source by the stop that text comes from. */
  readonly printed: Map<Stop, Set<string>>;
  readonly encoders: Set<ts.Node>;
  readonly sources: Set<Stop>;
}

export function pageTextFlow(): PageTextFlow {
  const project = new Project({
    tsConfigFilePath: `${projectRoot}/tsconfig.json`,
    skipAddingFilesFromTsConfig: true,
    // The emitters know nothing of Node.
    compilerOptions: { types: [] },
  });
  project.addSourceFilesAtPaths(`${projectRoot}/generator/emit/*.ts`);
  const program = project.getProgram().compilerObject;
  const graph: Graph = {
    edges: new Map(),
    printed: new Map(),
    encoders: new Set(),
    sources: new Set(),
  };
  const builder = graphBuilder(program.getTypeChecker(), graph);
  for (const file of program.getSourceFiles()) {
    if (FOLLOWED.test(file.fileName) && !LEFT_OUT.test(file.fileName)) builder(file);
  }
  const whole = reach(graph);
  return {
    leaks(leftOut) {
      const found = [...reach(graph, leftOut)]
        .filter((stop) => stop === leftOut || !graph.encoders.has(stop))
        .flatMap((stop) => [...(graph.printed.get(stop) ?? [])]);
      return [...new Set(found)].sort();
    },
    encoders: [...graph.encoders].map((call) => ({
      call,
      place: placeOf(call),
      isTextEncoder: /\b(?:literal|propertyKey|objectKey|commentText)\b/.test(call.getText()),
    })),
    isReached: (call) => whole.has(call),
  };
}

function reach(graph: Graph, leftOut?: ts.Node): ReadonlySet<Stop> {
  const seen = new Set<Stop>(graph.sources);
  const open = [...seen];
  for (let stop = open.pop(); stop !== undefined; stop = open.pop()) {
    if (graph.encoders.has(stop) && stop !== leftOut) continue;
    for (const next of graph.edges.get(stop) ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(next);
    }
  }
  return seen;
}

/** The place, with the code that stands there. */
function printedAt(node: ts.Node): string {
  return `${placeOf(node)} ${node.parent.getText().replace(/\s+/g, ' ').slice(0, 100)}`;
}

function placeOf(node: ts.Node): string {
  const file = node.getSourceFile();
  const { line } = file.getLineAndCharacterOfPosition(node.getStart());
  return `${file.fileName.slice(projectRoot.length + 1)}:${line + 1}`;
}

const OPEN_TEXT =
  ts.TypeFlags.String |
  ts.TypeFlags.TemplateLiteral |
  ts.TypeFlags.Any |
  ts.TypeFlags.Unknown |
  ts.TypeFlags.TypeParameter;

function isAssignment({ operatorToken: { kind } }: ts.BinaryExpression): boolean {
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}

function isReference(type: ts.Type): type is ts.TypeReference {
  return 'target' in type && 'objectFlags' in type;
}

function graphBuilder(checker: ts.TypeChecker, graph: Graph): (file: ts.SourceFile) => void {
  const linked = new Set<string>();
  const known = new Map<ts.Node, readonly Stop[]>();
  const numbers = new Map<ts.Type, number>();
  const numberOf = (type: ts.Type) => {
    const number = numbers.get(type) ?? numbers.size;
    numbers.set(type, number);
    return number;
  };

  const declarationsOf = (symbol: ts.Symbol | undefined): readonly ts.Node[] => {
    if (!symbol) return [];
    const own = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    return own.declarations ?? [];
  };

  /**
   * Whether a value of the type is text that is not of a closed set, or a list or map of it. An
   * object is none: its members are looked at one by one.
   */
  const holdsText = (type: ts.Type, depth = 0): boolean => {
    if (type.isUnionOrIntersection()) return type.types.some((part) => holdsText(part, depth));
    if (type.flags & OPEN_TEXT) return true;
    if ((type.flags & ts.TypeFlags.Object) === 0 || depth > 4) return false;
    const values = checker.getIndexTypeOfType(type, ts.IndexKind.String);
    if (values && holdsText(values, depth + 1)) return true;
    return typeArguments(type).some((part) => holdsText(part, depth + 1));
  };
  const typeArguments = (type: ts.Type): readonly ts.Type[] =>
    isReference(type) ? checker.getTypeArguments(type) : [];
  const isText = (type: ts.Type): boolean => {
    if (type.isUnion()) return type.types.some(isText);
    if (type.flags & ts.TypeFlags.String) return true;
    const element = checker.getIndexTypeOfType(type, ts.IndexKind.Number);
    return element !== undefined && isText(element);
  };

  function connect(from: Iterable<Stop>, to: ts.Node, place: ts.Node): void {
    const isPrinted = PRINTED.test(to.getSourceFile().fileName);
    // What the encoders and the names hold is clean by what they are.
    if (!isPrinted && ENCODERS.test(to.getSourceFile().fileName)) return;
    const isVariable =
      ts.isVariableDeclaration(to) || ts.isParameter(to) || ts.isBindingElement(to);
    if (isVariable && !holdsText(checker.getTypeAtLocation(to))) return;
    for (const stop of from) {
      if (isPrinted) {
        graph.printed.set(stop, (graph.printed.get(stop) ?? new Set()).add(printedAt(place)));
      } else graph.edges.set(stop, (graph.edges.get(stop) ?? new Set()).add(to));
    }
  }

  /** A member of the model that holds text is where it all starts. */
  function memberStops(symbol: ts.Symbol | undefined): readonly Stop[] {
    const declarations = declarationsOf(symbol).filter(
      (node) => !ENCODERS.test(node.getSourceFile().fileName),
    );
    for (const node of declarations) {
      if (
        ts.isPropertySignature(node) &&
        MODEL.test(node.getSourceFile().fileName) &&
        isText(checker.getTypeAtLocation(node))
      ) {
        graph.sources.add(node);
      }
    }
    return declarations;
  }

  function isEncoder(node: ts.Node): boolean {
    const symbol = checker.getSymbolAtLocation(
      ts.isPropertyAccessExpression(node) ? node.name : node,
    );
    return declarationsOf(symbol).some(
      (declaration) =>
        ENCODERS.test(declaration.getSourceFile().fileName) &&
        !ENCODERS.test(node.getSourceFile().fileName),
    );
  }

  function functionsOf(node: ts.Node): readonly ts.SignatureDeclaration[] {
    if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) return [node];
    if (!ts.isIdentifier(node) && !ts.isPropertyAccessExpression(node)) return [];
    const name = ts.isIdentifier(node) ? node : node.name;
    return declarationsOf(checker.getSymbolAtLocation(name)).flatMap(
      (declaration): ts.SignatureDeclaration[] => {
        if (!FOLLOWED.test(declaration.getSourceFile().fileName)) return [];
        if (ts.isFunctionDeclaration(declaration)) return [declaration];
        const value =
          ts.isVariableDeclaration(declaration) || ts.isPropertyAssignment(declaration)
            ? declaration.initializer
            : undefined;
        return value && (ts.isArrowFunction(value) || ts.isFunctionExpression(value))
          ? [value]
          : [];
      },
    );
  }

  /** Where the text of an expression comes from. */
  function stopsOf(node: ts.Node): readonly Stop[] {
    const before = known.get(node);
    if (before) return before;
    const found = findStops(node);
    known.set(node, found);
    return found;
  }

  function findStops(node: ts.Node): readonly Stop[] {
    if (ts.isExpression(node) && !holdsText(checker.getTypeAtLocation(node))) return [];
    if (ts.isIdentifier(node)) return declarationsOf(checker.getSymbolAtLocation(node));
    if (ts.isPropertyAccessExpression(node)) {
      return [...memberStops(checker.getSymbolAtLocation(node.name)), ...elementStops(node)];
    }
    if (ts.isElementAccessExpression(node)) return stopsOf(node.expression);
    if (ts.isCallExpression(node)) return callStops(node);
    if (ts.isNewExpression(node)) return (node.arguments ?? []).flatMap(stopsOf);
    if (ts.isTemplateExpression(node)) {
      return node.templateSpans.flatMap((span) => stopsOf(span.expression));
    }
    if (ts.isBinaryExpression(node)) return [...stopsOf(node.left), ...stopsOf(node.right)];
    if (ts.isConditionalExpression(node)) {
      return [...stopsOf(node.whenTrue), ...stopsOf(node.whenFalse)];
    }
    if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap(stopsOf);
    if (
      ts.isParenthesizedExpression(node) ||
      ts.isSpreadElement(node) ||
      ts.isAwaitExpression(node) ||
      ts.isAsExpression(node) ||
      ts.isSatisfiesExpression(node)
    ) {
      return stopsOf(node.expression);
    }
    return [];
  }

  /** A member of a list of texts, `texts.length` aside, is text of the list. */
  function elementStops(node: ts.PropertyAccessExpression): readonly Stop[] {
    return isText(checker.getTypeAtLocation(node.expression)) ? stopsOf(node.expression) : [];
  }

  function callStops(call: ts.CallExpression): readonly Stop[] {
    const { expression: callee } = call;
    const given = call.arguments.flatMap(stopsOf);
    if (isEncoder(callee)) {
      graph.encoders.add(call);
      connect(given, call, call);
      return [call];
    }
    const functions = functionsOf(callee);
    if (functions.length > 0) return functions;
    const receiver = ts.isPropertyAccessExpression(callee) ? stopsOf(callee.expression) : [];
    const handled = call.arguments.find(isEncoder);
    if (handled) {
      graph.encoders.add(call);
      connect(receiver, call, call);
      return [call];
    }
    const made = call.arguments.flatMap(functionsOf);
    const isMapped = ts.isPropertyAccessExpression(callee) && MAPPERS.has(callee.name.text);
    return isMapped && made.length > 0 ? made : [...receiver, ...given, ...made];
  }

  /** Arguments reach parameters; what a list holds reaches those of its callbacks. */
  function visitCall(call: ts.CallExpression): void {
    callStops(call);
    const { expression: callee } = call;
    if (isEncoder(callee)) return;
    for (const target of functionsOf(callee)) {
      call.arguments.forEach((argument, index) => {
        const parameter = target.parameters[Math.min(index, target.parameters.length - 1)];
        if (parameter) connect(stopsOf(argument), parameter, argument);
      });
    }
    if (!ts.isPropertyAccessExpression(callee)) return;
    const receiver = stopsOf(callee.expression);
    const given = call.arguments.flatMap(stopsOf);
    for (const callback of call.arguments.flatMap(functionsOf)) {
      for (const parameter of callback.parameters) {
        connect([...receiver, ...given], parameter, call);
      }
    }
    if (!MUTATORS.has(callee.name.text)) return;
    for (const holder of stopsOf(callee.expression)) connect(given, holder, call);
  }

  /** Values of one type that are taken as another: members of one name are the same member. */
  function link(from: ts.Type, to: ts.Type, place: ts.Node, depth: number): void {
    if (from === to || depth > 3) return;
    const key = `${numberOf(from)} ${numberOf(to)}`;
    if (linked.has(key)) return;
    linked.add(key);
    for (const target of to.isUnion() ? to.types : [to]) {
      for (const source of from.isUnion() ? from.types : [from])
        linkOne(source, target, place, depth);
    }
  }

  function linkOne(from: ts.Type, to: ts.Type, place: ts.Node, depth: number): void {
    const elements = [from, to].map((type) =>
      checker.getIndexTypeOfType(type, ts.IndexKind.Number),
    );
    const [source, target] = elements;
    if (source && target) return link(source, target, place, depth + 1);
    if ((to.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) === 0) return;
    for (const member of checker.getPropertiesOfType(to)) {
      const own = checker.getPropertyOfType(from, member.name);
      if (!own || own === member || !declarationsOf(member).some(isOurs)) continue;
      const stops = memberStops(own);
      for (const declaration of declarationsOf(member)) {
        if (!stops.includes(declaration)) connect(stops, declaration, place);
      }
      link(checker.getTypeOfSymbol(own), checker.getTypeOfSymbol(member), place, depth + 1);
    }
  }

  function isOurs(node: ts.Node): boolean {
    const { fileName } = node.getSourceFile();
    return FOLLOWED.test(fileName) || PRINTED.test(fileName);
  }

  function visitBinding(pattern: ts.BindingPattern): void {
    const type = checker.getTypeAtLocation(pattern);
    for (const element of pattern.elements) {
      if (!ts.isBindingElement(element)) continue;
      const key = element.propertyName ?? element.name;
      if (ts.isObjectBindingPattern(pattern) && ts.isIdentifier(key)) {
        connect(memberStops(checker.getPropertyOfType(type, key.text)), element, element);
      } else connect([pattern.parent], element, element);
      if (element.initializer) connect(stopsOf(element.initializer), element, element);
    }
  }

  function visitMember(node: ts.PropertyAssignment | ts.ShorthandPropertyAssignment): void {
    const stops = ts.isPropertyAssignment(node)
      ? stopsOf(node.initializer)
      : declarationsOf(checker.getShorthandAssignmentValueSymbol(node));
    connect(stops, node, node);
    if (ts.isPropertyAssignment(node)) {
      for (const made of functionsOf(node.initializer)) connect([made], node, node);
    }
    const around = checker.getContextualType(node.parent);
    if (!around) return;
    for (const type of around.isUnion() ? around.types : [around]) {
      const member = checker.getPropertyOfType(type, node.name.getText());
      for (const declaration of declarationsOf(member)) connect(stops, declaration, node);
    }
  }

  function visit(node: ts.Node): void {
    if (ts.isCallExpression(node)) visitCall(node);
    if (ts.isVariableDeclaration(node) && node.initializer) {
      connect(stopsOf(node.initializer), node, node);
    }
    if (ts.isForOfStatement(node) && ts.isVariableDeclarationList(node.initializer)) {
      for (const declared of node.initializer.declarations) {
        connect(stopsOf(node.expression), declared, node);
      }
    }
    if (ts.isObjectBindingPattern(node) || ts.isArrayBindingPattern(node)) visitBinding(node);
    if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) visitMember(node);
    if (ts.isBinaryExpression(node) && isAssignment(node)) {
      for (const target of stopsOf(node.left)) connect(stopsOf(node.right), target, node);
    }
    if (ts.isReturnStatement(node) && node.expression) {
      const around = ts.findAncestor(node, ts.isFunctionLike);
      if (around) connect(stopsOf(node.expression), around, node);
    }
    if (ts.isArrowFunction(node) && !ts.isBlock(node.body)) {
      connect(stopsOf(node.body), node, node.body);
    }
    if (ts.isExpression(node) && !ts.isObjectLiteralExpression(node)) {
      const wanted = checker.getContextualType(node);
      if (wanted) link(checker.getTypeAtLocation(node), wanted, node, 0);
    }
    if (ts.isSpreadAssignment(node)) {
      const wanted = checker.getContextualType(node.parent);
      if (wanted) link(checker.getTypeAtLocation(node.expression), wanted, node, 0);
    }
    ts.forEachChild(node, visit);
  }

  return visit;
}
