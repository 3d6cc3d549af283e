/** Members whose name on the wire no page of any dialect tells → a diagnostic for each. */
import type { ApiModel, Parameter, Property } from '../model/model.js';
import type { Report } from '../text/diagnostic.js';
import { diagnostic } from '../text/diagnostic.js';
import { lineStart } from '../text/source.js';

/**
 * Reports them when all dialects are fused: one that has wire names settles the guesses of the
 * others. The envelope of a list that no page shows is reported as a whole, where it is made.
 */
export function reportGuessedNames({ operations, types }: ApiModel, report: Report): void {
  const reportIn = (owner: string, { name, inferred, origins: [origin] }: Property | Parameter) => {
    if (inferred.name !== 'default' || !origin) return;
    report(
      diagnostic('member-name-guessed', lineStart(origin), { member: `${owner}.${name}`, name }),
    );
  };
  for (const { id, parameters } of operations) {
    for (const parameter of parameters) {
      // Names of headers are reported where they are guessed.
      if (parameter.in !== 'header') reportIn(id, parameter);
    }
  }
  for (const { name, shape } of types) {
    if (shape.kind !== 'object') continue;
    for (const property of shape.properties) {
      if (property.inferred.type !== 'default') reportIn(name, property);
    }
  }
}
