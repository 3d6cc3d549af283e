/**
 * The closed grammars of what a page says about a request: verb, path and header names. What does
 * not parse goes no further: no text of a page becomes another host, another path or another header.
 */
import type { Verb } from '../model/model.js';

const VERBS: ReadonlySet<string> = new Set<Verb>([
  'get',
  'post',
  'put',
  'patch',
  'delete',
  'head',
  'options',
]);

export function isVerb(text: string): text is Verb {
  return VERBS.has(text);
}

const SEGMENT = /^(?:[A-Za-z0-9._~@:$!*'(),;=+-]|\{[A-Za-z_][\w-]*\})*$/;
/** Parameters in the notation of a shell or of a router, which no client would fill in. */
const UNFILLED = /\$(?:\{|[A-Za-z_])|\/\*/;
const QUERY = /^[\w.~:/@!$'()*,;=&%[\]-]*$/;

/**
 * A path template of RFC 3986 segments and `{name}`s, with an optional constant query. Segments
 * `.` and `..` and empty ones would lead elsewhere and are refused.
 */
export function isPathTemplate(text: string): boolean {
  const [template = '', query = '', ...more] = text.split('?');
  if (!template.startsWith('/') || more.length > 0 || !QUERY.test(query)) return false;
  if (UNFILLED.test(template)) return false;
  const segments = template.slice(1).split('/');
  return segments.every((segment, index) => {
    if (segment === '') return index === segments.length - 1;
    // Some servers leave out what stands behind a semicolon before they resolve dots.
    return SEGMENT.test(segment) && !/^\.\.?(?:;|$)/.test(segment);
  });
}

/** Names of the `{name}`s of a path template, in order. */
export function pathParameters(template: string): readonly string[] {
  const names = [...template.matchAll(/\{([\w-]+)\}/g)].map((match) => match[1] ?? '');
  return [...new Set(names)];
}

const HEADER_NAME = /^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,200}$/;

/**
 * Headers that frame the request, name its target or carry secrets: the client and the platform
 * send them, and a parameter of that name would let a page speak in their place.
 */
const OWN_HEADERS: ReadonlySet<string> = new Set([
  'authorization',
  'connection',
  'content-length',
  'cookie',
  'cookie2',
  'expect',
  'host',
  'keep-alive',
  'origin',
  'proxy-authorization',
  'proxy-connection',
  'referer',
  'set-cookie',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'via',
]);

/** Whether a documented parameter may be a header of this name: a token of RFC 9110, and not ours. */
export function isHeaderName(text: string): boolean {
  return HEADER_NAME.test(text) && !OWN_HEADERS.has(text.toLowerCase());
}
