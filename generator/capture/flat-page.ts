/** A page whose items have lost their nesting: what a capture gives and `nesting/` restores. */
import type { Place } from '../text/source.js';

export interface FlatPage {
  /** The file of the capture, as diagnostics name it. */
  readonly path: string;
  /** Path of the page that was captured, where the capture names it (a diff does); else its own. */
  readonly route: string;
  /** What the capture says of the page: a diff adds, deletes or changes it. */
  readonly change: 'added' | 'deleted' | 'modified' | 'none';
  /** `title` and `url` of the front matter, where the page has one. */
  readonly frontMatter?: { readonly title: string | null; readonly url: string | null };
  readonly sections: readonly FlatSection[];
}

/** As `Section` of the outline, with the items in page order. */
export interface FlatSection {
  readonly heading: string;
  readonly depth: number;
  readonly place: Place;
  readonly paragraphs: readonly {
    readonly markdown: string;
    readonly code: string | null;
    readonly place: Place;
  }[];
  readonly items: readonly FlatItem[];
  /** Depth of the last item, where marks at the end of the section tell it; a root has 0. */
  readonly lastDepth?: number;
  readonly samples: readonly {
    readonly lang: string;
    readonly code: string;
    readonly place: Place;
  }[];
  readonly sections: readonly FlatSection[];
}

export interface FlatItem {
  readonly header: string;
  readonly place: Place;
  readonly description: string;
  readonly depth: DepthEvidence;
  /** What the type that it names holds, where the capture prints that behind the name. */
  readonly members?: MemberSummary;
  /** It stands behind the others, whatever its name: some sites put there what is deprecated. */
  readonly isLast?: true;
  /** Nothing stands below it, as what follows it tells. */
  readonly isLeaf?: true;
}

/** `{ id, title, 3 more }` */
export interface MemberSummary {
  readonly first: readonly string[];
  readonly elided: number;
}

/** What the capture still tells about the depth of an item. */
export type DepthEvidence =
  /** The item stands at the root of its section. */
  | { readonly kind: 'root' }
  /** It stands somewhere below a root. */
  | { readonly kind: 'nested' }
  /** Nothing is told. */
  | { readonly kind: 'unknown' }
  /**
   * Depth relative to the item before it (dashes of rendered lists): one of these differences,
   * with a cost for readings that need a mark to have been lost.
   */
  | { readonly kind: 'steps'; readonly steps: readonly DepthStep[] };

export interface DepthStep {
  /** +1: child of the item before, 0: sibling, -1: sibling of its parent … */
  readonly step: number;
  readonly cost: number;
}
