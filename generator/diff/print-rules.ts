/** The rules of the comparison → the Markdown page that lists them for users. */
import type { Rule } from './rules/rule.js';
import { rules } from './rules/index.js';

/** `docs/diff-rules.md`, whole: one section for each rule, in the order of the list. */
export function printRules(): string {
  return `${[HEAD, ...rules.map(section)].join('\n\n')}\n`;
}

const HEAD = [
  '# Rules of the comparison',
  '',
  'Everything that a comparison can find, with its level in requests and in responses.',
  'This page is printed from the rules by `npm run docs`.',
].join('\n');

function section({ id, levels, softened, policy, summary, why, example }: Rule): string {
  const milder = softened
    ? [`If ${softened.when}: ${softened.levels.request} and ${softened.levels.response}.`]
    : [];
  const shown = policy === 'wire' ? [] : [`Shown by the policy \`${policy}\`.`];
  return [
    `## ${id}`,
    `${summary} ${why}`,
    [`Request: ${levels.request}. Response: ${levels.response}.`, ...milder, ...shown].join(' '),
    ...sample('before', example.before),
    ...sample('after', example.after),
  ].join('\n\n');
}

/** An indented block shows the text as it is, whatever marks are in it. */
function sample(side: string, text: string): readonly string[] {
  if (text === '') return [];
  const lines = text.split('\n').map((line) => `    ${line}`);
  return [`Example, ${side}:`, lines.join('\n')];
}
