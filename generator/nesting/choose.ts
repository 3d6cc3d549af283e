/** A forest → its likeliest tree. Costs are small numbers that were found on pages with known trees. */
import { listBits } from './bits.js';
import { contentOfList } from './child-lists.js';
import type { ForestContent } from './forest-item.js';
import { canStart, itemAt, layersOf, ROLES, siblingPhase } from './inside.js';
import type { Phase } from './member-order.js';
import { FIRST_PHASE } from './member-order.js';
import type { Forest } from './outside.js';
import type { Forms } from './shape.js';

/** A drop in the order of the members. */
const DROP = 4;
/** An item that stays closed although it could be opened, and its header tells by what. */
const CLOSED_COUNTED = 8;
/** The same where the header does not tell. */
const CLOSED = 1;
/** For each item below another one: of two readings the flatter one. */
const DEPTH = 0.01;
/** The same behind a member with members of its own: the drop is rather one of theirs. */
const LATE_DROP = 0.5;
/** Neighbours in a union whose names have no word in common. */
const UNLIKE = 3;
/** A mark of a member that may be absent, before one that may not: it may be null. */
const MARKED_BEFORE_REQUIRED = { request: 6, response: 2 };
/** A member that the model named alike certainly has. */
const KNOWN_MEMBER = 3;
/** A member that the sample of the answer shows. */
const SAMPLED_MEMBER = { root: 6, inside: 1 };
/** A member whose type is named after that of its parent. */
const NAMED_AFTER_PARENT = 6;
/** A second member of a name that another item certainly is. */
const DUPLICATE = 12;
/** A constant of a model that has the words of its name. */
const NAMED_BY_CONSTANT = 5;
/** A constant of a variant that certainly has no other member of its name: it tells variants apart. */
const TAG = 2;
/** Children that are not those of another print of the same declaration, where there is one. */
const UNKNOWN_LIST = 5;

/** Ten times what captures of real pages need; more takes many seconds. */
const MOST_LINKS = 8_000_000;

/** A list of children from some place on, with its cost. */
interface Tail {
  readonly cost: number;
  readonly child: number;
  readonly end: number;
  readonly rest: Tail | null;
}

/** Children of one role below one owner, with the tails that were found of such a list. */
interface Chain {
  readonly role: keyof Forms;
  readonly owner: number;
  readonly known: Map<number, Tail | null>;
}

interface Choice {
  readonly cost: number;
  readonly children: Tail | null;
}

/** What is known of other prints, for each item. */
export interface Examples {
  readonly usage: 'request' | 'response';
  /** The item that is the answer as a whole. */
  readonly answer: number;
  /** Lists of children that other prints of the declaration have. */
  readonly lists: (index: number) => ReadonlySet<string>;
  /** Names of the members of a model that is named alike, as in a request and in an answer. */
  readonly members: (index: number) => ReadonlySet<string> | null;
  /** Names of the members that the sample of the answer shows in it. */
  readonly sampled: (index: number) => ReadonlySet<string> | null;
}

/**
 * The parent of each item, -1 for the root; empty if the segment has no tree at all, or so many
 * that to compare them takes too long.
 */
export function chooseTree(forest: Forest, examples: Examples): readonly number[] {
  const { inside } = forest;
  const { items, depths } = inside;
  const parents: number[] = items.map(() => -1);
  const [rootEnds] = forest.ends;
  const rootEnd = rootEnds && listBits(rootEnds)[0];
  if (rootEnd === undefined) return [];
  const certain = certainNames(forest);
  let links = 0;
  const chooser = createChooser(forest);
  if (links > MOST_LINKS) return [];
  const open: (readonly [number, number])[] = [[0, rootEnd]];
  for (let span = open.pop(); span; span = open.pop()) {
    const [parent, end] = span;
    for (let tail = chooser(parent, end)?.children ?? null; tail; tail = tail.rest) {
      parents[tail.child] = parent;
      open.push([tail.child, tail.end]);
    }
  }
  return parents;

  function createChooser({ ends }: Forest): (index: number, end: number) => Choice | null {
    const size = (items.length + 1) * depths;
    const endLists = ends.map(listBits);
    const endsOf = (index: number) => endLists[index] ?? [];
    const choices = new Map<number, Choice | null>();
    // By what follows of a chain; members count by their owner, whom they may be known to belong to.
    const tails = new Map<number, Map<number, Tail | null>>();
    // Later items first, so that the recursion below never goes deep.
    for (let index = items.length - 1; index >= 0; index--) {
      for (const end of endsOf(index)) {
        choices.set(index * size + end, choose(index, end));
      }
    }
    return (index, end) => choices.get(index * size + end) ?? null;

    function choose(index: number, end: number): Choice | null {
      const item = itemAt(inside, index);
      let best: Choice | null = null;
      if (item.canBeLeaf && end === (index + 1) * depths) {
        best = { cost: closedCost(item.contents), children: null };
      }
      const target = depths === 1 ? end : end - 1;
      if (target <= (index + 1) * depths && depths === 1) return best;
      const known = examples.lists(index);
      const penalty = known.size > 0 && !item.contents.some(isListed) ? UNKNOWN_LIST : 0;
      for (const content of item.contents) {
        const tail = tailOf(index, content, target);
        const cost = tail ? tail.cost + penalty : 0;
        if (tail && (!best || cost < best.cost)) best = { cost, children: tail };
      }
      for (const list of penalty === 0 ? [] : known) {
        const tail = tailOf(index, contentOfList(list), target);
        if (tail && (!best || tail.cost < best.cost)) best = { cost: tail.cost, children: tail };
      }
      return best;
    }

    function tailOf(parent: number, content: ForestContent, target: number): Tail | null {
      if (content.kind !== 'chain') return countedTail(parent, content, target);
      if (!canStart(inside, parent, content.role)) return null;
      return chainTail(chainOf(content.role, parent), parent + 1, FIRST_PHASE, target);
    }

    function chainOf(role: keyof Forms, owner: number): Chain {
      const slot = role === 'member' && mayKnow(owner) ? owner + 1 : 0;
      const number = slot * ROLES.length + ROLES.indexOf(role);
      const known = tails.get(number) ?? new Map<number, Tail | null>();
      tails.set(number, known);
      return { role, owner, known };
    }

    function chainTail(chain: Chain, child: number, phase: Phase, target: number): Tail | null {
      const { role, owner, known } = chain;
      const key = (child * size + target) * 2 + phase;
      const done = known.get(key);
      if (done !== undefined) return done;
      if (links > MOST_LINKS) return null;
      let best: Tail | null = null;
      const bonus = role === 'member' ? memberBonus(child, owner) : 0;
      const last = Math.floor(target / depths);
      for (const end of endsOf(child)) {
        links++;
        const sibling = Math.floor(end / depths);
        if (end > target && sibling > last) break;
        const own = spanCost(child, end);
        if (own === undefined) continue;
        const cost = own - bonus;
        if (end === target) best = better(best, { cost, child, end, rest: null });
        if (sibling * depths >= target) continue;
        const next = siblingPhase(inside, child, end, role, phase);
        if (next === null) continue;
        const rest = chainTail(chain, sibling, next, target);
        // A link costs something or nothing: without it, it is dear enough.
        if (!rest || (best && cost + rest.cost >= best.cost)) continue;
        best = better(best, join(child, end, cost, linkCost(child, phase, sibling, next), rest));
      }
      known.set(key, best);
      return best;
    }

    function spanCost(child: number, end: number): number | undefined {
      const cost = choices.get(child * size + end)?.cost;
      return cost === undefined ? undefined : cost + DEPTH * (Math.floor(end / depths) - child);
    }

    /** Whether anything can speak for one member of this parent and not for another. */
    function mayKnow(parent: number): boolean {
      const isKnown = examples.members(parent) !== null || examples.sampled(parent) !== null;
      return isKnown || itemAt(inside, parent).words.length > 0;
    }

    /** What speaks for a member of this parent. */
    function memberBonus(child: number, parent: number): number {
      const { forms, constant, ownerWords } = itemAt(inside, child);
      const { words, forms: around } = itemAt(inside, parent);
      const known = forms.member && examples.members(parent)?.has(forms.member.name);
      const share = constant && words.length > 0 ? likeness(words, constant) : 0;
      const sampled = forms.member && examples.sampled(parent)?.has(forms.member.name);
      const shown = parent === examples.answer ? SAMPLED_MEMBER.root : SAMPLED_MEMBER.inside;
      const isOwn = ownerWords.length > 0 && ownerWords.join() === words.join();
      const isOpen = (forest.parents[child] ?? []).length > 1;
      const isSecond = isOpen && forms.member && certain.get(parent)?.has(forms.member.name);
      const isTag = isOpen && !isSecond && constant !== null && around.variant !== null;
      return (
        (isSecond ? -DUPLICATE : 0) +
        (isTag ? TAG : 0) +
        (known ? KNOWN_MEMBER : 0) +
        (sampled ? shown : 0) +
        (isOwn ? NAMED_AFTER_PARENT : 0) +
        NAMED_BY_CONSTANT * share
      );
    }

    function markCost(child: number, sibling: number): number {
      const marks = [child, sibling].map((index) => itemAt(inside, index).forms.member?.required);
      return marks[0] === 'unstated' && marks[1] === 'yes'
        ? MARKED_BEFORE_REQUIRED[examples.usage]
        : 0;
    }

    function dropCost(child: number, sibling: number): number {
      return DROP + (sibling > child + 1 ? LATE_DROP : 0);
    }

    function linkCost(child: number, phase: Phase, sibling: number, next: Phase): number {
      const order = next === phase ? markCost(child, sibling) : dropCost(child, sibling);
      return order + unlikeness(itemAt(inside, child).forms, itemAt(inside, sibling).forms);
    }

    function countedTail(
      parent: number,
      content: Exclude<ForestContent, { kind: 'chain' }>,
      target: number,
    ): Tail | null {
      const layers = layersOf(inside, parent, content);
      const { role } = content;
      let following = new Map<number, Tail>();
      for (const [place, layer] of [...layers.entries()].toReversed()) {
        const here = new Map<number, Tail>();
        for (const { index, phase } of layer) {
          for (const end of endsOf(index)) {
            const own = spanCost(index, end);
            if (own === undefined) continue;
            const cost = own - (role === 'member' ? memberBonus(index, parent) : 0);
            let tail: Tail | null = null;
            if (place === layers.length - 1) {
              if (end === target) tail = { cost, child: index, end, rest: null };
            } else {
              const next = siblingPhase(inside, index, end, role, phase);
              const rest =
                next === null ? undefined : following.get(Math.floor(end / depths) * 2 + next);
              if (rest && next !== null) {
                const link = linkCost(index, phase, Math.floor(end / depths), next);
                tail = join(index, end, cost, link, rest);
              }
            }
            const best = tail && better(here.get(index * 2 + phase) ?? null, tail);
            if (best) here.set(index * 2 + phase, best);
          }
        }
        following = here;
      }
      return following.get((parent + 1) * 2 + FIRST_PHASE) ?? null;
    }
  }
}

/** Names of the members that can have one parent only, by this parent. */
function certainNames({ inside, parents }: Forest): ReadonlyMap<number, ReadonlySet<string>> {
  const names = new Map<number, Set<string>>();
  for (const [index, [parent, ...others]] of parents.entries()) {
    const { member } = itemAt(inside, index).forms;
    if (parent === undefined || others.length > 0 || member === null) continue;
    names.set(parent, (names.get(parent) ?? new Set()).add(member.name));
  }
  return names;
}

function closedCost(contents: readonly ForestContent[]): number {
  if (contents.length === 0) return 0;
  return contents.some(({ kind }) => kind === 'exact') ? CLOSED_COUNTED : CLOSED;
}

function isListed({ kind }: ForestContent): boolean {
  return kind === 'listed';
}

function join(child: number, end: number, cost: number, link: number, rest: Tail): Tail {
  return { cost: cost + link + rest.cost, child, end, rest };
}

function better(a: Tail | null, b: Tail): Tail {
  return a === null || b.cost < a.cost ? b : a;
}

/** Variants of one union resemble each other: in their words, and in whether they have a name. */
function unlikeness({ variant: a }: Forms, { variant: b }: Forms): number {
  if (!a || !b) return 0;
  if (a.words.length > 0 && b.words.length > 0) return UNLIKE * (1 - likeness(a.words, b.words));
  const areObjects = a.type === 'object' && b.type === 'object';
  return areObjects && a.words.length !== b.words.length ? UNLIKE : 0;
}

/** Share of the words that two names have in common. */
function likeness(a: readonly string[], b: readonly string[]): number {
  const common = a.filter((word) => b.includes(word)).length;
  return common / (a.length + b.length - common);
}
