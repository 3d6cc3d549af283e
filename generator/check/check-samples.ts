/** The JSON samples of the pages → diagnostics where they are not what the same pages document. */
import type { ApiModel, Operation, Origin } from '../model/model.js';
import { typesById } from '../model/reach.js';
import type { Type } from '../model/type.js';
import type { TypeTable } from '../model/variants.js';
import { curlBody } from '../text/curl-body.js';
import type { Report } from '../text/diagnostic.js';
import { diagnostic } from '../text/diagnostic.js';
import { parseJson } from '../text/parse-json.js';
import { lineStart } from '../text/source.js';
import type { Finding } from './interpret-type.js';
import { interpretType } from './interpret-type.js';

/** How the samples of one model fared. */
export interface SampleCount {
  readonly samples: number;
  /** What a tolerant validator takes. */
  readonly accepted: number;
  /** What a strict one takes, too. */
  readonly strict: number;
}

const MOST_MISSES = 10;

/**
 * Runs every documented response against the type of its operation, and the body of every
 * documented request. `sample-refused`: the tolerant validator would refuse it, so either the page
 * or our reading of it is wrong. `sample-deviates`: the strict one would. `sample-not-json`: the
 * response is no JSON though the page says so.
 */
export function checkSamples(model: ApiModel, report: Report): SampleCount {
  const types = typesById(model);
  const verdicts = model.operations
    .flatMap((operation) => [...requestSamples(operation), ...responseSamples(operation, report)])
    .map((sample) => checkSample(sample, types, report));
  return {
    samples: verdicts.length,
    accepted: verdicts.filter((verdict) => verdict !== 'refused').length,
    strict: verdicts.filter((verdict) => verdict === 'strict').length,
  };
}

function requestSamples({ body, examples }: Operation): readonly Sample[] {
  if (body === null) return [];
  return examples.flatMap(({ request }) => {
    if (request === null) return [];
    const { code, origin } = request;
    const sent = curlBody(code);
    return sent === null
      ? []
      : [{ type: body.type, value: sent.value, whole: 'the request', origin }];
  });
}

function responseSamples(operation: Operation, report: Report): readonly Sample[] {
  const type = answerType(operation);
  if (type === null) return [];
  return operation.examples.flatMap(({ response }) => {
    if (response === null) return [];
    const { json, origin } = response;
    const values = valuesOf(json, operation);
    if (values === null) {
      report(diagnostic('sample-not-json', lineStart(origin), { name: operation.id }));
      return [];
    }
    return values.map((value) => ({ type, value, whole: 'the answer', origin }));
  });
}

interface Sample {
  readonly type: Type;
  readonly value: unknown;
  /** What the value as a whole is called. */
  readonly whole: string;
  readonly origin: Origin;
}

function checkSample(
  { type, value, whole, origin }: Sample,
  types: TypeTable,
  report: Report,
): 'refused' | 'tolerant' | 'strict' {
  const refusals = interpretType(type, value, { types, isStrict: false });
  const misses = interpretType(type, value, { types, isStrict: true });
  const tell = (code: 'sample-refused' | 'sample-deviates', findings: readonly Finding[]) => {
    for (const { path, expected, received, origin: documented } of findings.slice(0, MOST_MISSES)) {
      const related =
        documented === null ? [] : [{ message: 'documented here', place: lineStart(documented) }];
      const words = { path: dotted(path) || whole, expected, received };
      report(diagnostic(code, lineStart(origin), words, related));
    }
  };
  if (refusals.length > 0) tell('sample-refused', refusals);
  const keys = new Set(refusals.map(({ path }) => JSON.stringify(path)));
  tell(
    'sample-deviates',
    misses.filter(({ path }) => !keys.has(JSON.stringify(path))),
  );
  return refusals.length > 0 ? 'refused' : misses.length > 0 ? 'tolerant' : 'strict';
}

function answerType({ response }: Operation): Type | null {
  const { type, stream, contentType, nullable } = response;
  if (contentType === 'application/octet-stream') return null;
  const answer = stream?.when === 'always' ? stream.eventType : type;
  if (answer === null || answer.kind === 'binary') return null;
  return nullable === 'yes' ? { kind: 'union', variants: [answer, { kind: 'null' }] } : answer;
}

/** A sample of lines is many values. `null` if it is no JSON. */
function valuesOf(json: string, { response }: Operation): readonly unknown[] | null {
  const whole = parseJson(json);
  if (whole !== null) return [whole.value];
  if (response.contentType !== 'application/x-jsonl') return null;
  const lines = json.split('\n').filter((line) => line.trim() !== '');
  const values = lines.map(parseJson);
  return values.every((value) => value !== null) ? values.map(({ value }) => value) : null;
}

function dotted(path: readonly (string | number)[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');
}
