/**
 * Markdown text → mdast tree, as a unified parser of our own: the tree is the one of remark-parse,
 * the time is linear in the page's size (remark-parse grows faster than deep lists do).
 */
import type { Root } from 'mdast';
import remarkParse from 'remark-parse';
import type { Plugin } from 'unified';
import { unified } from 'unified';
import { assemblePage } from './assemble-page.js';
import type { BlockCache } from './block-cache.js';
import { createBlockCache } from './block-cache.js';

/** Options of the plugin. A cache may be shared between pages: it never changes a result. */
interface RemarkPageOptions {
  readonly cache?: BlockCache;
}

/**
 * `unified().use(remarkPage).parse(text)` is `unified().use(remarkParse).parse(text)`.
 * With syntax extensions on the processor, it is remark-parse itself: they change where blocks end.
 */
const remarkPage: Plugin<[RemarkPageOptions?], string, Root> = function (options = {}) {
  this.parser = (text) => {
    const { micromarkExtensions, fromMarkdownExtensions } = this.data();
    return micromarkExtensions || fromMarkdownExtensions
      ? unified().data(this.data()).use(remarkParse).parse(text)
      : assemblePage(text, options.cache ?? createBlockCache());
  };
};

/** The tree of a page, with the blocks of other pages that share the cache. */
export function parseMarkdown(text: string, cache: BlockCache = createBlockCache()): Root {
  return unified().use(remarkPage, { cache }).parse(text);
}
