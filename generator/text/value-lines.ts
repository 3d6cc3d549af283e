/** Lines of a description that tell what a value of an enum means. */

/** ``- `lent`: Somebody has it.`` */
export function valueLine(value: string | number | boolean, text: string): string {
  return `- \`${String(value).replaceAll('`', "'")}\`: ${text}`;
}

/** The same, or as Python's pages print it: ``- `lent` - Somebody has it.`` */
const LINE = /^[ \t]*[-*] `"?([^`"\n]+)"?`(?: [-–—]|:)[ \t]+(\S[^\n]*)$/;

/** Values in order, with what is said of each. */
export function describedValues(description: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const line of description.split('\n')) {
    const [, value, text] = LINE.exec(line) ?? [];
    if (value !== undefined && text !== undefined) values.set(value, text);
  }
  return values;
}

/** The description without those lines: what is said of a value is not said of its member. */
export function withoutValues(description: string): string {
  if (!description.includes('`')) return description;
  return description
    .split('\n')
    .filter((line) => !LINE.test(line))
    .join('\n');
}
