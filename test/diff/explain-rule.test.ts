import { expect, test } from 'vitest';
import { explainRule } from '../../generator/diff/explain-rule.js';
import { rules } from '../../generator/diff/rules/index.js';

test('says what a rule finds, how bad it is for whom, and shows it', () => {
  expect(explainRule('enum-value-added')).toMatchInlineSnapshot(`
    "enum-value-added (enum-value-added)

    An enum has a new value.
    Readers of responses that handle every value meet one that they do not know.

    in requests:  info
    in responses: warn
    if the enum admits other strings: info, info
    shown from policy: wire
    opposite: enum-value-removed

    before:
        - \`state: "here"\`
    after:
        - \`state: "here" or "lent"\`
    "
  `);
});

test.each(rules.map(({ id }) => id))('%s is explained', (id) => {
  expect(explainRule(id)).toContain(`${id} (`);
});

test('an unknown rule has no explanation', () => {
  expect(explainRule('no-such-rule')).toBeNull();
});
