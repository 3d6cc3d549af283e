/**
 * Edits of reference pages as vendors make them: each takes the text of a page and a place in it,
 * and gives the text of the next version with what a comparison must say of the two. An edit is
 * made wherever the page prints the same thing, as a renderer would do it.
 */

/** Flat items of a page, each with its block of lines. `outline`: what `parsePage` gives. */
export function itemsOf(outline, text) {
  const lines = text.split('\n');
  const found = [];
  const visit = (items, parent, section) => {
    const key = items.map(({ header }) => header).join('\n');
    for (const item of items) {
      const { line, column } = item.place;
      const indent = column - 4;
      let end = line;
      while (end < lines.length && isBelow(lines[end], indent)) end++;
      while (end > line && lines[end - 1].trim() === '') end--;
      const { header, description, children } = item;
      const own = { header, description, children, line, indent, end, parent, section };
      found.push({
        ...own,
        siblings: items,
        key: `${header}\n\n${key}\n\n${parent?.object ?? section}`,
      });
      visit(children, { header, line, object: '' }, section);
    }
  };
  const visitSection = ({ heading, items, sections }, above) => {
    const path = `${above}/${heading}`;
    visit(items, null, path);
    sections.forEach((section) => visitSection(section, path));
  };
  outline.sections.forEach((section) => visitSection(section, ''));
  return found;
}

function isBelow(line, indent) {
  return line.trim() === '' || line.length - line.trimStart().length > indent;
}

const CASES = [
  (words) => words.join('_'),
  (words) => words.join('_').toUpperCase(),
  (words) => words.map(capital).join(''),
  (words) => words.map((word, at) => (at === 0 ? word : capital(word))).join(''),
  (words) => words.join('-'),
];

function capital(word) {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

function wordsOf(name) {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll(/[^A-Za-z0-9]+/g, '_')
    .toLowerCase()
    .split('_')
    .filter(Boolean);
}

/** `name` with other words, in the case that it has. */
function renamed(name, words) {
  const form = CASES.find((make) => make(wordsOf(name)) === name) ?? CASES[0];
  return form(words);
}

function escaped(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Replaces whole words only. */
function replaceWord(text, from, to) {
  return text.replace(new RegExp(`(?<![A-Za-z0-9_])${escaped(from)}(?![A-Za-z0-9_])`, 'g'), to);
}

/** How dialects write what an edit marks; `null`: they have no mark for it. */
const MARKS = {
  http: {
    optional: (h) => (/: optional /.test(h) ? null : h.replace(': ', ': optional ')),
    nullable: (h) => (/ or null$|null/.test(h) ? null : `${h} or null`),
    join: ' or ',
    string: ['string', 'number'],
  },
  cli: {
    optional: (h) => (/: optional /.test(h) ? null : h.replace(': ', ': optional ')),
    join: ' or ',
    string: ['string', 'number'],
  },
  typescript: {
    optional: (h) => (/^\w+\?:/.test(h) ? null : h.replace(':', '?:')),
    nullable: (h) => (/null/.test(h) ? null : `${h} | null`),
    join: ' | ',
    string: ['string', 'number'],
  },
  python: {
    optional: (h) => (/Optional/.test(h) ? null : h.replace(/: (.*)$/s, ': Optional[$1]')),
    join: ', ',
    string: ['str', 'int'],
  },
  ruby: { join: ' | ', string: ['String', 'Integer'] },
  java: {
    optional: (h) => (/Optional/.test(h) ? null : h.replace(/^(.*) (\w+)$/s, 'Optional<$1> $2')),
    string: ['String', 'long'],
  },
  csharp: {
    optional: (h) => (h.startsWith('required ') ? h.replace('required ', '') : null),
    nullable: (h) =>
      /\?|class/.test(h) ? null : h.replace(/^(required )?(\S.*) (\w+)$/s, '$1$2? $3'),
    string: ['string', 'Long'],
  },
  go: { string: ['string', 'int64'] },
  php: { string: ['string', 'int'] },
};

/** Replaces the lines of blocks, last ones first. `replace` gets a block and its lines. */
function withBlocks(text, blocks, replace) {
  const lines = text.split('\n');
  for (const block of [...blocks].sort((a, b) => b.line - a.line)) {
    const own = lines.slice(block.line - 1, block.end);
    lines.splice(block.line - 1, own.length, ...replace(own, block));
  }
  return lines.join('\n');
}

const withHeader = (change) => (own, block) => [
  own[0].replace(block.header, () => change(block.header)),
  ...own.slice(1),
];

/** Heads that count or list members are printed again. */
function adjustHeads(text, blocks, change) {
  const lines = text.split('\n');
  for (const parent of new Map(
    blocks.flatMap(({ parent: p }) => (p ? [[p.line, p]] : [])),
  ).values()) {
    lines[parent.line - 1] = lines[parent.line - 1].replace(/\{ ([^{}]*) \}/, (whole, list) => {
      const parts = list.split(', ');
      const elided = /^(\d+) more$/.exec(parts.at(-1) ?? '');
      const names = elided ? parts.slice(0, -1) : parts;
      const next = change(names, Number(elided?.[1] ?? 0));
      const tail = next.more > 0 ? [`${next.more} more`] : [];
      return next.names.length + tail.length === 0
        ? whole
        : `{ ${[...next.names, ...tail].join(', ')} }`;
    });
  }
  return lines.join('\n');
}

/** Where the dialect's own case is not the wire's, only the words tell. */
const sameWords = (one, other) => wordsOf(one).join() === wordsOf(other).join();

/**
 * Every edit: `pick` gives the items that it can be made at, `make` the next version. `expect` is
 * the kind of the one change, or `none`.
 */
export const edits = {
  'add member': {
    expect: 'field-added',
    pick: ({ members }) => members.filter(isPlainMember),
    make: ({ text, same, item, name }) => {
      const added = renamed(name, [...wordsOf(name).slice(0, 1), 'novel', 'thing']);
      const blocks = withBlocks(text, same, (own, block) => [
        ...own,
        '',
        own[0].replace(block.header, () => replaceWord(block.header, name, added)),
        '',
        `${' '.repeat(block.indent + 2)}Something that was not there before.`,
      ]);
      const heads = adjustHeads(blocks, same.map(shiftedParents(same)), (names, more) => ({
        names: more > 0 ? names : [...names, added],
        more: more > 0 ? more + 1 : 0,
      }));
      return { text: heads, name: added, value: item };
    },
  },
  'remove member': {
    expect: 'field-removed',
    pick: ({ members }) =>
      members.filter((item) => isPlainMember(item) && item.siblings.length > 2),
    make: ({ text, same, name }) => {
      const headed = adjustHeads(text, same, (names, more) =>
        names.includes(name)
          ? { names: names.filter((each) => each !== name), more }
          : { names, more: more - 1 },
      );
      return { text: withBlocks(headed, same, () => []), name };
    },
  },
  'rename member': {
    expect: 'field-renamed',
    pick: ({ members }) => members.filter(isPlainMember),
    make: ({ text, same, name }) => {
      const to = renamed(name, [...wordsOf(name), 'code']);
      const headed = adjustHeads(text, same, (names, more) => ({
        names: names.map((each) => (each === name ? to : each)),
        more,
      }));
      return {
        text: withBlocks(
          headed,
          same,
          withHeader((h) => replaceWord(h, name, to)),
        ),
        name,
      };
    },
  },
  'change type': {
    expect: 'type-changed',
    pick: ({ members, marks }) =>
      members.filter(
        ({ header, children, declaration }) =>
          children.length === 0 &&
          isText(declaration.type) &&
          replaceWord(header, ...marks.string) !== header,
      ),
    make: ({ text, same, name, marks }) => ({
      text: withBlocks(
        text,
        same,
        withHeader((h) => replaceWord(h, ...marks.string)),
      ),
      name,
    }),
  },
  'make optional': {
    expect: 'became-optional',
    merged: ['became-nullable'],
    pick: ({ members, marks }) =>
      members.filter((item) => isPlainMember(item) && marks.optional?.(item.header)),
    make: ({ text, same, name, marks }) => ({
      text: withBlocks(
        text,
        same,
        withHeader((h) => marks.optional(h)),
      ),
      name,
    }),
  },
  'make nullable': {
    expect: 'became-nullable',
    pick: ({ members, marks }) =>
      members.filter((item) => isPlainMember(item) && marks.nullable?.(item.header)),
    make: ({ text, same, name, marks }) => ({
      text: withBlocks(
        text,
        same,
        withHeader((h) => marks.nullable(h)),
      ),
      name,
    }),
  },
  'add enum value': {
    expect: 'enum-value-added',
    pick: ({ enums }) => enums,
    make: ({ text, item, name, marks }) => ({
      text: withBlocks(text, item.alike, (own, block) => {
        const last = item.children.at(-1);
        const [value] = literalOf(last.header);
        const other = otherValue(last.header, value);
        const line = own[(block.children.at(-1)?.place.line ?? block.line) - block.line];
        const copy =
          block.children.length === 0
            ? [...own]
            : [...own, '', line.replace(last.header, () => other)];
        copy[0] = copy[0].replace(block.header, () =>
          grown(block.header, last.header, other, marks),
        );
        return copy;
      }),
      name,
      value: 'quite_novel',
    }),
  },
  'remove enum value': {
    expect: 'enum-value-removed',
    pick: ({ enums }) => enums.filter(({ children }) => children.length > 2),
    make: ({ text, item, name, marks }) => ({
      text: withBlocks(text, item.alike, (own, block) => {
        const last = item.children.at(-1);
        const end = block.children.at(-1)?.place.line;
        const copy = end === undefined ? [...own] : own.slice(0, end - block.line);
        while (copy.at(-1)?.trim() === '') copy.pop();
        copy[0] = copy[0].replace(block.header, () => shrunk(block.header, last.header, marks));
        return copy;
      }),
      name,
    }),
  },
  'change default': {
    expect: 'default-changed',
    pick: ({ members }) =>
      members.filter(({ description }) => /Defaults to `\d+`/.test(description)),
    make: ({ text, same, name }) => ({
      text: withBlocks(
        text,
        same,
        replacedOnce(/Defaults to `(\d+)`/, (n) => `Defaults to \`${n}7\``),
      ),
      name,
    }),
  },
  'change limit': {
    expect: 'constraint-changed',
    pick: ({ members }) =>
      members.filter(({ description }) => /Ranges from `\d+` to `\d+`/.test(description)),
    make: ({ text, same, name }) => ({
      text: withBlocks(
        text,
        same,
        replacedOnce(/Ranges from `(\d+)` to `\d+`/, (n) => `Ranges from \`${n}\` to \`77\``),
      ),
      name,
    }),
  },
  'deprecate member': {
    expect: 'deprecated',
    pick: ({ members }) =>
      members.filter((item) => isPlainMember(item) && !/deprecated/i.test(item.description)),
    make: ({ text, same, name }) => ({
      text: withBlocks(text, same, (own, { indent }) => [
        ...own,
        '',
        `${' '.repeat(indent + 2)}**Deprecated.** Use something else.`,
      ]),
      name,
    }),
  },
  'move members': {
    expect: 'none',
    pick: ({ members, marks }) =>
      members.filter(
        ({ siblings, header }) =>
          siblings.length > 1 && siblings.at(-1).header !== header && marks.optional,
      ),
    make: ({ text, same, item, items }) => {
      const at = item.siblings.findIndex(({ header }) => header === item.header);
      const other = item.siblings[at + 1].header;
      const pairs = same.flatMap((block) => {
        const next = items.find((each) => each.line > block.line && each.indent === block.indent);
        return next?.header === other
          ? [{ ...block, end: next.end, cut: next.line - block.line }]
          : [];
      });
      return {
        text: withBlocks(text, pairs, (own, { cut }) => [
          ...own.slice(cut),
          '',
          ...trimmed(own.slice(0, cut)),
        ]),
      };
    },
  },
  'change prose': {
    expect: 'none',
    pick: ({ items }) => items.slice(0, 1),
    make: ({ text }) => ({
      text: text
        .split('\n')
        .map((line) =>
          /^ *[A-Z][a-z]+ [a-z]/.test(line) && !/[`\d]|deprecat|default|max|min/i.test(line)
            ? `${line} And more.`
            : line,
        )
        .join('\n'),
    }),
  },
  'repeat no value': {
    expect: 'none',
    pick: ({ items }) => items.slice(0, 1),
    make: ({ text, items }) => ({
      text: withBlocks(
        text,
        items.filter(isRepetition).map(({ parent, ...item }) => ({ ...item, parent })),
        () => [],
      ),
    }),
  },
  'equals sign': {
    expect: 'none',
    pick: ({ items, dialect }) => (dialect === 'http' ? items.slice(0, 1) : []),
    make: ({ text }) => ({ text: text.replace(/^( *- `\w+) object \{/gm, '$1 = object {') }),
  },
  'null nowhere': {
    expect: 'none',
    pick: ({ items, dialect }) => (dialect === 'http' ? items.slice(0, 1) : []),
    make: ({ text }) => ({ text: text.replace(/^( *- `.*) or null`$/gm, '$1`') }),
  },
  'rename type': {
    expect: 'type-renamed',
    policy: 'sdk',
    // PHP resolves names by headings, which this does not rename.
    pick: ({ classes, dialect }) => (dialect === 'php' ? [] : classes),
    make: ({ text, name }) => ({
      text: text
        .split('\n')
        .map((line) =>
          /^(?: *- )?`/.test(line) ? replaceWord(line, name, `${name}Renamed`) : line,
        )
        .join('\n'),
    }),
  },
  'remove operation': {
    expect: 'operation-removed',
    pick: ({ operations }) => (operations.length > 1 ? operations : []),
    make: ({ text, item }) => ({ text: cutLines(text, item.line, item.end) }),
  },
  'add operation': {
    expect: 'operation-added',
    pick: ({ operations }) => (operations.length > 1 ? operations : []),
    make: ({ text, item }) => ({ text: cutLines(text, item.line, item.end) }),
    isReversed: true,
  },
  'move operation': {
    expect: 'operation-moved',
    pick: ({ operations }) => operations,
    make: ({ text, item }) => {
      const lines = text.split('\n');
      const at = lines.findIndex(
        (line, index) => index >= item.line && /^\*\*\w+\*\* `\/v1/.test(line),
      );
      lines[at] = lines[at].replace('/v1/', '/v1/moved/');
      return { text: lines.join('\n') };
    },
  },
  'add variant': {
    expect: 'variant-added',
    pick: ({ variants }) => variants.filter(({ siblings }) => siblings.length > 2),
    make: (given) => edits['remove variant'].make(given),
    isReversed: true,
  },
  'remove variant': {
    expect: 'variant-removed',
    pick: ({ variants }) => variants.filter(({ siblings }) => siblings.length > 2),
    make: ({ text, same, name, marks }) => ({
      text: withBlocks(adjustUnions(text, same, name, marks), same, () => []),
    }),
  },
};

function adjustUnions(text, same, name, marks) {
  const lines = text.split('\n');
  for (const { parent } of same) {
    if (!parent) continue;
    const at = parent.line - 1;
    const separator = escaped(marks.join ?? ', ');
    const gone = lines[at]
      .replace(new RegExp(`${separator}${escaped(name)}(?![A-Za-z0-9_])`), '')
      .replace(new RegExp(`(?<![A-Za-z0-9_])${escaped(name)}${separator}`), '');
    lines[at] =
      gone === lines[at]
        ? gone
            .replace(/(\d+) more/, (_whole, count) => `${count - 1} more`)
            .replace(/(?: or|, | \|) 0 more/, '')
        : gone;
  }
  return lines.join('\n');
}

/** A constant that stands below its own member once more. */
function isRepetition({ header, parent, siblings, children }) {
  if (!parent || siblings.length !== 1 || children.length > 0) return false;
  const literal = literalOf(header);
  return (
    literal !== null &&
    literalOf(parent.header.replace(/^[^:]*: (?:optional )?/, '')) !== null &&
    parent.header.includes(literal[1])
  );
}

function replacedOnce(pattern, make) {
  return (own) => {
    let done = false;
    return own.map((line) => {
      if (done || !pattern.test(line)) return line;
      done = true;
      return line.replace(pattern, (_, value) => make(value));
    });
  };
}

/** Additions above move parents that stand further down. */
function shiftedParents(same) {
  return (block) => {
    const above = same.filter(({ line }) => line < (block.parent?.line ?? 0)).length;
    return {
      ...block,
      parent: block.parent && { ...block.parent, line: block.parent.line + above * 4 },
    };
  };
}

function trimmed(lines) {
  const copy = [...lines];
  while (copy.at(-1)?.trim() === '') copy.pop();
  return copy;
}

function cutLines(text, from, to) {
  const lines = text.split('\n');
  return [...lines.slice(0, from - 1), ...lines.slice(to)].join('\n');
}

function isText(type) {
  return type.kind === 'optional'
    ? isText(type.inner)
    : type.kind === 'scalar' && type.name === 'string';
}

function isPlainMember({ siblings, children, header }) {
  return siblings.length > 1 && children.length === 0 && !/["']/.test(header);
}

/** `[value, as printed]` of a header that is one value. */
export function literalOf(header) {
  const symbol = /^:([a-z][\w-]*)$/.exec(header);
  if (symbol) return [symbol[1], symbol[0]];
  const quoted = /^(?:[A-Z][A-Z0-9_]*\(|const .*= )?"([A-Za-z][\w-]*)"\)?\w*$/.exec(header);
  return quoted ? [quoted[1], `"${quoted[1]}"`] : null;
}

function otherValue(header, value) {
  const words = ['quite', 'novel'];
  let text = header;
  for (const form of CASES) text = text.replaceAll(form(wordsOf(value)), form(words));
  return text.replaceAll(`"${value}"`, '"quite_novel"');
}

function grown(header, last, added, { join }) {
  if (/\d+ more/.test(header))
    return header.replace(/(\d+) more/, (_, count) => `${Number(count) + 1} more`);
  return join === undefined ? header : header.replace(last, () => `${last}${join}${added}`);
}

function shrunk(header, last, { join }) {
  if (!header.includes(last))
    return header.replace(/(\d+) more/, (_, count) => `${count - 1} more`);
  return join === undefined ? header : header.replace(`${join}${last}`, '');
}

/** An enum that is printed at several members is one to its vendor. */
function sameEnums(item, members) {
  const typeOf = ({ header, name }) =>
    replaceWord(header, name, '').replace(/optional |[^\w"]|null$/g, '');
  const values = (children) => children.map(({ header }) => header).join();
  return members.filter(
    (other) =>
      typeOf(other) === typeOf(item) &&
      [values(item.children), ''].includes(values(other.children)),
  );
}

/** Everything that edits of one page choose from. `parseHeader`: that of the dialect. */
export function scene(outline, text, dialect) {
  const items = itemsOf(outline, text);
  const declared = items.map((item) => {
    const parsed = dialect.parseHeader(item.header);
    return { item, declaration: parsed.ok ? parsed.value : null };
  });
  const named = (kind) =>
    declared.flatMap(({ item, declaration }) =>
      declaration?.kind === kind ? [{ ...item, name: declaration.name, declaration }] : [],
    );
  const inHeader = ({ header, name }) => replaceWord(header, name, '') !== header;
  const inPath = new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => wordsOf(name).join()));
  const isArgument = ({ header, parent, name }) =>
    /\bparam(?:eter)?s?\b/i.test(header.replace(/param\.Field/, '')) ||
    /Params\b/.test(header) ||
    (inPath.has(wordsOf(name).join()) && (parent === null || /Params\b/.test(parent.header)));
  const members = named('member').filter((item) => inHeader(item) && !isArgument(item));
  const classNames = new Map(named('class').map((item) => [item.name, item]));
  const isVariant = ({ parent, siblings }) =>
    parent !== null &&
    !/Params/.test(parent.header) &&
    siblings.every(({ header, children }) => {
      const parsed = dialect.parseHeader(header);
      return parsed.ok && parsed.value.kind === 'class' && children.length > 0;
    });
  return {
    text,
    items,
    dialect: dialect.name,
    marks: MARKS[dialect.name],
    members,
    enums: members
      .filter(
        ({ children }) =>
          children.length > 1 &&
          children.every(({ header, children: below }) => literalOf(header) && below.length === 0),
      )
      .map((item) => ({ ...item, alike: sameEnums(item, members) })),
    classes: [...classNames.values()].filter(
      ({ children, name }) =>
        children.length > 2 && /^[A-Z]\w{6,}$/.test(name) && !/Params|Page|Beta/.test(name),
    ),
    variants: named('class').filter(isVariant),
    operations: operationBlocks(text),
  };
}

/** Each operation with its heading and all that follows up to the next one. */
function operationBlocks(text) {
  const lines = text.split('\n');
  const starts = lines.flatMap((line, at) => {
    if (!/^\*\*\w+\*\* `\//.test(line)) return [];
    for (let up = at; up >= 0; up--) if (/^#+ /.test(lines[up])) return [up];
    return [];
  });
  return starts.map((start) => {
    const depth = /^#+/.exec(lines[start])[0].length;
    let end = start + 1;
    while (
      end < lines.length &&
      !(/^#+ /.test(lines[end]) && /^#+/.exec(lines[end])[0].length <= depth)
    )
      end++;
    return { line: start + 1, end, header: lines[start], key: String(start), name: lines[start] };
  });
}

export { sameWords };
