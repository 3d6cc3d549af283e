/** The outline of a page: headings, paragraphs and schema items as written. It knows no dialect. */
import type { Place } from '../text/source.js';

export interface Page {
  readonly path: string;
  /** Path below the folder of the API; resources are named after it where no page names them. */
  readonly route: string;
  /** `title` and `url` of the front matter, where the page has one. */
  readonly frontMatter: { readonly title: string | null; readonly url: string | null };
  /** The top-level sections. A section holds the deeper ones that follow it. */
  readonly sections: readonly Section[];
}

/** What stands under one heading, up to the next heading. */
export interface Section {
  /** Text of the heading, without marks. */
  readonly heading: string;
  readonly depth: number;
  readonly place: Place;
  readonly paragraphs: readonly Paragraph[];
  readonly items: readonly Item[];
  readonly samples: readonly CodeSample[];
  readonly sections: readonly Section[];
}

/** A paragraph, prose list or other block that is neither an item nor a code block. */
export interface Paragraph {
  /** Markdown as written, without the indentation of the item it stands in. */
  readonly markdown: string;
  /** The code, if the paragraph is one code span and nothing else: a signature line. */
  readonly code: string | null;
  readonly place: Place;
}

/** A schema bullet (FORMAT §2.1): a list item whose first line is exactly one code span. */
export interface Item {
  /** Text inside the code span. */
  readonly header: string;
  /** Of the header's text, without the backtick. */
  readonly place: Place;
  /** The Markdown between the header and the first child, dedented; '' where there is none. */
  readonly description: string;
  readonly children: readonly Item[];
}

export interface CodeSample {
  /** Info string of the fence, '' where there is none. */
  readonly lang: string;
  readonly code: string;
  readonly place: Place;
}
