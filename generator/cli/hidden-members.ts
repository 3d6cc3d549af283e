/** A model → a warning for each member of a list's answer that a method of its pages hides. */
import { PAGE_METHODS } from '../emit/runtime-exports.js';
import type { ApiModel } from '../model/model.js';
import { membersOf, typesById } from '../model/reach.js';
import type { Report } from '../text/diagnostic.js';
import { diagnostic } from '../text/diagnostic.js';
import { lineStart } from '../text/source.js';

/** Reports `member-hidden`: the client gives the answer with its methods, which go before it. */
export function reportHiddenMembers(model: ApiModel, report: Report): void {
  const types = typesById(model);
  for (const { id, response } of model.operations) {
    if (!response.pagination || !response.type) continue;
    for (const { name, origins } of membersOf(response.type, types)) {
      const [origin] = origins;
      if (!origin || !PAGE_METHODS.includes(name)) continue;
      report(diagnostic('member-hidden', lineStart(origin), { operation: id, name }));
    }
  }
}
