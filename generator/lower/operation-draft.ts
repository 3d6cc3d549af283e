/** An operation while pages are read: its types are drafts and its name may be open. */
import type { Example, Origin, Verb } from '../model/model.js';
import type { MethodSignature } from '../signature/method-signature.js';
import type { Item } from '../outline/page.js';
import type { Place } from '../text/source.js';
import type { Draft } from './draft.js';
import type { LocatedMember } from './lower-parameters.js';
import type { ResponseDraft } from './lower-response.js';

export interface OperationDraft {
  readonly title: string;
  readonly verb: Verb;
  readonly path: string;
  readonly description: string;
  readonly signature: MethodSignature | null;
  readonly members: readonly LocatedMember[];
  readonly response: ResponseDraft;
  /** The items that print the answer. */
  readonly returns: readonly Item[];
  readonly examples: readonly Example[];
  readonly origin: Origin;
  readonly place: Place;
  /** What the types of the method are owned by, in all its blocks. */
  readonly roots: string[];
  /** Every page that prints this block: they tell what the method is called. */
  readonly printedIn: BlockPlace[];
}

export interface BlockPlace {
  /** Path of the page below the folder of its API. */
  readonly route: string;
  /** `url` of its front matter. */
  readonly url: string | null;
  /** The `#` heading above the block; `null` on a page of one method. */
  readonly resourceHeading: string | null;
}

/** What one page holds, before it is linked with the others. */
export interface PageDraft {
  readonly operations: readonly OperationDraft[];
  readonly drafts: readonly Draft[];
}
