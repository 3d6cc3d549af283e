/** Where a block is printed, its signature and its path → the resource and name of a method. */
import { foldName, snakeCase } from '../text/case.js';
import type { BlockPlace, OperationDraft } from './operation-draft.js';

export interface StatedName {
  readonly resource: readonly string[];
  readonly method: string;
}

/** `messages.batches.list` */
export function nameText({ resource, method }: StatedName): string {
  return [...resource, method].join('.');
}

export interface MethodName extends StatedName {
  /** What it was concluded from, if no page states it. */
  readonly guessedFrom: string | null;
}

/** Finds the resource chain that a `#` heading stands for on a page. */
export type ResourceChain = (place: BlockPlace) => readonly string[];

/**
 * The name of an operation: from its signature; else from the page that holds it alone; else from
 * the heading above it and the conventions of REST, as a guess.
 */
export function methodName(operation: OperationDraft, chainOf: ResourceChain): MethodName {
  const stated = statedName(operation);
  if (stated) return { ...stated, guessedFrom: null };
  const { printedIn } = operation;
  const [place] = printedIn;
  const heading = place?.resourceHeading ?? null;
  if (!place || heading === null) return restName(operation, null);
  return restName(operation, inPath(chainOf(place), heading, operation.path));
}

/** The name by its signature, or by the page that holds it alone; `null` if no page states it. */
export function statedName({
  signature,
  printedIn,
}: Pick<OperationDraft, 'signature' | 'printedIn'>): StatedName | null {
  if (signature) {
    const resource = signature.resource.map(snakeCase);
    return { resource, method: snakeCase(signature.method) };
  }
  for (const place of printedIn) {
    const segments = place.resourceHeading === null ? pageSegments(place) : [];
    const method = segments.at(-1);
    if (method !== undefined && segments.length > 1) {
      return { resource: segments.slice(0, -1), method };
    }
  }
  return null;
}

/** A page may be saved under any name: its heading tells more, if it is what the path says. */
function inPath(chain: readonly string[], heading: string, path: string): readonly string[] {
  const words = new Set(path.split('/').map(foldName));
  const isNamed = words.has(foldName(chain.at(-1) ?? '')) || !words.has(foldName(heading));
  return isNamed ? chain : [...chain.slice(0, -1), snakeCase(heading)];
}

/** Folder names of the docs platform, `resources/a/subresources/b/methods/c`: they name what follows. */
const FRAME_WORDS: ReadonlySet<string> = new Set(['resources', 'subresources', 'methods']);

const DIALECT_FOLDERS: ReadonlySet<string> = new Set([
  'http',
  'python',
  'ruby',
  'cli',
  'typescript',
  'node',
  'go',
  'java',
  'kotlin',
  'csharp',
  'php',
  'terraform',
]);

const ROOT_WORDS: ReadonlySet<string> = new Set(['api', 'reference', 'api-reference']);

/** Segments of a page's address that name resources and methods, in snake_case. */
function pageSegments({ route, url }: Omit<BlockPlace, 'resourceHeading'>): readonly string[] {
  const fromUrl = urlSegments(url);
  const ofRoute = splitRoute(route);
  const isFrame = (segment: string) => DIALECT_FOLDERS.has(segment) || ROOT_WORDS.has(segment);
  const start = ofRoute.slice(0, -1).findLastIndex(isFrame) + 1;
  const fromRoute = ofRoute.slice(start);
  // The address of the page says more than the name of a file that was saved from it.
  const segments = fromUrl.length > fromRoute.length ? fromUrl : fromRoute;
  return withoutFrame(segments.filter((segment) => segment !== 'index')).map(snakeCase);
}

/** A resource can itself be called `resources`: only what stands in the place of a frame word is one. */
function withoutFrame(segments: readonly string[]): readonly string[] {
  const isFramed = FRAME_WORDS.has(segments[0] ?? '');
  let isNamed = false;
  return segments.filter((segment, index) => {
    const isLast = index === segments.length - 1;
    const isFrame = isFramed
      ? !isNamed && FRAME_WORDS.has(segment)
      : segment === 'subresources' || (segment === 'methods' && index === segments.length - 2);
    isNamed = isFrame && !isLast;
    return !isFrame;
  });
}

function splitRoute(route: string): readonly string[] {
  return route
    .replace(/\.(?:md|markdown|txt)$/i, '')
    .split('/')
    .filter((segment) => segment !== '');
}

function urlSegments(url: string | null): readonly string[] {
  const path = url === null ? '' : url.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/[?#][^]*/, '');
  const segments = splitRoute(path);
  const root = segments.findLastIndex((segment) => ROOT_WORDS.has(segment));
  if (root < 0) return [];
  const below = segments.slice(root + 1);
  return DIALECT_FOLDERS.has(below[0] ?? '') ? below.slice(1) : below;
}

/**
 * The chains of all `#` headings. A page's first heading is the resource of its address; the
 * others are below it, and a page of their own may say where.
 */
export function resourceChains(
  pages: readonly { readonly place: BlockPlace; readonly headings: readonly string[] }[],
): ResourceChain {
  const own = pages.flatMap(({ place, headings: [first] }) =>
    first === undefined ? [] : [{ heading: foldName(first), chain: pageSegments(place) }],
  );
  const chains = new Map<string, readonly string[]>();
  for (const { place, headings } of pages) {
    const base = pageSegments(place);
    let before = base;
    for (const [index, heading] of headings.entries()) {
      const chain = index === 0 ? base : closest(heading, base, before, own);
      const key = `${place.route}\n${heading}`;
      if (!chains.has(key)) chains.set(key, chain);
      before = chain;
    }
  }
  return (place) => {
    const { route, resourceHeading } = place;
    if (resourceHeading !== null && isTrail(resourceHeading)) {
      return trailChain(resourceHeading, pageSegments(place));
    }
    return chains.get(`${route}\n${resourceHeading}`) ?? [];
  };
}

const TRAIL = ' › ';

/** `Library › Shelves`: a newer renderer prints the whole way to a resource. */
export function isTrail(heading: string): boolean {
  return heading.includes(TRAIL);
}

function trailChain(heading: string, base: readonly string[]): readonly string[] {
  const words = heading.split(TRAIL).map(snakeCase);
  const at = base.indexOf(words[0] ?? '');
  return at < 0 ? words : [...base.slice(0, at), ...words];
}

function closest(
  heading: string,
  base: readonly string[],
  before: readonly string[],
  own: readonly { readonly heading: string; readonly chain: readonly string[] }[],
): readonly string[] {
  const candidates = own
    .filter((page) => page.heading === foldName(heading))
    .map(({ chain }) => chain)
    .filter((chain) => chain.length > base.length && startsWith(chain, base));
  const shared = (chain: readonly string[]) =>
    chain.findIndex((segment, index) => segment !== before[index]);
  const [best] = candidates.sort((a, b) => shared(b) - shared(a) || a.length - b.length);
  return best ?? [...base, snakeCase(heading)];
}

function startsWith(chain: readonly string[], start: readonly string[]): boolean {
  return start.every((segment, index) => chain[index] === segment);
}

/**
 * `POST /batches` creates, `GET /batches/{id}` retrieves, `POST /batches/{id}/cancel` cancels;
 * `PATCH /batches/attach/{id}` attaches, if it is called so.
 */
function restName(
  { verb, path, title }: OperationDraft,
  chain: readonly string[] | null,
): MethodName {
  const segments = path
    .replace(/^\/api(?=\/[^?])/, '')
    .replace(/\?[^]*/, '')
    .split('/')
    .filter((segment) => segment !== '' && !/^v\d\w*$/.test(segment));
  const last = segments.at(-1) ?? '';
  const isItem = last.startsWith('{');
  const words = segments.filter((segment) => !segment.startsWith('{')).map(snakeCase);
  const lastWord = words.at(-1) ?? '';
  const afterParameter = segments.at(-2)?.startsWith('{') ?? false;
  const isSaid = words.length > 1 && startsTitle(lastWord, title);
  const isDeed = isSaid || (afterParameter && verb === 'post' && !isPlural(lastWord));
  const isAction = chain
    ? (!isItem || isSaid) && lastWord !== chain.at(-1) && segments.length > 1
    : !isItem && isDeed;
  const resource = chain ?? (isAction ? words.slice(0, -1) : words);
  const method = isAction ? lastWord : restVerb(verb, isItem);
  const guessedFrom = chain ? 'its heading and path' : 'its path';
  return { resource: resource.length > 0 ? resource : ['api'], method, guessedFrom };
}

/** `submit_answers` of `Submit answers to a question`. */
function startsTitle(word: string, title: string): boolean {
  const count = word.split('_').length;
  const words = title.split(' ');
  return words.length > count && foldName(words.slice(0, count).join('')) === foldName(word);
}

/** What is many is a resource of its own: `POST /shelves/{id}/books`. */
function isPlural(word: string): boolean {
  return /[^s]s$/.test(word);
}

function restVerb(verb: OperationDraft['verb'], isItem: boolean): string {
  switch (verb) {
    case 'get':
      return isItem ? 'retrieve' : 'list';
    case 'post':
      return isItem ? 'update' : 'create';
    case 'put':
    case 'patch':
      return 'update';
    default:
      return verb;
  }
}
