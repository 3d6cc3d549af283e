import { describe, expect, test } from 'vitest';
import { checkSamples } from '../../generator/check/check-samples.js';
import type { SampleCount } from '../../generator/check/check-samples.js';
import type { ApiModel } from '../../generator/model/model.js';
import { readModel } from '../../generator/pipeline.js';
import type { Diagnostic } from '../../generator/text/diagnostic.js';
import { libraryModel } from '../support/library-model.js';
import { modelOf, objectType, operation, property, STRING } from '../support/sample-model.js';
import { hasSharedPages, sharedPages } from '../support/shared-pages.js';
import { hasSharedSeeds, sharedSeed } from '../support/shared-seeds.js';

interface Checked {
  readonly count: SampleCount;
  readonly diagnostics: readonly Diagnostic[];
}

function check(model: ApiModel): Checked {
  const diagnostics: Diagnostic[] = [];
  const count = checkSamples(model, (diagnostic) => diagnostics.push(diagnostic));
  return { count, diagnostics };
}

const origin = { path: 'page.md', line: 40, dialect: 'http' };

/** A model of one operation with the samples. */
function modelWith(...samples: readonly string[]): ApiModel {
  const members = [
    property('id'),
    { ...property('user'), required: 'no' as const, origins: [{ ...origin, line: 12 }] },
    property('state', {
      kind: 'union',
      variants: [
        { kind: 'literal', value: 'open' },
        { kind: 'literal', value: 'closed' },
      ],
    }),
    { ...property('tags', { kind: 'array', element: STRING }), required: 'no' as const },
  ];
  const retrieve = operation(['books'], 'retrieve', '/books');
  const examples = samples.map((json) => ({ request: null, response: { json, origin } }));
  const response = { ...retrieve.response, type: { kind: 'ref', id: 'Book' } as const };
  return modelOf([objectType('Book', members)], [{ ...retrieve, response, examples }]);
}

describe('a sample', () => {
  test('that is as documented says nothing', () => {
    expect(check(modelWith('{ "id": "b", "state": "open" }'))).toEqual({
      count: { samples: 1, accepted: 1, strict: 1 },
      diagnostics: [],
    });
  });

  test('that a strict validator refuses is named with both places', () => {
    const { count, diagnostics } = check(modelWith('{ "id": "b", "state": "lost", "user": null }'));
    expect(count).toEqual({ samples: 1, accepted: 1, strict: 0 });
    expect(
      diagnostics.map(({ code, message, place, related }) => [
        code,
        message,
        place.line,
        related[0]?.place.line,
      ]),
    ).toEqual([
      ['sample-deviates', 'the sample has null for `user`, documented as string', 40, 12],
      [
        'sample-deviates',
        'the sample has string for `state`, documented as "open" or "closed"',
        40,
        1,
      ],
    ]);
  });

  test('need not have what is deprecated, or may belong elsewhere', () => {
    const gone = { ...property('isbn'), deprecated: { reason: 'Use ean.' } };
    const moved = { ...property('ean'), inferred: { owner: 'nesting' } as const };
    const model = modelWith('{ "id": "b", "state": "open" }');
    const types = model.types.map((type) =>
      type.shape.kind === 'object'
        ? {
            ...type,
            shape: { ...type.shape, properties: [...type.shape.properties, gone, moved] },
          }
        : type,
    );
    expect(check({ ...model, types })).toMatchObject({ count: { strict: 1 }, diagnostics: [] });
  });

  test('that is refused is told once', () => {
    const { count, diagnostics } = check(
      modelWith('{ "state": "open", "tags": ["a", 1], "colour": "red" }'),
    );
    expect(count).toEqual({ samples: 1, accepted: 0, strict: 0 });
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ['sample-refused', 'the sample has nothing for `id`, documented as string'],
      ['sample-refused', 'the sample has number for `tags[1]`, documented as string'],
      ['sample-deviates', 'the sample has string for `colour`, documented as a member of Book'],
    ]);
  });

  test('that is no JSON is not checked', () => {
    const { count, diagnostics } = check(modelWith('{ "id": … }'));
    expect(count.samples).toBe(0);
    expect(diagnostics.map(({ code }) => code)).toEqual(['sample-not-json']);
  });

  test('that is very deep, or has very many faults, says little', () => {
    const deep = `{"id":${'['.repeat(50_000)}${']'.repeat(50_000)},"state":"open"}`;
    expect(check(modelWith(deep)).diagnostics).toHaveLength(1);
    const many = JSON.stringify({ id: 'b', state: 'open', tags: Array(500).fill(1) });
    expect(check(modelWith(many)).diagnostics).toHaveLength(10);
  });
});

describe('the body of a request', () => {
  const body = objectType('BookCreateParams', [
    { ...property('title'), origins: [{ ...origin, line: 7 }] },
  ]);
  const create = operation(['books'], 'create', '/books');
  const sending = (code: string): ApiModel => {
    const request = { lang: 'http', code, origin: { ...origin, line: 30 } };
    const type = { kind: 'ref', id: 'BookCreateParams' } as const;
    return modelOf(
      [body],
      [
        {
          ...create,
          verb: 'post',
          body: { contentType: 'application/json', type, required: 'yes' },
          examples: [{ request, response: null }],
        },
      ],
    );
  };

  test('is checked as an answer is', () => {
    const { count, diagnostics } = check(
      sending(`curl https://api.library.example/books -d '{ "title": 1, "colour": "red" }'`),
    );
    expect(count).toEqual({ samples: 1, accepted: 0, strict: 0 });
    expect(
      diagnostics.map(({ code, message, place, related }) => [
        code,
        message,
        place.line,
        related[0]?.place.line,
      ]),
    ).toEqual([
      ['sample-refused', 'the sample has number for `title`, documented as string', 30, 7],
      [
        'sample-deviates',
        'the sample has string for `colour`, documented as a member of BookCreateParams',
        30,
        1,
      ],
    ]);
  });

  test('is not checked where a command does not show it', () => {
    for (const code of ['wget x', 'curl x', 'curl x -F title=@a', 'curl x -d \'{ "title": … }\'']) {
      expect(check(sending(code)).count.samples, code).toBe(0);
    }
  });
});

test('samples of the library are as documented', () => {
  const { count, diagnostics } = check(libraryModel());
  expect(diagnostics).toEqual([]);
  expect(count.strict).toBe(count.samples);
  expect(count.samples).toBeGreaterThan(0);
});

test.runIf(hasSharedSeeds)('samples of real captures', { timeout: 60_000 }, () => {
  for (const digits of ['000', '001', '003']) {
    const { count } = check(readModel([sharedSeed(digits)], () => {}).model);
    expect(count.samples, digits).toBeGreaterThan(0);
    expect(count.accepted, digits).toBe(count.samples);
  }
});

const DIALECTS = ['cli', 'csharp', 'go', 'http', 'java', 'php', 'python', 'ruby', 'typescript'];

describe.runIf(hasSharedPages)('samples of real pages', () => {
  test.each(DIALECTS)('%s', { timeout: 60_000 }, (dialect) => {
    const sources = sharedPages(dialect).map(({ path, text }) => ({
      path,
      route: path.slice(dialect.length + 1),
      text: text(),
    }));
    const { count, diagnostics } = check(readModel(sources, () => {}).model);
    const misses = diagnostics.filter(({ code }) => code === 'sample-deviates');
    process.stderr.write(
      `${dialect}: ${count.samples} samples, ${count.accepted} accepted, ${count.strict} strictly` +
        `${misses.map(({ place, message }) => `\n  ${place.path}:${place.line} ${message}`).join('')}\n`,
    );
    expect(count.samples).toBeGreaterThan(5);
    expect(count.accepted).toBe(count.samples);
    // What is refused or missed is told, and nothing else is.
    expect(diagnostics.length > 0).toBe(count.strict < count.samples);
  });
});
