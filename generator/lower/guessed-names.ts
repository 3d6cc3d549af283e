/** Members whose name on the wire no page of any dialect tells → a diagnostic for each. */
import type { ApiModel } from '../model/model.js';
import type { Report } from '../text/diagnostic.js';
import { diagnostic } from '../text/diagnostic.js';

/**
 * Reports them when all dialects are fused: one that has wire names settles the guesses of the
 * others. The envelope of a list that no page shows is reported as a whole, where it is made.
 */
export function reportGuessedNames({ operations, types }: ApiModel, report: Report): void {
  for (const { id, parameters } of operations) {
    for (const { name, in: location, inferred, origins } of parameters) {
      const [origin] = origins;
      // Names of headers are reported where they are guessed.
      if (inferred.name !== 'default' || location === 'header' || !origin) continue;
      const place = { path: origin.path, line: origin.line, column: 1, length: 1 };
      report(diagnostic('member-name-guessed', place, { member: `${id}.${name}`, name }));
    }
  }
  for (const { name: owner, shape } of types) {
    if (shape.kind !== 'object') continue;
    for (const { name, inferred, origins } of shape.properties) {
      const [origin] = origins;
      if (inferred.name !== 'default' || inferred.type === 'default' || !origin) continue;
      const place = { path: origin.path, line: origin.line, column: 1, length: 1 };
      report(diagnostic('member-name-guessed', place, { member: `${owner}.${name}`, name }));
    }
  }
}
