/** A diff → SARIF 2.1.0, for code scanning: rules with their help, results with both places. */
import type { ApiDiff, Change, ChangePlace } from '../change.js';
import type { Rule } from '../rules/rule.js';
import { rules } from '../rules/index.js';

const LEVELS = { error: 'error', warn: 'warning', info: 'note' } as const;

export function formatDiffSarif(diff: ApiDiff): string {
  const found = new Set(diff.changes.map(({ rule }) => rule));
  const described = rules.filter(({ id }) => found.has(id));
  const indexOf = new Map<string, number>(described.map(({ id }, at) => [id, at]));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'docshape', rules: described.map(ruleValue) } },
        results: diff.changes.map((change) => resultValue(change, indexOf.get(change.rule) ?? -1)),
        properties: { verdict: diff.verdict, notes: diff.notes.map(({ message }) => message) },
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function ruleValue({ id, summary, why, levels }: Rule): object {
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: `${summary} ${why}` },
    defaultConfiguration: { level: LEVELS[levels.response] },
  };
}

function resultValue(change: Change, ruleIndex: number): object {
  const { rule, level, message, reason, operation, path, fingerprint, places, before, after } =
    change;
  const place = places.after ?? places.before;
  const related = places.after && places.before ? [places.before] : [];
  const where = operation === null ? '' : `${operation}: `;
  return {
    ruleId: rule,
    ruleIndex,
    level: LEVELS[level],
    message: { text: `${where}${message}. ${reason}` },
    locations: place ? [locationValue(place)] : [],
    relatedLocations: related.map((old, id) => ({
      id,
      message: { text: 'before' },
      ...locationValue(old),
    })),
    partialFingerprints: { 'docshapeChange/v1': fingerprint },
    properties: { kind: change.kind, operation, path, before, after },
  };
}

/** A path is a URI reference here: what is no part of one is escaped, the slashes stay. */
function locationValue({ path, line }: ChangePlace): object {
  const uri = path.split('/').map(encodePart).join('/');
  return { physicalLocation: { artifactLocation: { uri }, region: { startLine: line } } };
}

/** Half a surrogate pair has no encoding. */
function encodePart(part: string): string {
  return encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd'));
}
