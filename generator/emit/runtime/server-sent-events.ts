/** Pieces of a text → server-sent events, by the rules of the WHATWG HTML standard §9.2. */
import { ClientError } from './errors.js';
import { splitLines } from './line-splitter.js';

export interface ServerSentEvent {
  /** `null`: the event has no name of its own. */
  readonly event: string | null;
  readonly data: string;
  /** The last id that the stream has named. */
  readonly id: string;
}

export interface EventParser {
  /** The events that are complete with this piece. The byte order mark is the decoder's matter. */
  readonly push: (text: string) => readonly ServerSentEvent[];
  /** Data of an event, or part of a line, that the end of the stream has cut off. */
  readonly pending: () => string;
}

/** An event ends at an empty line; one that the end of the stream cuts off is none. */
export function parseEvents(longest: number): EventParser {
  const lines = splitLines(true, longest);
  let event = '';
  let id = '';
  let data: string[] = [];
  let length = 0;

  const field = (line: string): void => {
    const colon = line.indexOf(':');
    const name = colon < 0 ? line : line.slice(0, colon);
    const start = line.startsWith(' ', colon + 1) ? colon + 2 : colon + 1;
    const value = colon < 0 ? '' : line.slice(start);
    if (name === 'event') event = value;
    else if (name === 'id' && !value.includes('\0')) id = value;
    else if (name === 'data') {
      data.push(value);
      length += value.length;
      if (length > longest) throw new ClientError(`An event is longer than ${longest} characters.`);
    }
  };
  return {
    push(text) {
      const events: ServerSentEvent[] = [];
      for (const line of lines.push(text)) {
        if (line !== '') {
          if (!line.startsWith(':')) field(line);
          continue;
        }
        if (data.length > 0) events.push({ event: event || null, data: data.join('\n'), id });
        event = '';
        data = [];
        length = 0;
      }
      return events;
    },
    pending() {
      const rest = lines.rest();
      if (rest !== '' && !rest.startsWith(':')) {
        if (!rest.startsWith('data:')) return rest;
        field(rest);
      }
      return data.join('\n');
    },
  };
}
