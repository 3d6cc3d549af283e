/** Two deprecations of one thing → findings: a mark that came or went, or another date. */
import type { Deprecation } from '../model/model.js';
import type { Type } from '../model/type.js';
import { flatVariants } from '../model/variants.js';
import { deprecationIn } from '../text/prose-facts.js';
import { describedValues } from '../text/value-lines.js';
import type { Comparison, Site } from './finding.js';
import { addFinding } from './finding.js';
import type { ModelIndex } from './model-index.js';

type Thing = 'operation' | 'field' | 'type';

export function compareDeprecation(
  before: Deprecation | null,
  after: Deprecation | null,
  thing: Thing,
  site: Site,
  comparison: Comparison,
): void {
  if (before && after) compareDates(before, after, site, comparison);
  else if (after) addFinding(comparison, `${thing}-deprecated`, site);
  else if (before) addFinding(comparison, `${thing}-undeprecated`, site);
}

interface Enum {
  readonly type: Type;
  readonly description: string;
}

/** Values that both sides have: descriptions tell line by line what is said of each. */
export function compareValueDeprecations(
  before: Enum,
  after: Enum,
  site: Site,
  comparison: Comparison,
): void {
  if (before.description === after.description) return;
  const { models } = comparison;
  const known = valuesOf(after.type, models.after);
  const [old, now] = [describedValues(before.description), describedValues(after.description)];
  const isMarked = (text = '') => deprecationIn(text) !== null;
  for (const value of valuesOf(before.type, models.before)) {
    const [was, is] = [isMarked(old.get(value)), isMarked(now.get(value))];
    if (was === is || !known.has(value)) continue;
    const rule = is ? 'enum-value-deprecated' : 'enum-value-undeprecated';
    addFinding(comparison, rule, site, { detail: { value } });
  }
}

function valuesOf(type: Type, index: ModelIndex): ReadonlySet<string> {
  if (type.kind === 'array') return valuesOf(type.element, index);
  const values = flatVariants(type, index.types).flatMap((variant) =>
    variant.kind === 'literal' ? [String(variant.value)] : [],
  );
  return new Set(values);
}

function compareDates(
  before: Deprecation,
  after: Deprecation,
  site: Site,
  comparison: Comparison,
): void {
  const [b, a] = [dateIn(before.reason), dateIn(after.reason)];
  if (b === null || a === null || b === a) return;
  addFinding(comparison, 'sunset-date-changed', site, { before: b, after: a, isSoft: a > b });
}

const MONTHS =
  'january february march april may june july august september october november december';

/** The only date of a sentence as `2031-06-01`; `null` for none, or for several. */
function dateIn(sentence: string): string | null {
  const numeric = [...sentence.matchAll(/\b(\d{4}-\d{2}-\d{2})\b/g)].map(([, date = '']) => date);
  const named = [...sentence.matchAll(/\b([A-Z][a-z]{2,8}) (\d{1,2}),? (\d{4})\b/g)].flatMap(
    ([, month = '', day = '', year = '']) => {
      const number = MONTHS.split(' ').indexOf(month.toLowerCase()) + 1;
      return number > 0 ? [`${year}-${twoDigits(number)}-${twoDigits(Number(day))}`] : [];
    },
  );
  const dates = [...new Set([...numeric, ...named])];
  return dates.length === 1 ? (dates[0] ?? null) : null;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
