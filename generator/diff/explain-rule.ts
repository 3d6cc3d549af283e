/** A rule → the text that explains it: what it finds, how bad that is for whom, an example. */
import type { Rule } from './rules/rule.js';
import { ruleOf } from './rules/index.js';

/** `null` for an id that no rule has. */
export function explainRule(id: string): string | null {
  const rule = ruleOf(id);
  return rule && explanation(rule);
}

function explanation({
  id,
  kind,
  levels,
  softened,
  policy,
  sdkLevel,
  mirror,
  summary,
  why,
  example,
}: Rule): string {
  return [
    `${id} (${kind})`,
    '',
    summary,
    why,
    '',
    `in requests:  ${levels.request}`,
    `in responses: ${levels.response}`,
    ...(softened
      ? [`if ${softened.when}: ${softened.levels.request}, ${softened.levels.response}`]
      : []),
    ...(sdkLevel ? [`with the policy sdk: ${sdkLevel}`] : []),
    `shown from policy: ${policy}`,
    `opposite: ${mirror === id ? 'the rule itself' : mirror}`,
    '',
    'before:',
    ...indented(example.before),
    'after:',
    ...indented(example.after),
    '',
  ].join('\n');
}

function indented(text: string): readonly string[] {
  return (text === '' ? '(nothing)' : text).split('\n').map((line) => `    ${line}`);
}
