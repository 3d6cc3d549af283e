/** The pages of one dialect → a model: lower each page, link the types, name the operations. */
import type { Dialect } from '../dialects/dialect.js';
import type { ApiModel } from '../model/model.js';
import { withoutUnused } from '../model/reach.js';
import type { Page, Section } from '../outline/page.js';
import type { Report } from '../text/diagnostic.js';
import { diagnostic } from '../text/diagnostic.js';
import { compareText } from '../text/source.js';
import type { NamedOperation } from './assemble-operation.js';
import { assembleOperation } from './assemble-operation.js';
import { checkEnds } from './check-ends.js';
import { headerReader } from './declared-item.js';
import { signedEvent } from './event-stream.js';
import type { Draft } from './draft.js';
import { documentedTypes } from './documented-types.js';
import type { OperationType } from './link.js';
import { linkTypes } from './link.js';
import { lowerPage } from './lower-page.js';
import { distinctOperations } from './distinct-operations.js';
import { openedUnions } from './opened-unions.js';
import type { OperationDraft } from './operation-draft.js';
import { factsOfPages } from './page-facts.js';
import { methodName, nameText, resourceChains } from './resource-names.js';
import { seenBlocks } from './seen-blocks.js';
import { wireNames } from './wire-name.js';

export function lowerDialect(pages: readonly Page[], dialect: Dialect, report: Report): ApiModel {
  const declare = headerReader(dialect);
  let count = 0;
  const context = {
    dialect,
    factsOf: factsOfPages(pages, dialect),
    declare,
    documented: documentedTypes(pages, declare),
    openedUnions: openedUnions(pages, declare),
    wireNames: wireNames(pages, dialect),
    nextId: () => `d${count++}`,
    seenBlocks: seenBlocks(),
  };
  const lowered = pages.map((page) => lowerPage(page, context, report));
  checkEnds(pages, report);
  const drafts = lowered.flatMap((page) => page.drafts);
  const operations = distinctOperations(
    lowered.flatMap((page) => page.operations),
    report,
  );
  const chainOf = resourceChains(
    pages.map((page) => ({
      place: { route: page.route, url: page.frontMatter.url, resourceHeading: null },
      headings: resourceHeadings(page.sections),
    })),
  );
  const named = nameOperations(operations, chainOf, report);
  const ids = new Map(named.flatMap(({ id, draft }) => draft.roots.map((root) => [root, id])));
  const linked = linkTypes(
    drafts,
    operations.flatMap(typesOf),
    {
      requestSuffix: dialect.facts.requestSuffix,
      resourceOf: ({ resource: [route = '', heading] }: Draft) => {
        const resourceHeading = heading ?? null;
        return chainOf({ route, url: null, resourceHeading });
      },
      operationId: (owner) => ids.get(owner) ?? null,
    },
    report,
  );
  const assembled = named.map((operation) => assembleOperation(operation, linked, dialect, report));
  const model: ApiModel = {
    format: 1,
    operations: assembled.map(({ operation }) => operation).sort((a, b) => compareText(a.id, b.id)),
    types: [...linked.types.values(), ...assembled.flatMap(({ types }) => types)].sort((a, b) =>
      compareText(a.id, b.id),
    ),
  };
  // Local types that nothing reaches are prints of something that another print has won over.
  return withoutUnused(model);
}

/** Resources are headings of the first level, or of the second above methods of none. */
function resourceHeadings(sections: readonly Section[]): readonly string[] {
  return sections.filter(({ depth }) => depth === 1).map(({ heading }) => heading);
}

function typesOf(draft: OperationDraft): readonly OperationType[] {
  const { members, response, origin } = draft;
  const event = signedEvent(draft);
  return [
    ...(event ? [{ type: event, origin, description: '' }] : []),
    ...members.map((member) => ({
      type: member.type,
      origin: member.origin,
      description: member.description,
    })),
    ...(response.type ? [{ type: response.type, origin, description: '' }] : []),
  ];
}

function nameOperations(
  drafts: readonly OperationDraft[],
  chainOf: ReturnType<typeof resourceChains>,
  report: Report,
): readonly NamedOperation[] {
  const taken = new Map<string, number>();
  return drafts.map((draft) => {
    const { resource, method: wanted, guessedFrom } = methodName(draft, chainOf);
    const base = nameText({ resource, method: wanted });
    const count = (taken.get(base) ?? 0) + 1;
    taken.set(base, count);
    const method = count === 1 ? wanted : `${wanted}_${count}`;
    const id = nameText({ resource, method });
    if (guessedFrom !== null) {
      report(diagnostic('name-guessed', draft.place, { operation: id, evidence: guessedFrom }));
    }
    if (count > 1) {
      const parameters = { operation: base, path: draft.path, renamed: id };
      report(diagnostic('operation-name-collision', draft.place, parameters));
    }
    return { id, resource, method, draft };
  });
}
