/** The look of the HTML report, and its filters: a style alone does them, no script is needed. */
import type { Level } from '../change.js';
import { levels } from '../change.js';

/** Groups are hidden with their last change; `group has-error has-info` tells what they have. */
export function htmlStyle(): string {
  return `${LOOK}\n${filters().join('\n')}\n`;
}

/** One rule for each level that can be switched off, and one for each set of them. */
function filters(): readonly string[] {
  const sets = levels.reduce<readonly (readonly Level[])[]>(
    (known, level) => [...known, ...known.map((set) => [...set, level])],
    [[]],
  );
  const off = (level: Level) => `:has(#show-${level}:not(:checked))`;
  return [
    ...levels.map((level) => `body${off(level)} .change.${level} { display: none; }`),
    ...sets
      .filter((set) => set.length > 0)
      .map((set) => {
        const others = levels.filter((level) => !set.includes(level));
        const without = others.map((level) => `:not(.has-${level})`).join('');
        return `body${set.map(off).join('')} .group${without} { display: none; }`;
      }),
  ];
}

const LOOK = `:root { color-scheme: light dark; --line: #8886; --error: #b3261e; --warn: #9a6700; --info: #1a6f3c; --faint: #6b7280; --sheet: #8881; }
@media (prefers-color-scheme: dark) { :root { --error: #ff8a80; --warn: #f2c14e; --info: #7fd49b; --faint: #9aa2ad; } }
* { box-sizing: border-box; }
body { font: 15px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 76rem; padding: 1.5rem; }
h1 { font-size: 1.5rem; margin: 0; }
h2 { font-size: 1.05rem; margin: 0; overflow-wrap: anywhere; }
code, pre { font: 13px/1.45 ui-monospace, monospace; }
.summary { color: var(--faint); margin: .25rem 0 1rem; }
.summary.major { border-inline-start: .3rem solid var(--error); padding-inline-start: .6rem; }
.filters { display: flex; flex-wrap: wrap; gap: 1.25rem; padding: .6rem 0; border-block: 1px solid var(--line); position: sticky; top: 0; background: Canvas; z-index: 1; }
.group { margin: 1.75rem 0; }
.commit { border-top: 2px solid var(--line); margin-top: 2rem; padding-top: .75rem; }
h2 code { font-size: 1rem; font-weight: 600; }
.uses { color: var(--faint); margin: .1rem 0 .4rem; overflow-wrap: anywhere; }
.change { border: 1px solid var(--line); border-inline-start: .3rem solid var(--line); border-radius: .3rem; margin: .4rem 0; }
.change.error { border-inline-start-color: var(--error); } .change.warn { border-inline-start-color: var(--warn); } .change.info { border-inline-start-color: var(--info); }
.change summary { cursor: pointer; display: flex; gap: .75rem; align-items: baseline; padding: .4rem .75rem; overflow-wrap: anywhere; }
.change summary::before { content: '▸'; color: var(--faint); }
.change[open] > summary::before { content: '▾'; }
.change summary::-webkit-details-marker { display: none; }
.line { color: var(--faint); display: inline-block; min-width: 3.5ch; margin-inline-end: 1.5ch; text-align: end; user-select: none; }
.level { font-weight: 600; min-width: 3.2rem; } .error .level { color: var(--error); } .warn .level { color: var(--warn); } .info .level { color: var(--info); }
.rule { color: var(--faint); margin-inline-start: auto; white-space: nowrap; }
.more { padding: 0 .75rem .75rem; }
.sides { display: grid; gap: .75rem; grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr)); }
.side { min-width: 0; }
.side h3 { font-size: .8rem; font-weight: 600; margin: 0 0 .2rem; overflow-wrap: anywhere; }
.side pre { background: var(--sheet); border-radius: .3rem; margin: 0; overflow-x: auto; padding: .5rem; }
.side mark { background: #f2c14e55; color: inherit; display: inline-block; min-width: 100%; }
.reason, .absent { color: var(--faint); margin: .3rem 0; }
.notes { border-top: 1px solid var(--line); margin-top: 2rem; padding-top: 1rem; }
@media print { .filters { display: none; } }`;
