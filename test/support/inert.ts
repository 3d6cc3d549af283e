/**
 * The oracle of the hostile tests, which shares nothing with the encoders or with what checks the
 * output: whether files hold code of a page, as the compiler reads them.
 */
import { ts } from 'ts-morph';

export interface InertFile {
  readonly path: string;
  readonly text: string;
}

/** What hostile pages would run. */
const CANARY = 'pwned_1';

/** All that is not inert; runtime files and data are left out. */
export function notInert(files: readonly InertFile[]): readonly string[] {
  return files
    .filter(({ path }) => /\.(?:js|d\.ts)$/.test(path) && !path.startsWith('runtime/'))
    .flatMap(({ path, text }) => faultsOf(path, text).map((fault) => `${path}: ${fault}`));
}

function faultsOf(path: string, text: string): readonly string[] {
  const faults: string[] = [];
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const problems: unknown = Reflect.get(source, 'parseDiagnostics');
  if (!Array.isArray(problems) || problems.length > 0) faults.push('does not parse');
  if (/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(text.replaceAll('\n', ''))) faults.push('hidden');
  const { fileName: _, ...info } = { fileName: '', ...ts.preProcessFile(text, true, true) };
  for (const { fileName } of info.importedFiles) {
    if (!fileName.startsWith('.') && fileName !== 'zod') faults.push(`imports ${fileName}`);
  }
  for (const list of [
    info.referencedFiles,
    info.typeReferenceDirectives,
    info.libReferenceDirectives,
  ]) {
    for (const { fileName } of list) faults.push(`refers to ${fileName}`);
  }
  const visit = (node: ts.Node) => {
    if (ts.isIdentifier(node) && node.text === CANARY) faults.push(`runs ${CANARY}`);
    if (ts.isExpressionStatement(node) && !isInside(node)) faults.push('has a statement');
    for (const tag of ts.getJSDocTags(node)) {
      if (!['see', 'deprecated'].includes(tag.tagName.text)) faults.push(`@${tag.tagName.text}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  for (const [, comment = ''] of text.matchAll(/\/\*\*([^]*?)\*\//g)) {
    if (/(?<!\\)@(?:ts-|internal|license|preserve|jsx)|(?<!\\)# *sourceMapping/i.test(comment)) {
      faults.push('has a directive');
    }
  }
  return faults;
}

function isInside(node: ts.Node): boolean {
  return ts.findAncestor(node, ts.isFunctionLike) !== undefined;
}
