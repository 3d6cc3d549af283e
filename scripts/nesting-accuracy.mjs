/**
 * Takes the nesting off native pages and restores it: how many items come back under their parent,
 * and whether a placement that is called certain is ever wrong. Each page alone, or with
 * `--together` all pages of a dialect. With `--unmarked` roots are not told from what is nested, as
 * where every blank is lost. Reads the real pages beside the checkout.
 *
 *     node scripts/nesting-accuracy.mjs [--together] [--unmarked] [cli python ruby …]
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../shared/pages/', import.meta.url));

/** Root or not is all that diffs and GitHub views tell of the depth of an item. */
function flatten(page, unmarked) {
  const parents = new Map();
  const flatSection = (section) => {
    const items = [];
    const add = (item, parent) => {
      parents.set(placeKey(item.place), parent && placeKey(parent.place));
      const depth = { kind: unmarked ? 'unknown' : parent ? 'nested' : 'root' };
      items.push({ header: item.header, place: item.place, description: item.description, depth });
      for (const child of item.children) add(child, item);
    };
    for (const item of section.items) add(item, null);
    return { ...section, items, sections: section.sections.map(flatSection) };
  };
  const sections = page.sections.map(flatSection);
  return { flat: { ...page, change: 'none', sections }, parents };
}

const placeKey = ({ path, line }) => `${path}:${line}`;

function* itemsOf(sections) {
  const walk = function* (items, parent) {
    for (const item of items) {
      yield [item, parent];
      yield* walk(item.children, item);
    }
  };
  for (const section of sections) {
    yield* walk(section.items, null);
    yield* itemsOf(section.sections);
  }
}

/** `program`: `nestPages` and `parsePage`, of the build or of the source. */
export function measure(dialect, together, { nestPages, parsePage }, unmarked = false) {
  const files = readdirSync(folder + dialect, { recursive: true, encoding: 'utf8' });
  const pages = files
    .filter((name) => name.endsWith('.md'))
    .sort()
    .flatMap((route) => {
      const text = readFileSync(`${folder}${dialect}/${route}`, 'utf8');
      return parsePage({ path: route, route, text }, () => {}) ?? [];
    })
    .map((page) => flatten(page, unmarked));
  const sum = { items: 0, right: 0, uncertain: 0, certainButWrong: 0, perfect: 0, pages: 0 };
  const wrong = [];
  const groups = together ? [pages] : pages.map((page) => [page]);
  for (const group of groups) {
    const doubtful = new Set();
    const nested = nestPages(
      group.map(({ flat }) => flat),
      ({ code, place }) => code === 'nesting-uncertain' && doubtful.add(placeKey(place)),
    );
    for (const { flat, parents } of group) {
      let faults = 0;
      for (const [item, parent] of itemsOf(nested.get(flat)?.page.sections ?? [])) {
        const key = placeKey(item.place);
        const isRight = parents.get(key) === (parent && placeKey(parent.place));
        sum.items++;
        if (isRight) sum.right++;
        else {
          faults++;
          wrong.push(`${key} ${item.header}${doubtful.has(key) ? '' : ' (called certain)'}`);
        }
        if (doubtful.has(key)) sum.uncertain++;
        else if (!isRight) sum.certainButWrong++;
      }
      sum.pages++;
      if (faults === 0) sum.perfect++;
    }
  }
  return { ...sum, wrong };
}

async function main(args) {
  if (!existsSync(folder)) {
    process.stdout.write('skipped: the real pages are not here\n');
    return;
  }
  const { nestPages } = await import('../dist/nesting/nest-pages.js');
  const { parsePage } = await import('../dist/outline/parse-page.js');
  const together = args.includes('--together');
  const named = args.filter((arg) => !arg.startsWith('--'));
  for (const dialect of named.length > 0 ? named : ['cli', 'python', 'ruby', 'http']) {
    const start = performance.now();
    const { items, right, uncertain, certainButWrong, perfect, pages, wrong } = measure(
      dialect,
      together,
      { nestPages, parsePage },
      args.includes('--unmarked'),
    );
    const share = ((100 * right) / items).toFixed(3);
    process.stdout.write(
      `${dialect}: ${items} items, ${share} % right, ${perfect} of ${pages} pages perfect, ` +
        `${uncertain} uncertain, ${certainButWrong} certain but wrong, ` +
        `${Math.round(performance.now() - start)} ms\n`,
    );
    if (args.includes('--list')) process.stdout.write(wrong.map((line) => `  ${line}\n`).join(''));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2));
