// Part of the runtime of docshape, the same in every generated package.
// validation-read: Reads data that may be anything: a getter or a proxy may throw, and only own members count.

/** Stands for a value that could not be had. */
const UNREADABLE = Symbol('unreadable');

/** `isOwn`: nothing that the object inherits has this name. */
function readMember(value, key, isOwn) {
  try {
    return hasMembers(value) && (isOwn || Object.hasOwn(value, key)) ? value[key] : undefined;
  } catch {
    return UNREADABLE;
  }
}

/** Every object may be asked for a member; the compiler wants to hear it. */
function hasMembers(_value) {
  return true;
}

/** The names of all own members that are enumerable; `null` if they cannot be had. */
function keysOf(value) {
  try {
    return Object.keys(value);
  } catch {
    return null;
  }
}

function isArray(value) {
  try {
    return Array.isArray(value);
  } catch {
    // A proxy that was revoked is neither an array nor anything else.
    return false;
  }
}

// validation-verdict: * What the generated boolean checks are made of. A check answers `true` only for what is valid; a
// `false` may also mean that the data is unusual (very deep, cyclic, with a prototype of its own)
// and that the walker has to look at it: then it has given up.

/** Deeper data of recursive types, and more of it, is left to the walker. */
const DEEPEST_CHECK = 200;

const MOST_VISITS = 1_000_000;

const work = { visits: 0, hasGivenUp: false };

function isObject(value) {
  return typeof value === 'object' && value !== null;
}

/**
 * Whether what an object seems to have is its own: it inherits nothing. To be asked when a member
 * was read already, because then the engine knows the answer.
 */
function isPlain(value) {
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || isUnusual(prototype);
}

/** An object of which no member is known. */
function isRecord(value) {
  return isObject(value) && isPlain(value);
}

function isUnusual(prototype) {
  if (prototype === Array.prototype || prototype === null) return prototype === null;
  work.hasGivenUp = true;
  return false;
}

/** A member with a name that all objects inherit, `toString` or `__proto__`. */
function own(value, name) {
  return Object.hasOwn(value, name) ? value[name] : undefined;
}

/** Checks of recursive types ask this first. */
function isTooDeep(depth) {
  if (depth <= DEEPEST_CHECK && ++work.visits <= MOST_VISITS) return false;
  work.hasGivenUp = true;
  return true;
}

/** Bytes, as requests send them. */
function isBinary(value) {
  return (
    value instanceof ArrayBuffer ||
    ArrayBuffer.isView(value) ||
    (typeof Blob === 'function' && value instanceof Blob)
  );
}

/** Before checks are asked one by one, which may throw. */
function forgetVerdicts() {
  work.visits = 0;
  work.hasGivenUp = false;
}

/** Whether a check has said `false` because it does not know. */
function hasGivenUp() {
  return work.hasGivenUp;
}

/** The verdict of a check; `null`: only the walker can tell. Never throws. */
function verdictOf(check, value) {
  const { visits, hasGivenUp } = work;
  work.visits = 0;
  work.hasGivenUp = false;
  try {
    // Somebody has given all objects a member: an own one cannot be told from it.
    for (const _ in Object.prototype) return null;
    const isValid = check(value, 0);
    return isValid || !work.hasGivenUp ? isValid : null;
  } catch {
    // A proxy or a getter has thrown: the walker finds out which.
    return null;
  } finally {
    work.visits = visits;
    work.hasGivenUp = hasGivenUp;
  }
}

// validation-issue: What a value is refused for, where, and what the pages say instead. No value is ever quoted.

/** A name in the data may be of any length; a path stays readable and has a bounded size. */
const LONGEST_SEGMENT = 100;

const MOST_SEGMENTS = 200;

function segmentsOf(path) {
  const segments = [];
  for (let at = path; at !== null && segments.length < MOST_SEGMENTS; at = at.parent) {
    segments.push(cut(at.key));
    if (segments.length === MOST_SEGMENTS && at.parent !== null) segments.push('…');
  }
  return segments.reverse();
}

function cut(key) {
  return typeof key === 'string' && key.length > LONGEST_SEGMENT
    ? `${key.slice(0, LONGEST_SEGMENT)}…`
    : key;
}

function pointerOf(segments) {
  let text = '';
  for (const segment of segments)
    text += `/${typeof segment === 'number' ? segment : escaped(segment)}`;
  return text;
}

function escaped(segment) {
  return segment.includes('~') || segment.includes('/')
    ? segment.replaceAll('~', '~0').replaceAll('/', '~1')
    : segment;
}

function kindOf(value) {
  if (value === null) return 'null';
  if (isArray(value)) return 'array';
  if (typeof value === 'number' && !Number.isFinite(value)) return 'number that is not finite';
  return value === undefined ? 'nothing' : typeof value;
}

// validation-error: The error of `parse`: all issues that were collected, and a message of one short line.

class ValidationError extends Error {
  name = 'ValidationError';
  /** The first hundred. */
  issues;
  /** How many there are. */
  count;
  constructor(issues, count) {
    super(messageOf(issues, count));
    this.issues = issues;
    this.count = count;
  }
}

/** What `safeParse` gives for a value that is refused. */
class ValidationFailure {
  success = false;
  /** The first hundred. */
  issues;
  /** How many there are. */
  count;
  /** Nothing is wrong but that members are missing, and most of its own are there. */
  isIncomplete;
  #error = null;
  constructor({ issues, count }, isIncomplete) {
    this.issues = issues;
    this.count = count;
    this.isIncomplete = isIncomplete;
  }
  /** What `parse` would have thrown; made when it is asked for, as it takes longer than the check. */
  get error() {
    this.#error ??= new ValidationError(this.issues, this.count);
    return this.#error;
  }
}

const LONGEST_MESSAGE = 300;

function messageOf([first], count) {
  if (first === undefined) return 'not valid';
  const place = first.page === null ? '' : ` (${first.page}:${first.line ?? 1})`;
  const more = count > 1 ? `; and ${count - 1} more` : '';
  const text = `${first.message}${place}`;
  return (text.length > LONGEST_MESSAGE ? `${text.slice(0, LONGEST_MESSAGE)}…` : text) + more;
}

// validation-table: What the generated validators say about a type as data, and the nodes that the walker reads.

/** The table of an object, as the generated code writes it. */
function object(name, at, members) {
  return { object: { name, at, members } };
}

const DEFINITION = Symbol('definition');

const NOWHERE = { page: null, line: null };

const scalars = new Map();

/** The node of a table; types that are defined elsewhere are opened when they are met. */
function nodeOf(table) {
  if (typeof table === 'string') {
    const known = scalars.get(table);
    if (known) return known;
    const node = { kind: 'scalar', type: table };
    scalars.set(table, node);
    return node;
  }
  if ('array' in table) return { kind: 'array', element: nodeOf(table.array) };
  if ('map' in table) return { kind: 'map', value: nodeOf(table.map) };
  if ('values' in table) {
    return { kind: 'values', values: table.values, open: table.open === true };
  }
  if ('oneOf' in table) return unionNode(table.oneOf.map(nodeOf), table.tag);
  if ('object' in table) return objectNode(table.object);
  return { kind: 'defined', definition: table[DEFINITION] };
}

/** The node of a definition, made when it is needed for the first time. */
function nodeOfDefinition(definition) {
  definition.node ??= nodeOf(definition.table());
  return definition.node;
}

function unionNode(arms, tag) {
  const ofKind = (kind) => arms.filter((arm) => arm.kind === kind);
  const maps = ofKind('map');
  const objects = ofKind('defined');
  return {
    kind: 'union',
    arms,
    scalars: arms.flatMap((arm) => (arm.kind === 'scalar' ? [arm] : [])),
    values: arms.flatMap((arm) => (arm.kind === 'values' ? arm.values : [])),
    open: arms.some((arm) => arm.kind === 'values' && arm.open),
    lists: ofKind('array'),
    maps,
    objects,
    tag: tag === undefined ? null : tagNode(tag, objects, maps),
  };
}

function tagNode({ name, variants }, objects, maps) {
  const texts = [...new Set(variants.flatMap((found) => found ?? []))];
  const having = (text) => objects.filter((_, index) => variants[index]?.includes(text));
  return {
    name,
    texts,
    named: new Map(texts.map((text) => [text, [...having(text), ...maps]])),
    others: [...objects.filter((_, index) => variants[index] === null), ...maps],
  };
}

/** Names that every object has without having them. */
const INHERITED = new Set(Object.getOwnPropertyNames(Object.prototype));

function objectNode({ name, at, members }) {
  const place = placeOf(at, null);
  return {
    kind: 'object',
    name,
    place,
    members: members.map(([member, presence, type, line, limits]) => ({
      name: member,
      isInherited: INHERITED.has(member),
      isRequired: presence.startsWith('required'),
      isNullable: presence.endsWith('null'),
      isDispensable: presence === 'required or null',
      type: nodeOf(type),
      place: placeOf(line, place.page),
      limits: limits ?? null,
      plain: limits === undefined ? plainOf(type) : null,
      values: limits === undefined && isValues(type) ? type.values : null,
      definition: limits === undefined && isDefined(type) ? type[DEFINITION] : null,
    })),
    names: new Set(members.map(([member]) => member)),
  };
}

function plainOf(type) {
  return type === 'string' || type === 'number' || type === 'boolean' ? type : null;
}

function isValues(table) {
  return typeof table === 'object' && 'values' in table;
}

function isDefined(table) {
  return typeof table === 'object' && DEFINITION in table;
}

function placeOf(at, page) {
  if (typeof at === 'number') return { page, line: at };
  const colon = at.lastIndexOf(':');
  return colon < 0 ? NOWHERE : { page: at.slice(0, colon), line: Number(at.slice(colon + 1)) };
}

// dotted-path: A place in data → `items[0].title`, as JavaScript reads it.

function dottedOf(segments) {
  let text = '';
  for (const segment of segments) {
    if (typeof segment === 'number') text += `[${segment}]`;
    else if (isWord(segment)) text += text === '' ? segment : `.${segment}`;
    else text += `[${JSON.stringify(segment)}]`;
  }
  return text;
}

/** Letters, digits, `_` and `$`, and no digit first. Many paths are written: no pattern is asked. */
function isWord(text) {
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    const isLetter = (unit | 32) >= 97 && (unit | 32) <= 122;
    const isDigit = unit >= 48 && unit <= 57;
    if (!isLetter && unit !== 95 && unit !== 36 && !(isDigit && index > 0)) return false;
  }
  return text !== '';
}

// validation-run: One walk over a value: its preset, what it has found, and what it still has to look at.

/** Visits, and then all that was put off. */
function workOff(run, first) {
  const { pending } = run;
  for (let next = first; next !== undefined; next = pending.pop()) {
    if (run.count >= run.enough) return;
    run.visit(run, next.node, next.value, next.path, next.place, 0);
  }
}

const MOST_ISSUES = 100;

function addIssue(run, { code, expected, documented }, at) {
  run.count++;
  if (run.isSilent || run.issues.length >= MOST_ISSUES) return;
  const segments = segmentsOf(at.path);
  const path = dottedOf(segments);
  const received = code === 'unreadable' ? 'an error' : kindOf(at.value);
  run.issues.push({
    code,
    pointer: pointerOf(segments),
    path,
    segments,
    expected,
    received,
    documented: documented ?? [],
    page: at.place.page,
    line: at.place.line,
    message: `${path === '' ? 'the value' : path}: ${sentence(code, expected, received)}`,
  });
}

function sentence(code, expected, received) {
  switch (code) {
    case 'missing':
      return `missing, expected ${expected}`;
    case 'member':
      return 'not documented';
    case 'null':
      return `null, documented as ${expected}`;
    case 'unreadable':
      return 'cannot be read';
    case 'value':
    case 'variant':
      return `expected ${expected}, received another ${received}`;
    case 'limit':
    case 'format':
      return `expected ${expected}`;
    default:
      return `expected ${expected}, received ${received}`;
  }
}

/**
 * What is not as documented and may pass when tolerant: refused by a strict run, else reported if
 * somebody listens. Nothing is described for nobody.
 */
function addDrift(run, finding, at) {
  if (run.isStrict) return addIssue(run, finding, at);
  report(run, finding, at);
}

/** What is documented as possible, and still worth to be known. */
function report(run, finding, at) {
  if (run.onUnknown === null) return;
  const segments = segmentsOf(at.path);
  run.onUnknown({
    kind: finding.code,
    pointer: pointerOf(segments),
    path: dottedOf(segments),
    expected: finding.expected,
    received: received(finding.code, at.value),
    documented: finding.documented ?? [],
    page: at.place.page,
    line: at.place.line,
  });
}

/** Values of an enum and tags are told, as they are of no use else; nothing else of the data is. */
function received(kind, value) {
  if (kind !== 'value' && kind !== 'variant') return kindOf(value);
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return kindOf(value);
  return value.length > 100 ? `${value.slice(0, 100)}…` : value;
}

// validation-scalars: A type and a value → whether the kind is right, the format, the limits; and the words for it.

function matchesScalar(type, value) {
  switch (type) {
    case 'string':
    case 'date-time':
      return typeof value === 'string';
    case 'number':
    case 'integer':
      return Number.isFinite(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'null':
      return value === null;
    case 'binary':
      return isBinary(value);
    default:
      return true;
  }
}

/** Whether a value of the right kind is written as the type says. */
function hasFormat(type, value) {
  if (type === 'date-time') return typeof value !== 'string' || isDateTime(value);
  return type !== 'integer' || Number.isInteger(value);
}

/** The text of RFC 3339. */
function isDateTime(text) {
  return /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])[Tt ](?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d{1,12})?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/.test(
    text,
  );
}

/** The limit that a value breaks, in words; '' if it keeps all. */
function brokenLimit(limits, value) {
  const { minimum, maximum, minLength, maxLength, maxItems } = limits;
  if (typeof value === 'number') {
    if (minimum !== undefined && value < minimum) return `at least ${minimum}`;
    if (maximum !== undefined && value > maximum) return `at most ${maximum}`;
  }
  if (typeof value === 'string') {
    if (minLength !== undefined && isLonger(value, minLength - 1) === false) {
      return `at least ${minLength} characters`;
    }
    if (maxLength !== undefined && isLonger(value, maxLength)) {
      return `at most ${maxLength} characters`;
    }
  }
  if (maxItems !== undefined && isArray(value) && value.length > maxItems) {
    return `at most ${maxItems} items`;
  }
  return '';
}

/** Characters are code points, of which a text has between half of its units and all of them. */
function isLonger(text, length) {
  if (text.length <= length) return false;
  if (text.length > 2 * length) return true;
  let count = 0;
  for (const _ of text) count++;
  return count > length;
}

/** Whether `null` is a value of the type itself. */
function acceptsNull(node) {
  switch (node.kind) {
    case 'scalar':
      return node.type === 'null' || node.type === 'unknown';
    case 'union':
      return node.arms.some(acceptsNull);
    case 'defined':
      return acceptsNull(nodeOfDefinition(node.definition));
    default:
      return false;
  }
}

const MOST_WORDS = 6;

/** What the type expects, in words. */
function describe(node) {
  switch (node.kind) {
    case 'scalar':
      return node.type;
    case 'array':
      return 'array';
    case 'map':
      return 'object';
    case 'values':
      return describeValues(node.values);
    case 'object':
      return node.name;
    case 'union':
      return joined(node.arms.map(describe), ' or ');
    case 'defined':
      return describe(nodeOfDefinition(node.definition));
  }
}

function describeValues(values) {
  const words = values.map((value) => JSON.stringify(value));
  return values.length === 1 ? (words[0] ?? '') : `one of ${joined(words, ', ')}`;
}

function joined(words, separator) {
  const distinct = [...new Set(words)];
  const shown = distinct.slice(0, MOST_WORDS).join(separator);
  const more = distinct.length - MOST_WORDS;
  return more > 0 ? `${shown} and ${more} more` : shown;
}

// validation-arms: Variants that only a trial tells apart → the first that fits, or the one with the least issues.

/** Trials within trials, and all steps in them, before variants are told apart at a glance. */
const DEEPEST_TRIAL = 16;

const MOST_TRIAL_STEPS = 1_000_000;

/** Of no arms none is chosen. */
const NOTHING = { kind: 'scalar', type: 'null' };

/** `null` if the value fits none. Those who listen to drift want the variant with the least of it. */
function chosenArm(run, arms, at) {
  const { depth, steps } = run.trials;
  if (arms.length > 0 && (depth >= DEEPEST_TRIAL || steps > MOST_TRIAL_STEPS)) {
    return { node: likeliest(arms, at.value) ?? NOTHING, isProven: false };
  }
  const exact =
    run.onUnknown === null
      ? undefined
      : arms.find((node) => fits({ ...run, isStrict: true }, node, at));
  const node = exact ?? arms.find((arm) => fits(run, arm, at));
  return node === undefined ? null : { node, isProven: true };
}

/** At a glance: the variant most of whose required members are there. */
function likeliest(arms, value) {
  let [best] = arms;
  let most = -1;
  for (const arm of arms) {
    const node = arm.kind === 'defined' ? nodeOfDefinition(arm.definition) : arm;
    const members = node.kind === 'object' ? node.members : [];
    const required = members.filter(({ isRequired }) => isRequired);
    const there = required.filter(({ name }) => hasOwn(value, name)).length;
    const share = required.length === 0 ? 0.5 : there / required.length;
    if (share > most) [best, most] = [arm, share];
  }
  return best;
}

function hasOwn(value, name) {
  try {
    return typeof value === 'object' && value !== null && Object.hasOwn(value, name);
  } catch {
    return false;
  }
}

function fits(run, node, at) {
  const { value } = at;
  if (run.asksChecks && node.kind === 'defined') {
    const verdict = verdictOf(node.definition.check, value);
    if (verdict !== null) return verdict;
  }
  if (typeof value !== 'object' || value === null) return issuesOf(run, node, at, 1) === 0;
  const verdicts = verdictsOf(run);
  const known = verdicts.get(value) ?? new Map();
  verdicts.set(value, known);
  const verdict = known.get(node);
  if (verdict !== undefined) return verdict;
  // What is asked again while it is tried is cyclic, and depends on the rest only.
  known.set(node, true);
  const isFitting = issuesOf(run, node, at, 1) === 0;
  known.set(node, isFitting);
  return isFitting;
}

function verdictsOf({ isStrict, trials }) {
  return isStrict ? (trials.strict ??= new Map()) : (trials.tolerant ??= new Map());
}

const ENOUGH = 20;

/** The variant whose issues are the fewest; the first of equals. Tagged values never come here. */
function nearest(run, arms, at) {
  let [best] = arms;
  let fewest = Infinity;
  for (const node of arms) {
    const count = issuesOf(run, node, at, ENOUGH);
    if (count < fewest) [best, fewest] = [node, count];
  }
  return best ?? NOTHING;
}

/** How many issues the value has as a value of the type, counted up to `enough`. */
function issuesOf(run, node, at, enough) {
  const { trials } = run;
  trials.depth++;
  const trial = {
    ...run,
    onUnknown: null,
    issues: [],
    isSilent: true,
    enough,
    count: 0,
    pending: [],
    deepest: 24,
    steps: 0,
    seen: null,
  };
  workOff(trial, { ...at, node });
  trials.steps += trial.steps;
  trials.depth--;
  return trial.count;
}

// validation-union: A value and a union → the variant that it is, or should be: by its kind, its tag, or by trial.

function visitUnion(run, node, value, path, place, depth) {
  if (typeof value !== 'object' || value === null) {
    return visitScalarVariant(run, node, { value, path, place });
  }
  if (node.scalars.some(({ type }) => matchesScalar(type, value))) return;
  const { tag } = node;
  if (isArray(value)) return visitOneOf(run, node, node.lists, { value, path, place }, depth);
  if (tag === null) {
    const arms = [...node.objects, ...node.maps];
    return visitOneOf(run, node, arms, { value, path, place }, depth);
  }
  const text = readMember(value, tag.name, false);
  const arms = typeof text === 'string' ? tag.named.get(text) : undefined;
  const [only] = arms ?? [];
  if (arms === undefined || only === undefined) {
    return visitOther(run, node, tag, { value, path, place }, depth);
  }
  if (arms.length === 1) run.visit(run, only, value, path, place, depth);
  else visitOneOf(run, node, arms, { value, path, place }, depth);
}

function visitScalarVariant(run, node, at) {
  const { value } = at;
  const { values, open, scalars } = node;
  if (values.some((literal) => literal === value)) return;
  const alike = values.filter((literal) => typeof literal === typeof value);
  const found = scalars.filter(({ type }) => matchesScalar(type, value));
  const [first] = found;
  if (first !== undefined && !found.some(({ type }) => hasFormat(type, value))) {
    return addDrift(run, { code: 'format', expected: describe(first) }, at);
  }
  if (alike.length === 0) return first === undefined ? refuse(run, node, values, at) : undefined;
  if (first !== undefined && run.onUnknown === null) return;
  const finding = { code: 'value', expected: describeValues(alike), documented: alike };
  if (first !== undefined) report(run, finding, at);
  else if (open && (typeof value === 'string' || Number.isFinite(value)))
    addDrift(run, finding, at);
  else addIssue(run, finding, at);
}

function refuse(run, node, documented, at) {
  const code = at.value === null ? 'null' : 'type';
  addIssue(run, { code, expected: describe(node), documented }, at);
}

/** Without a tag: the value may be any of the arms, which are all of its kind. */
function visitOneOf(run, node, arms, at, depth) {
  const [only] = arms;
  if (only === undefined) return refuse(run, node, [], at);
  if (arms.length === 1) return run.visit(run, only, at.value, at.path, at.place, depth);
  if (isSettled(run, arms, at, depth)) return;
  if (run.isSilent) run.count++;
  else run.visit(run, nearest(run, arms, at), at.value, at.path, at.place, depth);
}

/** Whether one of the arms takes the value; it is looked at again if more is to be told about it. */
function isSettled(run, arms, at, depth) {
  const chosen = chosenArm(run, arms, at);
  if (chosen === null) return false;
  const isToldMore = !chosen.isProven || run.onUnknown !== null;
  if (isToldMore) run.visit(run, chosen.node, at.value, at.path, at.place, depth);
  return true;
}

/** The tag is none of the documented ones, or no text at all. */
function visitOther(run, node, tag, at, depth) {
  const { name, texts, others } = tag;
  const value =
    typeof at.value === 'object' && at.value !== null
      ? readMember(at.value, name, false)
      : undefined;
  const isText = typeof value === 'string';
  // Variants that do not demand the tag may lack it, or have null there.
  if (isSettled(run, isText ? others : [...node.objects, ...node.maps], at, depth)) return;
  const path = { parent: at.path, key: name };
  const finding = {
    expected: describeValues(texts),
    documented: texts,
  };
  const spot = { value, path, place: at.place };
  if (isText) return addDrift(run, { ...finding, code: 'variant' }, spot);
  const untagged = node.objects.filter((arm) => value === undefined && mayLack(arm, name));
  const lacking = [...others, ...untagged];
  if (lacking.length > 0 && !run.isSilent) {
    return run.visit(run, nearest(run, lacking, at), at.value, at.path, at.place, depth);
  }
  const code = value === undefined ? 'missing' : value === null ? 'null' : 'type';
  addIssue(run, { ...finding, code }, spot);
}

/** Whether the tag is a member of the variant that may be missing. */
function mayLack(arm, tag) {
  const node = arm.kind === 'defined' ? nodeOfDefinition(arm.definition) : arm;
  if (node.kind !== 'object') return false;
  return node.members.some(
    ({ name, isRequired, isDispensable }) => name === tag && (!isRequired || isDispensable),
  );
}

// validation-walk: * A value and the type it should have → issues and drift. Goes down on the stack to a bounded
// depth; what lies deeper is put on a list and worked off, so that no data is too deep. In data
// that is cyclic or very large, what is met again is not looked at again.

function walk(definition, value, settings) {
  const isPolluted = hasInherited({});
  if (!settings.isStrict && settings.onUnknown === null && !isPolluted) {
    try {
      forgetVerdicts();
      return walkOnce(definition, value, settings, isPolluted, true);
    } catch {
      // A check has met a proxy or a getter that throws; without checks it is an issue.
    }
  }
  return walkOnce(definition, value, settings, isPolluted, false);
}

function walkOnce(definition, value, { isStrict, onUnknown, isVerdict }, isPolluted, asksChecks) {
  const run = {
    isStrict,
    onUnknown,
    issues: [],
    isSilent: isVerdict,
    enough: isVerdict ? 1 : Infinity,
    count: 0,
    pending: [],
    deepest: 64,
    steps: 0,
    seen: null,
    asksChecks,
    trials: { strict: null, tolerant: null, depth: 0, steps: 0 },
    visit,
    isPolluted,
  };
  const node = nodeOfDefinition(definition);
  const place = node.kind === 'object' ? node.place : NOWHERE;
  workOff(run, { node, value, path: null, place });
  return { issues: run.issues, count: run.count };
}

function hasInherited(value) {
  for (const _ in value) return true;
  return false;
}

function visit(run, node, value, path, place, depth) {
  switch (node.kind) {
    case 'scalar':
      return visitScalar(run, node, value, path, place);
    case 'values':
      return visitValues(run, node, { value, path, place });
    case 'union':
      return visitUnion(run, node, value, path, place, depth);
    case 'defined':
      return visitDefined(run, node, value, path, place, depth);
    default:
      return visitInside(run, node, value, path, place, depth);
  }
}

function visitScalar(run, node, value, path, place) {
  if (!matchesScalar(node.type, value)) {
    addIssue(run, mismatch(node, value), { value, path, place });
  } else if (!hasFormat(node.type, value)) {
    addDrift(run, { code: 'format', expected: node.type }, { value, path, place });
  }
}

function mismatch(node, value) {
  return { code: value === null ? 'null' : 'type', expected: describe(node) };
}

function visitValues(run, node, at) {
  const { values, open } = node;
  const { value } = at;
  if (values.some((literal) => literal === value)) return;
  if (!values.some((literal) => typeof literal === typeof value)) {
    return addIssue(run, { ...mismatch(node, value), documented: values }, at);
  }
  const finding = { code: 'value', expected: describeValues(values), documented: values };
  if (open && isOpenKind(value)) addDrift(run, finding, at);
  else addIssue(run, finding, at);
}

function isOpenKind(value) {
  return typeof value === 'string' || Number.isFinite(value);
}

/** Deeper down the checks are not asked again: what they see they would see over and over. */
const ASKING_DEPTH = 8;

/** Whether a check says that the value is one of the type, so that nobody has to look at it. */
function isKnown(run, { check }, value, depth) {
  if (!run.asksChecks || depth > ASKING_DEPTH) return false;
  if (check(value, 0)) return true;
  if (hasGivenUp()) run.asksChecks = false;
  return false;
}

function visitDefined(run, { definition }, value, path, place, depth) {
  visit(run, nodeOfDefinition(definition), value, path, place, depth);
}

/** Data larger than this may be a graph with very many ways through it. */
const MANY_STEPS = 100_000;

function visitInside(run, node, value, path, place, depth) {
  const isObject = typeof value === 'object' && value !== null;
  if (!isObject || isArray(value) !== (node.kind === 'array')) {
    return addIssue(run, mismatch(node, value), { value, path, place });
  }
  if (++run.steps > MANY_STEPS) run.seen ??= new Map();
  if (depth > run.deepest) {
    run.seen ??= new Map();
    run.pending.push({ node, value, path, place });
    return;
  }
  if (run.seen !== null && isSeen(run.seen, value, node)) return;
  if (node.kind === 'array') visitArray(run, node.element, value, path, place, depth);
  else if (node.kind === 'object') visitObject(run, node, value, path, depth);
  else visitMap(run, node.value, value, path, place, depth);
}

/** Whether the value was met as one of the type; from now on it was. */
function isSeen(seen, value, node) {
  const known = seen.get(value);
  if (known === undefined) {
    seen.set(value, node);
    return false;
  }
  // Nearly all values are met as one type only, and need no set of types.
  if (!(known instanceof Set)) {
    if (known === node) return true;
    seen.set(value, new Set([known, node]));
    return false;
  }
  if (known.has(node)) return true;
  known.add(node);
  return false;
}

function visitArray(run, element, value, path, place, depth) {
  const length = readMember(value, 'length', false);
  if (typeof length !== 'number') return addUnreadable(run, element, path, place);
  const definition = element.kind === 'defined' ? element.definition : null;
  for (let index = 0; index < length; index++) {
    if (run.count >= run.enough) return;
    const found = readMember(value, index, true);
    if (definition !== null && isKnown(run, definition, found, depth)) continue;
    const at = { parent: path, key: index };
    if (found === UNREADABLE) addUnreadable(run, element, at, place);
    else visit(run, element, found, at, place, depth + 1);
  }
}

function visitMap(run, type, value, path, place, depth) {
  const keys = keysOf(value);
  if (keys === null) return addUnreadable(run, type, path, place);
  for (const key of keys) {
    if (run.count >= run.enough) return;
    const found = readMember(value, key, false);
    const at = { parent: path, key };
    if (found === UNREADABLE) addUnreadable(run, type, at, place);
    else visit(run, type, found, at, place, depth + 1);
  }
}

function addUnreadable(run, node, path, place) {
  addIssue(
    run,
    { code: 'unreadable', expected: describe(node) },
    { value: undefined, path, place },
  );
}

function visitObject(run, node, value, path, depth) {
  const isPlain = !run.isPolluted && isPlainObject(value);
  let present = 0;
  for (const member of node.members) {
    if (run.count >= run.enough) return;
    const found = readMember(value, member.name, isPlain && !member.isInherited);
    if (found !== undefined) present++;
    else if (!member.isRequired) continue;
    // Most members are what they should be, and nothing has to be noted of them.
    if (member.plain === typeof found && (member.plain !== 'number' || Number.isFinite(found))) {
      continue;
    }
    if (member.values !== null && member.values.includes(found)) continue;
    const { definition } = member;
    // A value that is not there is none of any type.
    if (definition !== null && found !== undefined && isKnown(run, definition, found, depth)) {
      continue;
    }
    visitProperty(
      run,
      member,
      { value: found, path: { parent: path, key: member.name }, place: member.place },
      depth,
    );
  }
  if (run.isStrict || run.onUnknown !== null) visitUnknown(run, node, value, path, present);
}

function isPlainObject(value) {
  try {
    return Object.getPrototypeOf(value) === Object.prototype;
  } catch {
    return false;
  }
}

function visitUnknown(run, node, value, path, present) {
  const keys = keysOf(value);
  if (keys === null) return addUnreadable(run, node, path, node.place);
  // As many members as were found above: there are no others.
  if (keys.length === present) return;
  for (const key of keys) {
    if (run.count >= run.enough) return;
    if (node.names.has(key)) continue;
    const found = readMember(value, key, false);
    if (found === undefined) continue;
    const finding = { code: 'member', expected: `the members of ${node.name}` };
    addDrift(run, finding, { value: found, path: { parent: path, key }, place: node.place });
  }
}

function visitProperty(run, member, at, depth) {
  const { value } = at;
  const { type, isRequired, isNullable, isDispensable, limits } = member;
  if (value === UNREADABLE) return addUnreadable(run, type, at.path, at.place);
  if (value === undefined) {
    const finding = { code: 'missing', expected: describe(type) };
    return isDispensable ? addDrift(run, finding, at) : addIssue(run, finding, at);
  }
  if (value === null && (isNullable || acceptsNull(type))) return;
  if (value === null && !isRequired) {
    return addDrift(run, { code: 'null', expected: describe(type) }, at);
  }
  visit(run, type, value, at.path, at.place, depth + 1);
  const broken = limits === null ? '' : brokenLimit(limits, value);
  if (broken !== '') addDrift(run, { code: 'limit', expected: broken }, at);
}

// validation: The validators of the package: what a check and a table make, and what they are asked.

/** A validator of the check, which is fast, and of the table, which is made when it is needed. */
function validator(check, table, preset = 'tolerant') {
  return withPreset({ check, table, node: null }, preset);
}

function withPreset(definition, preset) {
  const is = (value) => isValid(definition, value, preset);
  const safeParse = (value, options) => {
    const found = faultOf(definition, value, options?.preset ?? preset, options?.onUnknown);
    if (hasNoFault(value, found)) return { success: true, data: value };
    const walked = found ?? { issues: [], count: 0 };
    return new ValidationFailure(walked, isIncomplete(definition, value, walked));
  };
  return {
    [DEFINITION]: definition,
    is,
    safeParse,
    parse(value, options) {
      const result = safeParse(value, options);
      if (result.success) return result.data;
      throw result.error;
    },
    get strict() {
      return withPreset(definition, 'strict');
    },
    get tolerant() {
      return withPreset(definition, 'tolerant');
    },
    get '~standard'() {
      return standardProps(safeParse);
    },
  };
}

function isValid(definition, value, preset) {
  if (preset === 'tolerant') {
    const verdict = verdictOf(definition.check, value);
    if (verdict !== null) return verdict;
  }
  const settings = { isStrict: preset === 'strict', onUnknown: null, isVerdict: true };
  return walk(definition, value, settings).count === 0;
}

/** `null` if the value is one of the type. */
function faultOf(definition, value, preset, onUnknown) {
  const isStrict = preset === 'strict';
  if (!isStrict && onUnknown === undefined) {
    if (verdictOf(definition.check, value) === true) return null;
  }
  const settings = { isStrict, onUnknown: onUnknown ?? null, isVerdict: false };
  const walked = walk(definition, value, settings);
  return walked.count === 0 ? null : walked;
}

/** A tag that is missing is no member: nothing says what the value is. */
function isIncomplete(definition, value, { issues, count }) {
  const isLacking = ({ code, documented }) => code === 'missing' && documented.length === 0;
  if (count > issues.length || !issues.every(isLacking)) return false;
  const lacking = issues.filter(({ segments }) => segments.length === 1).length;
  let node = nodeOfDefinition(definition);
  while (node.kind === 'defined') node = nodeOfDefinition(node.definition);
  if (node.kind !== 'object')
    return lacking <= (isObject(value) ? (keysOf(value)?.length ?? 0) : 0);
  return lacking * 2 <= node.members.filter(({ isRequired }) => isRequired).length;
}

/** A value without a fault is one of the type. */
function hasNoFault(_value, found) {
  return found === null;
}

function standardProps(safeParse) {
  return {
    version: 1,
    vendor: 'docshape',
    validate(value) {
      const result = safeParse(value);
      if (result.success) return { value: result.data };
      const issues = result.issues.map(({ message, segments }) => ({
        message,
        path: segments,
      }));
      return { issues };
    },
  };
}

export {
  ValidationError,
  isBinary,
  isObject,
  isPlain,
  isRecord,
  isTooDeep,
  object,
  own,
  validator,
};
