/** A native page → what people save of it: the captures that `capture/` reads back. */

/** Line ends and runs of blanks become one blank, as in a diff that was pasted into one field. */
function oneLine(lines: readonly string[]): string {
  return lines.join('\n').replace(/\s+/g, ' ').trim();
}

function pageLines(page: string): readonly string[] {
  return page.replace(/\n$/, '').split('\n');
}

/** A normal diff that adds or deletes the page. */
export function unifiedDiff(page: string, route: string, sign: '+' | '-' = '+'): string {
  const lines = pageLines(page);
  const added = sign === '+';
  return [
    `diff --git a/${route} b/${route}`,
    added ? 'new file mode 100644' : 'deleted file mode 100644',
    added ? 'index 0000000..bc1f583' : 'index 5b3f8ce..0000000',
    `--- ${added ? '/dev/null' : `a/${route}`}`,
    `+++ ${added ? `b/${route}` : '/dev/null'}`,
    added ? `@@ -0,0 +1,${lines.length} @@` : `@@ -1,${lines.length} +0,0 @@`,
    ...lines.map((line) => `${sign}${line}`),
  ].join('\n');
}

/** The same collapsed onto one line. */
export function oneLineDiff(page: string, route: string, sign: '+' | '-' = '+'): string {
  return oneLine(unifiedDiff(page, route, sign).split('\n'));
}

/** GitHub's view of a deleted or added file as text: the number glued to the collapsed line. */
export function githubView(page: string, route: string, sign: '+' | '-' = '-'): string {
  const lines = pageLines(page);
  const counts =
    sign === '-' ? `+0 \u2212${lines.length} deleted` : `+${lines.length} \u22120 added`;
  return [
    `${route} ${counts}`,
    sign === '-' ? 'File Deleted View Diff' : 'View File View Diff',
    ...lines.map((line, index) => `${index + 1}${line.replace(/\s+/g, ' ').trimEnd()}`),
  ].join('\n');
}
