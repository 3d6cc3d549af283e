/**
 * How two versions of an operation send and answer → findings about what no member tells: the way
 * of a list, events instead of an answer, media types.
 */
import type { EventStream, Operation, Pagination } from '../model/model.js';
import type { Comparison, Site } from './finding.js';
import { addFinding } from './finding.js';
import type { ModelIndex } from './model-index.js';
import { membersOf } from './model-index.js';

export function compareTransport(
  before: Operation,
  after: Operation,
  sites: Readonly<Record<'request' | 'response', Site>>,
  comparison: Comparison,
): void {
  comparePagination(before, after, sites.response, comparison);
  compareStreams(before, after, sites.response, comparison);
  compareMedia(before, after, sites, comparison);
}

/** A way that only one side knows is documentation. */
function comparePagination(
  before: Operation,
  after: Operation,
  site: Site,
  comparison: Comparison,
): void {
  const [b, a] = [wayOf(before.response.pagination), wayOf(after.response.pagination)];
  if (b === null || a === null || b === a) return;
  addFinding(comparison, 'pagination-changed', site, { before: b, after: a });
}

function wayOf(pagination: Pagination | null): string | null {
  if (pagination === null || pagination.style === 'none') return null;
  return [pagination.style, pagination.parameter ?? '', pagination.next ?? '']
    .filter((part) => part !== '')
    .join(' ');
}

function compareStreams(
  before: Operation,
  after: Operation,
  site: Site,
  comparison: Comparison,
): void {
  const { models } = comparison;
  const [b, a] = [before.response.stream, after.response.stream];
  const [bText, aText] = [streamText(b), streamText(a)];
  if (bText === aText) return;
  // What asks for a stream is a change of its own.
  const requestedBy = b?.requestedBy ?? a?.requestedBy ?? null;
  const hasSwitch = ({ body, parameters }: Operation, index: ModelIndex) => {
    const members = (body && membersOf(body.type, index)) ?? [];
    return [...members, ...parameters].some(({ name }) => name === requestedBy);
  };
  if (hasSwitch(before, models.before) !== hasSwitch(after, models.after)) return;
  // A page without an answer says nothing about its form.
  if (before.response.type === null || after.response.type === null) return;
  addFinding(comparison, 'streaming-changed', site, { before: bText, after: aText });
}

function streamText(stream: EventStream | null): string {
  if (stream === null) return 'one answer';
  const events = stream.framing === 'jsonl' ? 'lines of JSON' : 'events';
  return stream.when === 'always' ? events : `${events} on request`;
}

/** The members tell by themselves what is sent; how it is packed is for those who pack it. */
function compareMedia(
  before: Operation,
  after: Operation,
  { request, response }: Readonly<Record<'request' | 'response', Site>>,
  comparison: Comparison,
): void {
  const [bBody, aBody] = [before.body?.contentType, after.body?.contentType];
  if (bBody !== undefined && aBody !== undefined && bBody !== aBody) {
    addFinding(comparison, 'content-type-changed', request, { before: bBody, after: aBody });
  }
  const [b, a] = [before.response, after.response];
  if (b.contentType === a.contentType || b.type === null || a.type === null) return;
  // Lines of JSON instead of one answer are told as that.
  if (b.stream?.framing !== a.stream?.framing) return;
  const texts = { before: b.contentType, after: a.contentType };
  addFinding(comparison, 'content-type-changed', response, texts);
}
