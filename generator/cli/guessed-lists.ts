/** A model → a note for each operation that sends lists in a way that no sample shows. */
import { guessedLists } from '../model/list-styles.js';
import type { ApiModel } from '../model/model.js';
import type { Report } from '../text/diagnostic.js';
import { diagnostic } from '../text/diagnostic.js';
import { lineStart } from '../text/source.js';

/** Reports `list-style-guessed` where the client writes brackets behind the name of a list. */
export function reportGuessedLists({ operations }: ApiModel, report: Report): void {
  for (const [{ id, origins }, names] of guessedLists(operations)) {
    const [[origin], [first = '']] = [origins, names];
    if (!origin) continue;
    const parameters = { operation: id, names: names.join(', '), first };
    report(diagnostic('list-style-guessed', lineStart(origin), parameters));
  }
}
