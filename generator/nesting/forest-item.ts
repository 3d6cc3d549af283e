/** What the forest knows of an item. Dialects and sections are behind this line. */
import type { DepthStep } from '../capture/flat-page.js';
import type { Content, Forms } from './shape.js';

export interface ForestItem {
  readonly header: string;
  readonly forms: Forms;
  /** What can stand below it. */
  readonly contents: readonly ForestContent[];
  /** It can have no children here. */
  readonly canBeLeaf: boolean;
  /** Words of the type that it is or names. */
  readonly words: readonly string[];
  /** Words of the type that its own type was named after; none where the name tells nothing. */
  readonly ownerWords: readonly string[];
  /** Words of the only literal that it can have as its value. */
  readonly constant: readonly string[] | null;
  /**
   * How its depth can differ from that of the item before it (+1: its child, 0: its sibling);
   * `null`: nothing is told.
   */
  readonly steps: readonly DepthStep[] | null;
  /** Of a root: how much deeper the last item stands, if the capture tells it. */
  readonly lastDepth?: number;
}

export type ForestContent =
  | Content
  /** Exactly the children with these headers, as in another print of the same declaration. */
  | {
      readonly kind: 'listed';
      readonly role: keyof Forms;
      readonly headers: readonly string[];
    };
