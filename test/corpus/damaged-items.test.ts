/** Items that are written otherwise than pages write them: what is lost by it is told. */
import { expect, test } from 'vitest';
import { printModelJson } from '../../generator/model/json.js';
import { kitchenSinkDialects, kitchenSinkPages } from '../support/kitchen-sink-pages.js';
import type { ReadPages } from '../support/read-model.js';
import { readPages } from '../support/read-model.js';

const ITEM = /^( *)- (`[^`]+`)$/;

/** One line of an item → the same, as a tool or an editor may leave it. */
const damages: Readonly<Record<string, (line: string) => string>> = {
  'a bullet of another kind': (line) => line.replace('- ', '* '),
  'a dash': (line) => line.replace('- ', '– '),
  'no bullet': (line) => line.replace('- ', ''),
  'no blank behind the bullet': (line) => line.replace('- ', '-'),
  'a number': (line) => line.replace('- ', '1. '),
  'a box': (line) => line.replace('- ', '- [ ] '),
  'strong code': (line) => line.replace(ITEM, '$1- **$2**'),
  'a link': (line) => line.replace(ITEM, '$1- [$2](#x)'),
  'HTML around the code': (line) => line.replace(/`([^`]+)`/, '<code>$1</code>'),
  'a mark that is not closed': (line) => line.slice(0, -1),
  'code behind it': (line) => `${line}\n${/^ */.exec(line)?.[0]}  \`\`\`\n  x`,
  'one blank more': (line) => ` ${line}`,
  'four blanks more': (line) => `    ${line}`,
  'a comment': (line) => `<!-- ${line} -->`,
};

/** What is read, but for what is said of it and where. */
function factsOf({ model }: ReadPages): string {
  return JSON.stringify(JSON.parse(printModelJson(model)), (key, value: unknown) =>
    key === 'description' || key === 'origins' || key === 'examples' ? undefined : value,
  );
}

function countsOf({ diagnostics }: ReadPages): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { code } of diagnostics) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

test.each(kitchenSinkDialects)('damage to an item of a %s page is told', (dialect) => {
  const [[path, text] = ['', '']] = Object.entries(kitchenSinkPages([dialect]));
  const lines = text.split('\n');
  const whole = readPages({ [path]: text });
  const facts = factsOf(whole);
  const counts = countsOf(whole);
  const items = lines.flatMap((line, index) => (ITEM.test(line) ? [index] : []));
  const silent: string[] = [];
  let changed = 0;
  for (const [name, damage] of Object.entries(damages)) {
    for (const index of items.filter((_, nth) => nth % 19 === 0)) {
      const damaged = lines.with(index, damage(lines[index] ?? '')).join('\n');
      const read = readPages({ [path]: damaged });
      if (factsOf(read) === facts) continue;
      changed++;
      const isTold = [...countsOf(read)].some(([code, count]) => count > (counts.get(code) ?? 0));
      if (!isTold) silent.push(`${name}: line ${index + 1}, ${lines[index]?.trim()}`);
    }
  }
  expect(silent).toEqual([]);
  expect(changed).toBeGreaterThan(50);
});
