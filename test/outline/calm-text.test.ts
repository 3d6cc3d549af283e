import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, test } from 'vitest';
import { calmText } from '../../generator/outline/calm-text.js';

describe('what a person would write stays as it is', () => {
  test.each([
    ['emphasis', '*a* **b** _c_ [d](e)\n'.repeat(20)],
    ['many paragraphs', '*a* **b** _c_ [d](e)\n\n'.repeat(500)],
    ['a list of JSON in a fence', `\`\`\`json\n${'["a_b", "*"],\n'.repeat(500)}\`\`\`\n`],
    ['code', `\`${'a_b * [c] '.repeat(500)}\``],
    ['a list', '* a\n'.repeat(1000)],
  ])('%s', (_, text) => {
    expect(calmText(text)).toBe(text);
  });
});

test('marks in a stretch with very many of them are letters; all else has its place', () => {
  const bomb = `\`a_*b\` ${'*a **b '.repeat(300)}${' b** a*'.repeat(300)} \`\`c_\`*\`\``;
  const calm = calmText(`*x*\n\n${bomb}\n\n_y_\n`);
  expect(calm).toHaveLength(bomb.length + 11);
  expect(calm.startsWith('*x*\n\n`a_*b` ')).toBe(true);
  expect(calm.endsWith('``c_`*``\n\n_y_\n')).toBe(true);
  expect(calm.slice(5, -6).replace(/`a_\*b`|``c_`\*``/g, '')).not.toMatch(/[*_[]/);
});

test('emphasis that is nested very deep is no tree that is very deep', () => {
  const text = calmText('*a **b '.repeat(2000) + ' b** a*'.repeat(2000));
  const [paragraph] = fromMarkdown(text).children;
  expect(paragraph?.type === 'paragraph' && paragraph.children.length).toBe(1);
});
