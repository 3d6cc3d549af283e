/** The look of the page of `explain --html`. */

export const explainStyle = `:root { color-scheme: light dark; --line: #8886; --faint: #6b7280; --sheet: #8881; --lit: #1a6f3c33; --chosen: #1a6f3c66; --hit: #f2c14e66; --doubt: #b36b00; }
@media (prefers-color-scheme: dark) { :root { --faint: #9aa2ad; --lit: #7fd49b2e; --chosen: #7fd49b5c; --doubt: #f2c14e; } }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
html, body { height: 100%; }
body { display: grid; font: 14px/1.5 system-ui, sans-serif; grid-template-rows: auto minmax(0, 1fr) auto; margin: 0; }
header { align-items: center; border-bottom: 1px solid var(--line); display: flex; flex-wrap: wrap; gap: .4rem .8rem; padding: .5rem 1rem; }
h1 { font-size: 1.05rem; margin: 0 .6rem 0 0; }
input, select, button { font: inherit; }
.search input { padding: .15rem .4rem; width: 16rem; max-width: 50vw; }
output { color: var(--faint); min-width: 4.5rem; }
.counts { color: var(--faint); margin-inline-start: auto; }
main { display: grid; grid-template-columns: 1fr 1fr; min-height: 0; }
.pane { display: flex; flex-direction: column; min-height: 0; min-width: 0; }
.pane + .pane { border-inline-start: 1px solid var(--line); }
.file { border-bottom: 1px solid var(--line); color: var(--faint); padding: .3rem 1rem; }
.file select { max-width: 70%; }
.files { flex: 1; overflow: auto; }
ol { font: 12.5px/1.5 ui-monospace, monospace; margin: 0; min-width: max-content; padding: .4rem 1rem .4rem 4.5rem; }
li { white-space: pre; padding-inline: .4rem; min-height: 1.5em; }
li::marker { color: var(--faint); font-size: .85em; }
li.known { background: var(--sheet); border-inline-start: 2px solid var(--line); cursor: pointer; }
li.doubt { border-inline-start-color: var(--doubt); text-decoration: underline dashed var(--doubt) 1px; text-underline-offset: 3px; }
li.hit { background: var(--hit); }
li.lit { background: var(--lit); }
li.chosen { background: var(--chosen); }
aside { border-top: 1px solid var(--line); max-height: 32vh; min-height: 5.5rem; overflow: auto; padding: .5rem 1rem; }
#hint { color: var(--faint); margin: 0; }
.fact { font: 12.5px/1.5 ui-monospace, monospace; margin: 0 0 .6rem; white-space: pre-wrap; overflow-wrap: anywhere; }
@media (max-width: 50rem) { main { grid-template-columns: 1fr; grid-template-rows: 1fr 1fr; } .pane + .pane { border-inline-start: 0; border-top: 1px solid var(--line); } }
`;
