/** Pages that are cut off: nothing throws, and what is lost inside an answer is not lost in silence. */
import { expect, test } from 'vitest';
import { detectDialect } from '../../generator/dialects/detect-dialect.js';
import { lowerPages } from '../../generator/lower/lower.js';
import type { ApiModel } from '../../generator/model/model.js';
import { createBlockCache } from '../../generator/outline/block-cache.js';
import { parsePage } from '../../generator/outline/parse-page.js';
import type { DiagnosticCode } from '../../generator/text/diagnostic.js';
import { kitchenSinkDialects, kitchenSinkPages } from '../support/kitchen-sink-pages.js';

interface Reading {
  readonly model: ApiModel | null;
  readonly codes: ReadonlySet<DiagnosticCode>;
}

const cache = createBlockCache();

function read(text: string): Reading {
  const codes = new Set<DiagnosticCode>();
  const page = parsePage(
    { path: 'p.md', route: 'p.md', text },
    ({ code }) => codes.add(code),
    cache,
  );
  const dialect = page && detectDialect(page, ({ code }) => codes.add(code));
  if (!page || !dialect) return { model: null, codes };
  return { model: lowerPages([{ page, dialect }], ({ code }) => codes.add(code)), codes };
}

/** One of them says that something is missing. */
const TELLING: readonly DiagnosticCode[] = [
  ...(['no-example', 'unclosed-fence', 'cut-item', 'member-count', 'elided-members'] as const),
  ...([
    'collapsed-object',
    'elided-object',
    'not-a-reference-page',
    'unknown-dialect',
    'bad-verb-line',
  ] as const),
];

/** The first method of a page that has an answer with items. */
function methodWithAnswer(text: string): readonly string[] {
  const method = text.split(/^(?=#{1,2} )/m).find((block) => /^### Returns\n+- `/m.test(block));
  return (method ?? '').split('\n');
}

test.each(kitchenSinkDialects)('a cut inside the answer of a %s page is told', (dialect) => {
  const lines = methodWithAnswer(Object.values(kitchenSinkPages([dialect])).join('\n'));
  const from = lines.indexOf('### Returns');
  const to = lines.indexOf('### Example');
  expect(to - from).toBeGreaterThan(2);
  for (let end = from + 3; end < to; end++) {
    const { codes } = read(lines.slice(0, end).join('\n'));
    expect(
      TELLING.filter((code) => codes.has(code)),
      `cut behind line ${end}`,
    ).not.toEqual([]);
  }
});

test.each(kitchenSinkDialects)(
  'a cut %s page has no members that the whole one lacks',
  (dialect) => {
    const text = Object.values(kitchenSinkPages([dialect])).join('\n');
    const whole = membersOf(read(text).model);
    const lines = text.split('\n');
    for (let end = 1; end < lines.length; end += 23) {
      const { model, codes } = read(lines.slice(0, end).join('\n'));
      const more = [...membersOf(model)].filter((member) => !whole.has(member));
      expect(more.length === 0 || codes.size > 0, `cut behind line ${end}`).toBe(true);
    }
  },
);

function membersOf(model: ApiModel | null): ReadonlySet<string> {
  return new Set(
    (model?.types ?? []).flatMap(({ shape }) =>
      shape.kind === 'object' ? shape.properties.map(({ name }) => name) : [],
    ),
  );
}
