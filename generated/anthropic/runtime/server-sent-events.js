// Part of the runtime of docshape, the same in every generated package.
/** Lines → server-sent events, by the rules of the WHATWG HTML standard §9.2. */
/** An event ends at an empty line; one that the end of the stream cuts off is dropped. */
export async function* serverSentEvents(lines) {
  let event = null;
  let data = [];
  let isFirst = true;
  for await (const raw of lines) {
    const line = isFirst ? raw.replace(/^\uFEFF/, '') : raw;
    isFirst = false;
    if (line === '') {
      if (data.length > 0) yield { event, data: data.join('\n') };
      event = null;
      data = [];
      continue;
    }
    if (line.startsWith(':')) continue;
    const colon = line.indexOf(':');
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'event') event = value;
    else if (field === 'data') data.push(value);
  }
}
