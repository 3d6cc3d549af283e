/** The heading of a section → its name as most pages write it (FORMAT §1.4), in any of its forms. */

/** A form is told by its files; the heading may say so, too. */
const PARAMETERS = /^(path|query|header|body|cookie) parameters?(?: \([a-z-]+\))?$/i;

/** `Path parameters`, `Headers`, `Domain types`, `Response (200)`; any other heading is as it was. */
export function sectionName(heading: string): string {
  const [, place] = PARAMETERS.exec(heading) ?? [];
  if (place !== undefined) {
    return `${place.charAt(0).toUpperCase()}${place.slice(1).toLowerCase()} Parameters`;
  }
  if (heading === 'Headers') return 'Header Parameters';
  if (/^domain types$/i.test(heading)) return 'Domain Types';
  return /^Response \(2\d\d\)$/.test(heading) ? 'Response' : heading;
}

/** Whether the items of a section are parameters: `Parameters`, `Query Parameters`. */
export function isParameters(name: string): boolean {
  return /(?:^| )Parameters?$/.test(name);
}

/** Whether the items of a section are what the method answers. */
export function isReturns(name: string): boolean {
  return name === 'Returns';
}

/** Whether a section is one that only methods have. */
export function isMethodPart(name: string): boolean {
  return isParameters(name) || isReturns(name) || isExample(name);
}

/** Whether a section shows a request; its answer stands below it. */
export function isExample(name: string): boolean {
  return name === 'Example';
}
