/**
 * The rules of the WHATWG HTML standard for server-sent events (§9.2) as data: what is sent, and
 * the events that must come of it, `[name, data, last id]` each.
 */
export type SeenEvent = readonly [event: string | null, data: string, id: string];

export interface EventVector {
  readonly rule: string;
  readonly sent: string | Uint8Array;
  readonly events: readonly SeenEvent[];
}

const bytes = (...parts: (string | number)[]): Uint8Array =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'number' ? Buffer.from([part]) : Buffer.from(part))),
  );

export const eventVectors: readonly EventVector[] = [
  { rule: 'one event', sent: 'data: a\n\n', events: [[null, 'a', '']] },
  {
    rule: 'two events',
    sent: 'data: a\n\ndata: b\n\n',
    events: [
      [null, 'a', ''],
      [null, 'b', ''],
    ],
  },
  { rule: 'a name', sent: 'event: x\ndata: a\n\n', events: [['x', 'a', '']] },
  { rule: 'a name behind the data', sent: 'data: a\nevent: x\n\n', events: [['x', 'a', '']] },
  {
    rule: 'the last name counts',
    sent: 'event: x\nevent: y\ndata: a\n\n',
    events: [['y', 'a', '']],
  },
  {
    rule: 'an empty name is none',
    sent: 'event: x\nevent:\ndata: a\n\n',
    events: [[null, 'a', '']],
  },
  {
    rule: 'a name is for one event',
    sent: 'event: x\ndata: a\n\ndata: b\n\n',
    events: [
      ['x', 'a', ''],
      [null, 'b', ''],
    ],
  },
  {
    rule: 'a name without data is no event',
    sent: 'event: x\n\ndata: b\n\n',
    events: [[null, 'b', '']],
  },
  { rule: 'lines of data', sent: 'data: a\ndata: b\n\n', events: [[null, 'a\nb', '']] },
  {
    rule: 'empty lines of data',
    sent: 'data: a\ndata\ndata:\ndata: b\n\n',
    events: [[null, 'a\n\n\nb', '']],
  },
  { rule: 'data that is empty', sent: 'data\n\n', events: [[null, '', '']] },
  { rule: 'data that is empty, with a colon', sent: 'data:\n\n', events: [[null, '', '']] },
  { rule: 'two empty lines of data', sent: 'data\ndata\n\n', events: [[null, '\n', '']] },
  { rule: 'no data, no event', sent: '\n\n\nid: 1\n\n', events: [] },
  { rule: 'one space is taken off', sent: 'data:  a \n\n', events: [[null, ' a ', '']] },
  { rule: 'no space is needed', sent: 'data:a\n\n', events: [[null, 'a', '']] },
  { rule: 'a tab is no space', sent: 'data:\ta\n\n', events: [[null, '\ta', '']] },
  { rule: 'colons in the data', sent: 'data: a: b:\n\n', events: [[null, 'a: b:', '']] },
  { rule: 'LF', sent: 'data: a\ndata: b\n\n', events: [[null, 'a\nb', '']] },
  { rule: 'CR', sent: 'data: a\rdata: b\r\r', events: [[null, 'a\nb', '']] },
  { rule: 'CRLF', sent: 'data: a\r\ndata: b\r\n\r\n', events: [[null, 'a\nb', '']] },
  {
    rule: 'mixed ends',
    sent: 'data: a\r\ndata: b\rdata: c\n\r\ndata: d\n\r',
    events: [
      [null, 'a\nb\nc', ''],
      [null, 'd', ''],
    ],
  },
  {
    rule: 'LFCR are two ends',
    sent: 'data: a\n\rdata: b\n\n',
    events: [
      [null, 'a', ''],
      [null, 'b', ''],
    ],
  },
  { rule: 'a byte order mark is skipped', sent: '\uFEFFdata: a\n\n', events: [[null, 'a', '']] },
  {
    rule: 'a second one is not',
    sent: '\uFEFF\uFEFFdata: a\n\ndata: b\n\n',
    events: [[null, 'b', '']],
  },
  {
    rule: 'nor one further on',
    sent: 'data: a\n\n\uFEFFdata: b\n\ndata: \uFEFF\n\n',
    events: [
      [null, 'a', ''],
      [null, '\uFEFF', ''],
    ],
  },
  { rule: 'comments', sent: ':\n: a\n:data: b\ndata: c\n: d\n\n', events: [[null, 'c', '']] },
  { rule: 'a comment alone', sent: ': ping\n\n', events: [] },
  {
    rule: 'unknown fields',
    sent: 'dat: a\n data: b\nDATA: c\ndata : d\ndatas: e\ndata: f\n\n',
    events: [[null, 'f', '']],
  },
  {
    rule: 'retry is no event',
    sent: 'retry: 1000\n\nretry: x\ndata: a\n\n',
    events: [[null, 'a', '']],
  },
  {
    rule: 'an id stays',
    sent: 'id: 1\ndata: a\n\ndata: b\n\n',
    events: [
      [null, 'a', '1'],
      [null, 'b', '1'],
    ],
  },
  {
    rule: 'an id of an event without data stays too',
    sent: 'id: 1\n\ndata: b\n\n',
    events: [[null, 'b', '1']],
  },
  {
    rule: 'an empty id takes it away',
    sent: 'id: 1\ndata: a\n\nid\ndata: b\n\n',
    events: [
      [null, 'a', '1'],
      [null, 'b', ''],
    ],
  },
  {
    rule: 'an id with a zero does not count',
    sent: 'id: 1\nid: 2\u00003\ndata: a\n\n',
    events: [[null, 'a', '1']],
  },
  { rule: 'a zero in data does', sent: 'data: a\0b\n\n', events: [[null, 'a\0b', '']] },
  {
    rule: 'the end of the stream ends no event',
    sent: 'data: a\n\ndata: b\n',
    events: [[null, 'a', '']],
  },
  { rule: 'nor a line', sent: 'data: a\n\ndata: b', events: [[null, 'a', '']] },
  {
    rule: 'characters of two to four bytes',
    sent: 'data: é€😀\nevent: ü\n\n',
    events: [['ü', 'é€😀', '']],
  },
  {
    rule: 'line ends of Unicode are none',
    sent: 'data: a\u2028b\u2029c\u0085d\vd\fe\n\n',
    events: [[null, 'a\u2028b\u2029c\u0085d\vd\fe', '']],
  },
  {
    rule: 'bytes that are not UTF-8',
    sent: bytes('data: a', 0xff, 'b', 0xe2, 0x82, '\n\n'),
    events: [[null, 'a\uFFFDb\uFFFD', '']],
  },
  {
    rule: 'a fake end inside of text',
    sent: 'data: a [DONE] b\n\ndata: data: c\n\n',
    events: [
      [null, 'a [DONE] b', ''],
      [null, 'data: c', ''],
    ],
  },
];
