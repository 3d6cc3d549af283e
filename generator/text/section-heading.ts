/** The heading of a section → its name as most pages write it (FORMAT §1.4), in any of its forms. */

/** A form is told by its files; the heading may say so, too. */
const PARAMETERS = /^(path|query|header|body|cookie) parameters?(?: \([a-z-]+\))?$/i;

/** Names in other words, or in other letters. */
const NAMES: readonly (readonly [form: RegExp, name: string])[] = [
  [/^headers$/i, 'Header Parameters'],
  [/^parameters$/i, 'Parameters'],
  [/^returns$/i, 'Returns'],
  [/^domain types$/i, 'Domain Types'],
  [/^examples?(?: requests?)?$/i, 'Example'],
  [/^(?:example )?responses?(?: \(2\d\d\))?$/i, 'Response'],
];

/** What tools put behind a heading to link to it: `{#returns}`, `#`, `¶`. */
const ANCHOR = /\{#[\w.-]*\}$|(?<=\s)#$|¶$/;

/** The heading without the anchor behind it, be it one that is not seen. */
export function withoutAnchor(heading: string): string {
  return heading.replaceAll('\u200b', '').trim().replace(ANCHOR, '').trim();
}

/** `Path parameters`, `Headers`, `Domain types`, `Response (200)`; any other heading is as it was. */
export function sectionName(heading: string): string {
  const bare = heading.replace(/ ?:$/, '');
  const [, place] = PARAMETERS.exec(bare) ?? [];
  if (place !== undefined) {
    return `${place.charAt(0).toUpperCase()}${place.slice(1).toLowerCase()} Parameters`;
  }
  return NAMES.find(([form]) => form.test(bare))?.[1] ?? heading;
}

/** Whether the items of a section are parameters: `Parameters`, `Query Parameters`. */
export function isParameters(name: string): boolean {
  return /(?:^| )Parameters?$/.test(name);
}

/** Whether the items of a section are what the method answers. */
export function isReturns(name: string): boolean {
  return name === 'Returns';
}

/** Whether the items of a section are those of a method. */
export function holdsItems(name: string): boolean {
  return isParameters(name) || isReturns(name);
}

/** Whether a section is one that only methods have. */
export function isMethodPart(name: string): boolean {
  return holdsItems(name) || isExample(name);
}

/** Whether a section shows a request; its answer stands below it. */
export function isExample(name: string): boolean {
  return name === 'Example';
}
