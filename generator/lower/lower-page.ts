/** One page → drafts of its operations and types, with mentions resolved inside each section. */
import type { Dialect, DialectFacts } from '../dialects/dialect.js';
import type { Example } from '../model/model.js';
import type { CodeSample, Page, Section } from '../outline/page.js';
import { hasVerbLine } from '../outline/verb-line.js';
import { expansionLimits } from '../text/limits.js';
import type { Report } from '../text/diagnostic.js';
import { diagnostic } from '../text/diagnostic.js';
import { foldName } from '../text/case.js';
import {
  holdsItems,
  isExample,
  isMethodPart,
  isParameters,
  isReturns,
} from '../text/section-heading.js';
import type { DeclareItems, DeclaredItem } from './declared-item.js';
import type { DocumentedKind, Draft, SectionScope } from './draft.js';
import { startDraft } from './draft.js';
import { headersOf, openedName } from './declared-item.js';
import { withValues } from './described-values.js';
import { withLostHeadings } from './lost-headings.js';
import { isVerb } from './http-grammar.js';
import { lowerParameters, reportGuessed } from './lower-parameters.js';
import { countDemanded, settleBySamples } from './sample-arguments.js';
import { lowerResponse } from './lower-response.js';
import { lowerVariants } from './lower-variants.js';
import { lowerMembers } from './lower-members.js';
import { checkMemberCount, lowerType, summaryOf } from './lower-type.js';
import { readMethodHead } from './method-head.js';
import type { OpenedUnions } from './opened-unions.js';
import type { BlockPlace, OperationDraft, PageDraft } from './operation-draft.js';
import { resolveInSection } from './resolve-section.js';
import { isTrail, nameText, statedName } from './resource-names.js';
import type { SeenBlocks } from './seen-blocks.js';
import { unionType } from './union-type.js';
import type { WireNames } from './wire-name.js';

export interface PageContext {
  readonly dialect: Dialect;
  /** What the rendering of a page states. */
  readonly factsOf: (page: Page) => DialectFacts;
  readonly declare: DeclareItems;
  /** Models known from the headings of all pages. */
  readonly documented: ReadonlyMap<string, DocumentedKind>;
  readonly openedUnions: OpenedUnions;
  readonly wireNames: WireNames;
  readonly nextId: () => string;
  /** Blocks that another page has already given, by their text. */
  readonly seenBlocks: SeenBlocks;
}

type FactsContext = PageContext & { readonly facts: DialectFacts };

/** Lowers all method blocks and Domain Types of a page; a block met before is read once. */
export function lowerPage(page: Page, dialectContext: PageContext, report: Report): PageDraft {
  const context = { ...dialectContext, facts: dialectContext.factsOf(page) };
  const operations: OperationDraft[] = [];
  const drafts: Draft[] = [];

  function visit(sections: readonly Section[], resourceHeading: string | null): void {
    for (const section of sections) {
      if (hasVerbLine(section)) {
        const place = { route: page.route, url: page.frontMatter.url, resourceHeading };
        const { seen, isNew } = context.seenBlocks.enter('', section);
        if (isNew) {
          const lowered = lowerMethod(section, page, place, context, report);
          if (!lowered) continue;
          seen.operation = lowered.operation;
          operations.push(lowered.operation);
          for (const draft of lowered.drafts) drafts.push(draft);
        }
        seen.operation?.printedIn.push(place);
        // Some pages print the types of a resource one level too deep, behind its last method.
        visit(section.sections.filter(isDomainTypes), resourceHeading);
      } else if (isDomainTypes(section)) {
        for (const entry of section.sections) {
          const name = `type of ${resourceHeading}`;
          if (!context.seenBlocks.enter(name, entry).isNew) continue;
          drafts.push(
            ...lowerDomainType(entry, resourceOf(page, resourceHeading), context, report),
          );
          reportInner(entry, report);
          visit(entry.sections.filter(isDomainTypes), resourceHeading);
        }
      } else {
        const { heading: title, place } = section;
        const isLost = isCallLost(section);
        if (isLost) report(diagnostic('call-lost', place, { title }));
        else reportUnknown(section, report);
        if (section.depth > 1) reportEmpty(section, report);
        const isResource = section.depth === 1 || isTrail(title);
        const inner = section.sections.filter((one) => !isLost || !isMethodPart(one.heading));
        visit(inner, isResource ? title : resourceHeading);
      }
    }
  }
  visit(page.sections, null);
  return { operations, drafts };
}

export function isDomainTypes({ heading }: Section): boolean {
  return heading === 'Domain Types';
}

/** Words of the route that stand for the resource; linking finds out which of them do. */
function resourceOf(page: Page, heading: string | null): readonly string[] {
  return heading === null ? [page.route] : [page.route, heading];
}

function newScope(
  context: FactsContext,
  usage: SectionScope['usage'],
  resource: readonly string[],
  report: Report,
): SectionScope {
  const { dialect, documented, openedUnions, wireNames, nextId } = context;
  return {
    dialect,
    facts: context.facts,
    usage,
    resource,
    drafts: [],
    draftsByName: new Map(),
    draftsByHeaders: new Map(),
    childrenOf: new Map(),
    openedBySummary: new Map(),
    openingUnions: new Set(),
    membersToOpen: expansionLimits.members,
    documented,
    openedUnions,
    wireNames,
    nextId,
    report,
  };
}

interface LoweredMethod {
  readonly operation: OperationDraft;
  readonly drafts: readonly Draft[];
}

function lowerMethod(
  printed: Section,
  page: Page,
  place: BlockPlace,
  context: FactsContext,
  report: Report,
): LoweredMethod | null {
  const head = readMethodHead(printed, context.dialect, report);
  if (!head) return null;
  const section = withLostHeadings(printed, head.signature, context.declare, report);
  const resource = resourceOf(page, place.resourceHeading);
  const name = statedName({ signature: head.signature, printedIn: [place] });
  const call = `${head.verb} ${head.path}`;
  const root = name === null ? call : `${call} (${nameText(name)})`;
  const owner = [root];
  const argument = head.signature?.argument ?? null;
  const method = { verb: head.verb, path: head.path, owner, argument };

  const parameterSections = section.sections.filter(
    (one) => isParameters(one.heading) && !isCookies(one),
  );
  const request = newScope(context, 'request', resource, report);
  const examples = readExamples(section, context.dialect);
  const lowered = lowerParameters(parameterSections, method, context.declare, request);
  const members = settleBySamples(lowered, examples);
  reportGuessed(members, section.place, report);
  const count = countDemanded(members);
  if (count > 0) {
    const parameters = { count, owner: `${head.verb} ${head.path}` };
    report(diagnostic('requiredness-guessed', section.place, parameters));
  }

  const returns = section.sections.find(({ heading }) => isReturns(heading)) ?? null;
  const answer = newScope(context, 'response', resource, report);
  const response = lowerResponse(
    returns,
    head.signature?.returns ?? null,
    owner,
    context.declare,
    answer,
  );
  reportLeftOut(section, report);
  const requestTypes = resolveInSection(request);
  const responseTypes = resolveInSection(answer);
  const operation: OperationDraft = {
    ...head,
    members: members.map((member) => ({ ...member, type: requestTypes(member.type) })),
    response: {
      ...response,
      type: response.type && responseTypes(response.type),
    },
    returns: returns?.items ?? [],
    examples,
    origin: { path: section.place.path, line: section.place.line, dialect: context.dialect.name },
    place: section.place,
    roots: [root],
    printedIn: [],
  };
  return { operation, drafts: [...request.drafts, ...answer.drafts] };
}

function isCookies({ heading }: Section): boolean {
  return /^Cookie Parameters?$/.test(heading);
}

/** All that stands in the block of a method and becomes nothing. */
function reportLeftOut({ heading: title, items, place, sections }: Section, report: Report): void {
  if (items.length > 0) report(diagnostic('stray-items', place, { title, count: items.length }));
  for (const again of sections.filter(({ heading }) => isReturns(heading)).slice(1)) {
    const parameters = { heading: again.heading, count: again.items.length };
    report(diagnostic('repeated-section', again.place, parameters));
  }
  for (const section of sections) {
    if (isCookies(section)) reportCookies(section, report);
    const { heading } = section;
    if (holdsItems(heading)) {
      reportUnread(section, report);
      reportEmpty(section, report);
      reportInner(section, report);
    } else if (heading !== 'Example') reportUnknown(section, report);
  }
}

/** A browser sends cookies, and no caller of a client: they are no arguments. */
function reportCookies({ items }: Section, report: Report): void {
  for (const { header, place } of items) report(diagnostic('cookie-parameter', place, { header }));
}

/** No real page has text of its own between the heading of a schema section and its items, or code instead. */
function reportUnread({ heading, paragraphs, items, samples }: Section, report: Report): void {
  const code = samples.map((sample) => ({ markdown: sample.code, place: sample.place }));
  for (const { markdown, place } of [...paragraphs, ...(items.length === 0 ? code : [])]) {
    report(diagnostic('unread-text', place, { heading, found: markdown }));
  }
}

/** Items behind headings within the items of a section. */
function reportInner({ sections }: Section, report: Report): void {
  for (const inner of sections) {
    if (isDomainTypes(inner)) continue;
    reportUnknown(inner, report);
    reportInner(inner, report);
  }
}

/** Whether a title has the sections of a method, or a call in another form: it cannot be read. */
function isCallLost({ sections, paragraphs }: Section): boolean {
  return (
    sections.some(({ heading }) => holdsItems(heading)) ||
    paragraphs.some(({ markdown }) => isCall(markdown.replace(/[`*_]/g, '').trim()))
  );
}

/** A verb and a path, and nothing else. */
function isCall(text: string): boolean {
  const [, verb = ''] = /^([a-z]+) \/\S*$/i.exec(text) ?? [];
  return isVerb(verb.toLowerCase());
}

/** No real page has a heading with nothing below it, but that of a resource. */
function reportEmpty(section: Section, report: Report): void {
  const { heading, place, paragraphs, items, samples, sections } = section;
  if (paragraphs.length + items.length + samples.length + sections.length > 0) return;
  report(diagnostic('empty-section', place, { heading }));
}

function reportUnknown(section: Section, report: Report): void {
  const count = section.items.length;
  if (count === 0) return;
  report(diagnostic('unknown-section', section.place, { heading: section.heading, count }));
}

/** `### Example` and `#### Response` come in pairs, which may repeat (FORMAT §1.8). */
function readExamples(section: Section, { name }: Dialect): readonly Example[] {
  const origin = ({ place }: CodeSample) => ({ path: place.path, line: place.line, dialect: name });
  return section.sections
    .filter(({ heading }) => isExample(heading))
    .map(({ samples: [request], sections }) => {
      const response = sections.find(({ heading }) => heading === 'Response')?.samples[0];
      return {
        request: request
          ? { lang: request.lang, code: request.code, origin: origin(request) }
          : null,
        response: response ? { json: response.code, origin: origin(response) } : null,
      };
    });
}

/** `### Name` under Domain Types has one root item: the type of that name. */
function lowerDomainType(
  section: Section,
  resource: readonly string[],
  context: FactsContext,
  report: Report,
): readonly Draft[] {
  const scope = newScope(context, 'domain', resource, report);
  const [root, ...others] = context.declare(section.items, report);
  if (!root) return [];
  for (const { item } of others) {
    report(diagnostic('not-a-member', item.place, { header: item.header, owner: section.heading }));
  }
  lowerDomainRoot(root, typeNameOf(section, root), scope);
  resolveInSection(scope);
  return scope.drafts;
}

/** The heading is the name with blanks; a root item that has the name has it in its own case. */
export function typeNameOf({ heading }: Section, root: DeclaredItem): string {
  const name = heading.replace(/\s+/g, '');
  const printed = openedName(root) ?? '';
  return foldName(printed) === foldName(name) ? printed : name;
}

function lowerDomainRoot(root: DeclaredItem, name: string, scope: SectionScope): void {
  const { declaration, children, item } = root;
  const place = { scope, owner: [], item, label: name };
  const sameName =
    (declaration.kind === 'class' && declaration.name === name) ||
    (declaration.kind === 'bare' && declaration.type.kind === 'name');
  if (sameName && children.length > 0) {
    const named: DeclaredItem = {
      ...root,
      declaration: { kind: 'class', name, object: null, base: null, start: 0, end: 0 },
    };
    lowerVariants([], [declaration.kind === 'class' ? root : named], place);
  } else {
    const draft = startDraft(scope, {
      name,
      naming: 'documented',
      owner: [],
      item,
      description: withValues(item.description, children),
      headers: `${item.header}\n${headersOf(children)}`,
      summary: declaration.kind === 'member' ? summaryOf(declaration.type, name) : null,
    });
    const inner = { ...place, owner: [name] };
    if (declaration.kind === 'class') {
      // The heading may lack an ending of the name: `ShelfResp`. Without members nothing opens it.
      if (children.length > 0) {
        draft.shape = { kind: 'alias', type: lowerVariants([], [root], inner) };
      }
    } else if (declaration.kind === 'member' && declaration.type.kind === 'object') {
      checkMemberCount(declaration.type, children, place);
      draft.shape = { kind: 'object', properties: lowerMembers(children, [name], scope) };
    } else {
      const { type, nullable, optional } = lowerType(declaration.type, children, inner);
      const whole = nullable || optional ? unionType([type, { kind: 'null' }]) : type;
      draft.shape = { kind: 'alias', type: whole };
    }
  }
  const [first] = scope.drafts;
  if (first) first.naming = 'documented';
}
