/** Generated declarations → the places where a type is `never`: a value that nothing can have. */
import { Project, ts } from 'ts-morph';

/**
 * Looks at every type that is written in the file, and at its members. `never` itself is no finding:
 * generators write `query?: never` for what there is not. Findings are intersections that nothing
 * satisfies, which a union would hide.
 */
export function findNever(file: string): readonly string[] {
  const project = new Project({
    compilerOptions: {
      strict: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      types: [],
    },
  });
  const source = project.addSourceFileAtPath(file).compilerNode;
  const checker = project.getTypeChecker().compilerObject;
  const found = new Set<string>();
  // An intersection becomes `never` only when it is looked at.
  const isNever = (type: ts.Type) =>
    (type.flags & ts.TypeFlags.Never) !== 0 ||
    (type.isIntersection() && checker.typeToString(type) === 'never');
  const visit = (node: ts.Node): void => {
    ts.forEachChild(node, visit);
    if (!ts.isTypeNode(node) || node.kind === ts.SyntaxKind.NeverKeyword) return;
    const type = checker.getTypeFromTypeNode(node);
    const name = `${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${node.getText().slice(0, 80)}`;
    if (isNever(type)) found.add(name);
    if (!(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection))) return;
    for (const member of checker.getPropertiesOfType(type)) {
      if (member.declarations?.some(isWrittenNever)) continue;
      if (isNever(checker.getTypeOfSymbol(member))) found.add(`${name}.${member.name}`);
    }
  };
  visit(source);
  return [...found];
}

function isWrittenNever(node: ts.Declaration): boolean {
  return ts.isPropertySignature(node) && node.type?.kind === ts.SyntaxKind.NeverKeyword;
}
