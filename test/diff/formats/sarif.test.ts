import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { formatDiffSarif } from '../../../generator/diff/formats/sarif.js';
import { change, diffOf, hostileDiff } from '../pairs/change-of.js';

interface Log {
  readonly version: string;
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly locations: readonly {
        readonly physicalLocation: {
          readonly artifactLocation: { readonly uri: string };
          readonly region: { readonly startLine: number };
        };
      }[];
      readonly partialFingerprints: Readonly<Record<string, string>>;
    }[];
  }[];
}

function logOf(...input: Parameters<typeof formatDiffSarif>): Log {
  return JSON.parse(formatDiffSarif(...input)) as Log;
}

test('each result names a rule of the run, its place and its fingerprint', () => {
  const log = logOf(
    diffOf(
      change({ rule: 'field-removed', level: 'error' }),
      change({}),
      change({ path: 'Book.x', level: 'warn' }),
    ),
  );
  const [run] = log.runs;
  expect(log.version).toBe('2.1.0');
  expect(run?.tool.driver.rules.map(({ id }) => id)).toEqual(['field-added', 'field-removed']);
  expect(run?.results.map(({ level }) => level)).toEqual(['error', 'note', 'warning']);
  for (const result of run?.results ?? []) {
    expect(run?.tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId);
    expect(result.locations[0]?.physicalLocation.artifactLocation.uri).toBe('books.md');
    expect(result.partialFingerprints['docshapeChange/v1']).toMatch(/./);
  }
});

test('a path of a page is a valid reference', () => {
  const [, removed] = logOf(hostileDiff).runs[0]?.results ?? [];
  const uri = removed?.locations[0]?.physicalLocation.artifactLocation.uri ?? '';
  expect(uri).toMatch(/^[\w./%!~*'()-]+$/);
  expect(decodeURIComponent(uri)).toBe(hostileDiff.changes[1]?.places.before?.path);
});

/** What SARIF 2.1.0 says of the objects that are written here; no other member is known to it. */
const object = (properties: object, ...required: readonly string[]) => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required,
});
const level = { enum: ['none', 'note', 'warning', 'error'] };
const message = object({ text: { type: 'string' } }, 'text');
const location = {
  id: { type: 'integer', minimum: -1 },
  message,
  physicalLocation: object({
    // A URI reference: without spaces, brackets and colons in its first segment.
    artifactLocation: object({ uri: { type: 'string', pattern: "^[\\w.~%!$&'()*+,;=@/-]*$" } }),
    region: object({ startLine: { type: 'integer', minimum: 1 } }),
  }),
};
const rule = object(
  {
    id: { type: 'string' },
    shortDescription: message,
    fullDescription: message,
    defaultConfiguration: object({ level }),
  },
  'id',
);
const result = object(
  {
    ruleId: { type: 'string' },
    ruleIndex: { type: 'integer', minimum: -1 },
    level,
    message,
    locations: { type: 'array', items: object(location) },
    relatedLocations: { type: 'array', uniqueItems: true, items: object(location) },
    partialFingerprints: { type: 'object', additionalProperties: { type: 'string' } },
    properties: { type: 'object' },
  },
  'message',
);
const driver = object({ name: { type: 'string' }, rules: { type: 'array', items: rule } }, 'name');
const run = object(
  {
    tool: object({ driver }, 'driver'),
    results: { type: 'array', items: result },
    properties: { type: 'object' },
  },
  'tool',
);
const sarif = object(
  {
    $schema: { type: 'string' },
    version: { const: '2.1.0' },
    runs: { type: 'array', items: run },
  },
  'version',
  'runs',
);

test('is what the standard says of a log', () => {
  const validate = new Ajv({ allErrors: true }).compile(sarif);
  const pair = {
    before: { path: 'git:a b:x/[1].md', line: 1 },
    after: { path: 'ä?#.md', line: 2 },
  };
  for (const diff of [diffOf(), diffOf(change({ places: pair })), hostileDiff]) {
    validate(logOf(diff));
    expect(validate.errors).toBeNull();
  }
});
