/**
 * Makes realistic edits to pages by script, compares both versions, and counts what the comparison
 * finds: every edit is one change, no other one is told, none is told twice.
 *
 *     node scripts/diff-edits.mjs [--show] [--spots N] [--edit NAME] [--below FOLDER] [http python …]
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { edits, scene } from './page-edits.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    show: { type: 'boolean' },
    json: { type: 'boolean' },
    spots: { type: 'string', default: '3' },
    edit: { type: 'string' },
    page: { type: 'string' },
    below: {
      type: 'string',
      default: fileURLToPath(new URL('../../shared/pages', import.meta.url)),
    },
    most: { type: 'string', default: '300000' },
  },
});

const program = (path) => import(new URL(`../dist/${path}`, import.meta.url).href);
const { parsePage } = await program('outline/parse-page.js');
const { detectDialect } = await program('dialects/detect-dialect.js');
const { readModel } = await program('pipeline.js');
const { diffModels } = await program('diff/diff.js');
const { defaultSettings } = await program('diff/settings.js');

if (!existsSync(options.below)) {
  process.stderr.write(`skipped: there are no pages in ${options.below}\n`);
  process.exit(0);
}

const pages = readdirSync(options.below, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .filter((name) => options.page === undefined || name.includes(options.page))
  .filter((name) => positionals.length === 0 || positionals.some((each) => name.startsWith(each)))
  .sort();

/** Dialects with one mark for optional and nullable. */
const MERGED = new Set(['python', 'java']);
const ignore = () => {};
const counts = new Map();
const wrong = [];
for (const path of pages) measurePage(path);
report();

function measurePage(path) {
  const text = readFileSync(`${options.below}/${path}`, 'utf8');
  if (text.length > Number(options.most)) return;
  const outline = parsePage({ path, route: path, text }, ignore);
  const dialect = outline && detectDialect(outline, ignore);
  if (!dialect) return;
  const given = scene(outline, text, dialect);
  const before = read(path, text);
  for (const [name, edit] of Object.entries(edits)) {
    if (options.edit !== undefined && options.edit !== name) continue;
    const choice = distinct(edit.pick(given));
    for (const item of spread(choice, Number(options.spots))) {
      const same = item.alike ?? given.items.filter(({ key }) => key === item.key);
      const made = edit.make({ ...given, same, item, name: item.name });
      if (made.text === text) continue;
      const after = read(path, made.text);
      const [b, a] = edit.isReversed ? [after, before] : [before, after];
      const settings = { ...defaultSettings, policy: edit.policy ?? 'wire' };
      judge({
        name,
        edit,
        path,
        item,
        same,
        dialect: dialect.name,
        b,
        a,
        errors: after.errors,
        result: diffModels(b.model, a.model, settings),
      });
    }
  }
}

function read(path, text) {
  const errors = [];
  const { model } = readModel([{ path, route: path, text }], (diagnostic) => {
    if (diagnostic.severity === 'error') errors.push(diagnostic);
  });
  return { model, errors };
}

function distinct(items) {
  return [...new Map(items.map((item) => [item.key, item])).values()];
}

function spread(items, count) {
  if (items.length <= count) return items;
  return Array.from({ length: count }, (_, at) => items[Math.floor((at * items.length) / count)]);
}

/** How many types print the edited member: each of them is told once. */
function ownersOf({ b, same, item }) {
  const lines = new Set(same.map(({ line }) => line));
  const owners = b.model.types.filter(
    ({ shape }) =>
      shape.kind === 'object' &&
      shape.properties.some(({ origins }) => origins.some(({ line }) => lines.has(line))),
  );
  const operations = b.model.operations.filter(({ parameters }) =>
    parameters.some(({ origins }) => origins.some(({ line }) => lines.has(line))),
  );
  void item;
  return [...owners.map(({ id }) => id), ...operations.map(({ id }) => id)];
}

function judge(run) {
  const { name, edit, path, item, dialect, errors, result } = run;
  const count = counts.get(`${dialect}\t${name}`) ?? {
    made: 0,
    right: 0,
    missed: 0,
    invented: 0,
    partial: 0,
  };
  counts.set(`${dialect}\t${name}`, count);
  count.made++;
  const { changes } = result;
  const kinds = [edit.expect, ...(MERGED.has(dialect) ? (edit.merged ?? []) : [])];
  const fitting = changes.filter(({ kind }) => kinds.includes(kind));
  const others = changes.filter(({ kind }) => !kinds.includes(kind));
  const owners = ownersOf(run);
  const most = edit.expect === 'none' ? 0 : Math.max(1, owners.length);
  const isMissed = edit.expect !== 'none' && fitting.length === 0;
  const isTooMuch = others.length > 0 || fitting.length > most;
  if (errors.length > 0) count.partial++;
  if (isMissed) count.missed++;
  if (isTooMuch) count.invented++;
  if (!isMissed && !isTooMuch) count.right++;
  if (isMissed || isTooMuch || errors.length > 0) {
    wrong.push({
      edit: name,
      path,
      line: item.line,
      header: item.header,
      owners,
      errors: errors.map(({ code, place }) => `${code}:${place.line}`),
      changes: changes.map(shown),
      notes: result.notes.map(({ message }) => message),
    });
  }
}

function shown({ rule, where, operation, path, detail, before, after }) {
  return `${rule} ${where} ${operation ?? ''} ${path} ${JSON.stringify(detail)} ${before} -> ${after}`;
}

function report() {
  const rows = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  if (options.json) {
    const value = rows.map(([key, count]) => ({
      dialect: key.split('\t')[0],
      edit: key.split('\t')[1],
      ...count,
    }));
    process.stdout.write(`${JSON.stringify({ rows: value, wrong })}\n`);
    return;
  }
  if (options.show) {
    for (const each of wrong) {
      process.stdout.write(
        `${each.edit} ${each.path}:${each.line} ${each.header}\n  owners ${each.owners.join(', ')}\n`,
      );
      for (const line of [...each.errors, ...each.changes.slice(0, 6), ...each.notes])
        process.stdout.write(`    ${line.slice(0, 260)}\n`);
    }
  }
  const sum = { made: 0, right: 0, missed: 0, invented: 0, partial: 0 };
  for (const [key, count] of rows) {
    for (const field of Object.keys(sum)) sum[field] += count[field];
    const isClean = count.right === count.made && count.partial === 0;
    if (!isClean) process.stdout.write(`${key}\t${JSON.stringify(count)}\n`);
  }
  process.stdout.write(`all\t${JSON.stringify(sum)}\n`);
}
