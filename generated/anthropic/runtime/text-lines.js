// Part of the runtime of docshape, the same in every generated package.
/** Bytes of a body → lines of text, in time linear in the body however it is cut into chunks. */
/** Lines end in LF, CRLF or CR; `isCRAnEnd` is false where only LF and CRLF end one. */
export async function* textLines(body, isCRAnEnd) {
  const decoder = new TextDecoder();
  const reader = body.getReader();
  // Parts of the line that is not complete; joined once, when its end is there.
  let parts = [];
  let endedInCR = false;
  const ends = isCRAnEnd ? /\r\n|\n|\r/g : /\r?\n/g;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      let text = done ? decoder.decode() : decoder.decode(value, { stream: true });
      if (endedInCR && text.startsWith('\n')) text = text.slice(1);
      if (text !== '') endedInCR = isCRAnEnd && text.endsWith('\r');
      let start = 0;
      for (const match of text.matchAll(ends)) {
        parts.push(text.slice(start, match.index));
        yield parts.join('');
        parts = [];
        start = match.index + match[0].length;
      }
      if (start < text.length) parts.push(text.slice(start));
      if (done) break;
    }
    if (parts.length > 0) yield parts.join('');
  } finally {
    // Reached on `break` as well: the connection is not left open.
    await reader.cancel().catch(() => {});
  }
}
