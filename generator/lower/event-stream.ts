/** What a method streams: told by its signature, a switch in its body or its description. */
import type { EventStream, Property } from '../model/model.js';
import type { Type } from '../model/type.js';
import type { Report } from '../text/diagnostic.js';
import { diagnostic } from '../text/diagnostic.js';
import { mention } from './draft.js';
import type { LinkedTypes } from './link.js';
import type { LocatedMember } from './lower-parameters.js';
import type { OperationDraft } from './operation-draft.js';

const JSON_LINES = /\.jsonl\b|\bJSONL\b|\bJSON Lines\b/i;

/** The stream of an operation, or `null` if nothing says that it streams. */
export function eventStreamOf(
  draft: OperationDraft,
  body: readonly Property[],
  documented: Type | null,
  linked: LinkedTypes,
  report: Report,
): EventStream | null {
  const origins = [draft.origin];
  const printed = signedEvent(draft);
  const signed = printed && linked.link(printed);
  const answersBoth = signsBoth(draft);
  const inQuery = draft.members.filter(({ location }) => location === 'query');
  const requestedBy = streamSwitch([...body, ...inQuery], answersBoth);
  if (requestedBy !== null) {
    const eventType = signed ?? guessEvents(draft, documented, linked, report);
    return { when: 'on-request', requestedBy, eventType, framing: 'sse', origins };
  }
  if (answersBoth) {
    report(
      diagnostic('stream-unreachable', draft.place, { operation: `${draft.verb} ${draft.path}` }),
    );
    return null;
  }
  const isLines = answersLines(draft);
  if (!signed && !(isLines && draft.examples.every(({ response }) => !response))) return null;
  return {
    when: 'always',
    requestedBy: null,
    eventType: signed ?? documented,
    framing: isLines ? 'jsonl' : 'sse',
    origins,
  };
}

/**
 * The members of a method, its switch with both values: a page that shows only the method without
 * a stream prints `Literal[false]` there.
 */
export function withWholeSwitch(draft: OperationDraft): readonly LocatedMember[] {
  const { members } = draft;
  const sent = members.filter(({ location }) => location === 'body' || location === 'query');
  const name = streamSwitch(sent, signsBoth(draft));
  return members.map((member) => {
    const { type, description, inferred } = member;
    if (member.name !== name || type.kind !== 'literal' || type.value !== false) return member;
    const evidence = EVENTS.test(description) ? 'prose' : 'default';
    return { ...member, type: { kind: 'boolean' }, inferred: { ...inferred, type: evidence } };
  });
}

/** One answer or events of another type; `Line | Stream<Line>` is nothing but a stream of lines. */
function signsBoth({ signature }: OperationDraft): boolean {
  const { type = null, stream = null } = signature?.returns ?? {};
  if (type === null || stream === null) return false;
  return type.kind !== 'name' || stream.kind !== 'name' || type.name !== stream.name;
}

type Switch = Pick<Property, 'name' | 'type' | 'description'>;

/**
 * The member that asks for a stream instead of one answer: `stream`; `streaming`, if it says so or
 * the signature states that both come; or the one switch then that speaks of streams.
 */
function streamSwitch(members: readonly Switch[], answersBoth: boolean): string | null {
  const switches = members.filter(({ type }) => isBoolean(type));
  const named = (wanted: string) => switches.find(({ name }) => name === wanted);
  if (named('stream')) return 'stream';
  const streaming = named('streaming');
  if (streaming && (answersBoth || EVENTS.test(streaming.description))) return 'streaming';
  const [only, ...others] = switches.filter(({ name }) => /stream/i.test(name));
  return answersBoth && others.length === 0 ? (only?.name ?? null) : null;
}

const EVENTS =
  /\bserver-sent\b|\bSSE\b|\bevent[- ]stream|\bstream(?:s|ing)? (?:the |a )?(?:response|answer)/i;

/** Where something is sent, a sentence may speak of what is sent. */
function answersLines({ verb, description }: OperationDraft): boolean {
  if (verb === 'get') return JSON_LINES.test(description);
  const sentences = description.split(/(?<=[.!?])\s+/);
  return sentences.some(
    (sentence) => JSON_LINES.test(sentence) && /\b(?:stream|return|respon|result)/i.test(sentence),
  );
}

/** The event that the signature names, as a mention to be linked. */
export function signedEvent({ signature }: OperationDraft): Type | null {
  const named = signature?.returns?.stream;
  return named?.kind === 'name' ? mention(named.name) : null;
}

export function isJsonLines({ framing }: EventStream): boolean {
  return framing === 'jsonl';
}

function isBoolean(type: Type): boolean {
  return type.kind === 'boolean' || (type.kind === 'literal' && typeof type.value === 'boolean');
}

/** A union that is named as the events of what the method answers: `RawMessageStreamEvent`. */
function guessEvents(
  draft: OperationDraft,
  documented: Type | null,
  { types }: LinkedTypes,
  report: Report,
): Type | null {
  if (documented?.kind !== 'ref') return null;
  const answer = types.get(documented.id);
  const candidates = [...types.values()].filter(
    ({ name, shape }) =>
      answer && shape.kind === 'alias' && name.endsWith(`${answer.name}StreamEvent`),
  );
  const [only, ...others] = candidates;
  if (!only || others.length > 0) return null;
  const evidence = 'its name, as no page says what the events are';
  const parameters = { operation: `${draft.verb} ${draft.path}`, type: only.name, evidence };
  report(diagnostic('stream-guessed', draft.place, parameters));
  return { kind: 'ref', id: only.id };
}
