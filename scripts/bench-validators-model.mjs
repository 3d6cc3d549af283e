/** The model that the validators are measured with, an answer of it, and wrong ones. */

const origin = { path: 'visits.md', line: 1, dialect: 'http' };
const string = { kind: 'string', dateTime: 'no' };
const number = { kind: 'number', integer: 'no' };
const boolean = { kind: 'boolean' };
const one = (value) => ({ kind: 'literal', value });
const ref = (id) => ({ kind: 'ref', id });
const array = (element) => ({ kind: 'array', element });
const union = (...variants) => ({ kind: 'union', variants });
const enumOf = (...values) => union(...values.map(one));

let line = 1;

/** `{ 'name?': type }` is optional, `{ 'name|null': type }` may be null. */
function object(id, members) {
  const properties = Object.entries(members).map(([key, type]) => ({
    name: key.replace(/[?|].*$/, ''),
    required: key.includes('?') ? 'no' : 'yes',
    nullable: key.includes('|null') ? 'yes' : 'no',
    type,
    description: '',
    deprecated: null,
    constraints: {},
    inferred: {},
    origins: [{ ...origin, line: line++ }],
  }));
  return definition(id, { kind: 'object', properties });
}

function alias(id, type) {
  return definition(id, { kind: 'alias', type });
}

function definition(id, shape) {
  return {
    id,
    name: id,
    scope: 'model',
    owner: null,
    resource: ['visits'],
    shape,
    description: '',
    deprecated: null,
    origins: [{ ...origin, line: line++ }],
  };
}

const STATES = ['in_progress', 'completed', 'incomplete'];

const types = [
  object('Visit', {
    id: string,
    object: one('visit'),
    created_at: number,
    state: enumOf('completed', 'failed', 'in_progress', 'cancelled', 'queued'),
    'error|null': ref('VisitError'),
    branch: string,
    events: array(ref('VisitEvent')),
    labels: { kind: 'map', value: string },
    guided: boolean,
    'warmth|null': number,
    'usage?': ref('Usage'),
  }),
  object('VisitError', { code: string, message: string }),
  object('Usage', { books: number, pages: number, minutes: number, detail: ref('UsageDetail') }),
  object('UsageDetail', { read: number, skimmed: number }),
  alias(
    'VisitEvent',
    union(...['Talk', 'Loan', 'Thought', 'Search', 'Fetch', 'Copy', 'Repair'].map(ref)),
  ),
  object('Talk', {
    id: string,
    type: one('talk'),
    role: one('librarian'),
    state: enumOf(...STATES),
    content: array(ref('TalkPart')),
  }),
  alias('TalkPart', union(ref('SpokenPart'), ref('RefusedPart'))),
  object('SpokenPart', { type: one('spoken'), text: string, notes: array(ref('Note')) }),
  object('RefusedPart', { type: one('refused'), refusal: string }),
  alias('Note', union(ref('BookNote'), ref('ShelfNote'), ref('PathNote'))),
  object('BookNote', { type: one('book_note'), book_id: string, index: number, title: string }),
  object('ShelfNote', {
    type: one('shelf_note'),
    start: number,
    end: number,
    title: string,
    room: string,
  }),
  object('PathNote', { type: one('path_note'), book_id: string, index: number }),
  object('Loan', {
    id: string,
    type: one('loan'),
    loan_id: string,
    name: string,
    arguments: string,
    state: enumOf(...STATES),
  }),
  object('Thought', {
    id: string,
    type: one('thought'),
    summary: array(ref('Summary')),
    'hidden?|null': string,
  }),
  object('Summary', { type: one('summary_text'), text: string }),
  object('Search', {
    id: string,
    type: one('search'),
    state: enumOf(...STATES, 'searching', 'failed'),
    action: ref('SearchAction'),
  }),
  alias('SearchAction', union(ref('LookUp'), ref('OpenPage'), ref('FindIn'))),
  object('LookUp', { type: one('look_up'), query: string, 'sources?': array(ref('Source')) }),
  object('Source', { type: one('shelf'), place: string }),
  object('OpenPage', { type: one('open_page'), place: string }),
  object('FindIn', { type: one('find_in'), place: string, pattern: string }),
  object('Fetch', {
    id: string,
    type: one('fetch'),
    state: enumOf(...STATES),
    queries: array(string),
    'results|null': array(ref('Found')),
  }),
  object('Found', { book_id: string, title: string, score: number, text: string }),
  object('Copy', {
    id: string,
    type: one('copy'),
    state: enumOf(...STATES),
    code: string,
    'outputs|null': array(ref('CopyOutput')),
  }),
  alias('CopyOutput', union(ref('CopyLog'), ref('CopyImage'))),
  object('CopyLog', { type: one('log'), lines: string }),
  object('CopyImage', { type: one('image'), place: string }),
  object('Repair', {
    id: string,
    type: one('repair'),
    state: enumOf(...STATES),
    'result|null': string,
  }),
];

const operation = {
  id: 'visits.retrieve',
  resource: ['visits'],
  method: 'retrieve',
  verb: 'get',
  path: '/v1/visits/{visit_id}',
  title: 'Retrieve a visit',
  description: '',
  deprecated: null,
  parameters: [],
  body: null,
  response: {
    type: ref('Visit'),
    nullable: 'no',
    contentType: 'application/json',
    pagination: null,
    stream: null,
    origins: [origin],
  },
  examples: [],
  origins: [origin],
};

export const benchModel = { format: 1, operations: [operation], types };

const note = (index) =>
  [
    { type: 'book_note', book_id: `book_${index}`, index, title: 'The Long Shelf' },
    { type: 'shelf_note', start: index, end: index + 9, title: 'North wing', room: 'Reading room' },
    { type: 'path_note', book_id: `book_${index}`, index },
  ][index % 3];

const events = [
  (id) => ({
    id,
    type: 'talk',
    role: 'librarian',
    state: 'completed',
    content: [
      { type: 'spoken', text: 'The book stands on the second shelf.', notes: [0, 1, 2].map(note) },
      { type: 'refused', refusal: 'This one cannot be lent.' },
    ],
  }),
  (id) => ({
    id,
    type: 'loan',
    loan_id: 'loan_4711',
    name: 'lend_book',
    arguments: '{"book":"book_1","weeks":3}',
    state: 'completed',
  }),
  (id) => ({ id, type: 'thought', summary: [{ type: 'summary_text', text: 'A quiet place.' }] }),
  (id) => ({
    id,
    type: 'search',
    state: 'completed',
    action: { type: 'look_up', query: 'shelves', sources: [{ type: 'shelf', place: 'north/2' }] },
  }),
  (id) => ({
    id,
    type: 'fetch',
    state: 'completed',
    queries: ['shelves', 'ladders'],
    results: [{ book_id: 'book_7', title: 'Ladders', score: 0.71, text: 'On ladders and steps.' }],
  }),
  (id) => ({
    id,
    type: 'copy',
    state: 'completed',
    code: 'copy(page)',
    outputs: [
      { type: 'log', lines: 'one page' },
      { type: 'image', place: 'copies/1.png' },
    ],
  }),
  (id) => ({ id, type: 'repair', state: 'completed', result: null }),
];

export const benchResponse = {
  id: 'visit_1',
  object: 'visit',
  created_at: 1_700_000_000,
  state: 'completed',
  error: null,
  branch: 'north',
  events: Array.from({ length: 35 }, (_, index) => events[index % events.length](`event_${index}`)),
  labels: { season: 'winter', purpose: 'reading' },
  guided: true,
  warmth: 21.5,
  usage: { books: 3, pages: 120, minutes: 90, detail: { read: 80, skimmed: 40 } },
};

function changed(change) {
  const copy = JSON.parse(JSON.stringify(benchResponse));
  change(copy);
  return copy;
}

/** The first is the one whose issues are timed: two faults, deep and late. */
export const wrongResponses = [
  changed(({ events }) => {
    events[21].content[0].notes[1].start = 'nine';
    delete events[25].results[0].title;
  }),
  changed((visit) => delete visit.id),
  changed((visit) => (visit.created_at = '1700000000')),
  changed((visit) => (visit.events = {})),
  changed((visit) => (visit.labels.season = 4)),
  changed(({ events }) => (events[0].content[1].refusal = null)),
  changed(({ events }) => delete events[3].action.sources[0].place),
  changed(({ events }) => (events[3].action = 'look_up')),
  changed(({ events }) => (events[27].result = 5)),
  changed((visit) => (visit.usage.detail.read = null)),
  changed(({ events }) => delete events[0].type),
];
