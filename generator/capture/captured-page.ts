/** What a capture gives: pages to parse as they are, and pages that have lost their nesting. */
import type { SourceFile } from '../text/source.js';
import type { FlatPage } from './flat-page.js';

export type CapturedPage =
  /** Indentation is intact: `source.text` is the page, to be parsed as any other page. */
  | { readonly kind: 'text'; readonly source: SourceFile; readonly change: FlatPage['change'] }
  /** Indentation is lost: the items are to be nested. */
  | { readonly kind: 'flat'; readonly page: FlatPage };

/**
 * The text of a page before a diff changes it, by the path that the diff names it by; `null` where
 * it is not at hand.
 */
export type BaseText = (route: string) => string | null;

export const noBase: BaseText = () => null;
