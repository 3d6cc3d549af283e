/** Pieces of a text → its lines, in time linear in the text however it is cut. */
import { ClientError } from './errors.js';

export interface LineSplitter {
  /** The lines that end in this piece. */
  readonly push: (text: string) => readonly string[];
  /** What stands behind the last end of a line. */
  readonly rest: () => string;
}

/** Lines end in LF or CRLF and, if `isCRAnEnd`, in CR as well. */
export function splitLines(isCRAnEnd: boolean, longest: number): LineSplitter {
  const ends = isCRAnEnd ? /\r\n|\n|\r/g : /\r?\n/g;
  // Parts of the line that is not complete; joined once, when its end is there.
  let parts: string[] = [];
  let length = 0;
  let endedInCR = false;
  return {
    push(text) {
      const lines: string[] = [];
      // The first half of a line end was in the piece before.
      let start = endedInCR && text.startsWith('\n') ? 1 : 0;
      if (text !== '') endedInCR = isCRAnEnd && text.endsWith('\r');
      ends.lastIndex = start;
      for (let match = ends.exec(text); match; match = ends.exec(text)) {
        const last = text.slice(start, match.index);
        start = ends.lastIndex;
        lines.push(parts.length === 0 ? last : parts.join('') + last);
        parts = [];
        length = 0;
      }
      if (start < text.length) {
        parts.push(start === 0 ? text : text.slice(start));
        length += text.length - start;
        if (length > longest) throw new ClientError(`A line is longer than ${longest} characters.`);
      }
      return lines;
    },
    rest: () => parts.join(''),
  };
}
