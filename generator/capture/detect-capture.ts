/** A text → the reader of the form of capture that it is, by what stands in it. */
import { collapsedHtml } from './collapsed-html.js';
import type { CaptureReader, CaptureText } from './capture-reader.js';
import { flatMarkdown } from './flat-markdown.js';
import { githubView } from './github-view.js';
import { htmlText } from './html-text.js';
import { oneLineDiff } from './one-line-diff.js';
import { siteMarkdown } from './site-markdown.js';
import { unifiedDiff } from './unified-diff.js';

/** All readers, in the order in which they are asked: the surest evidence first. */
const captureReaders: readonly CaptureReader[] = [
  oneLineDiff,
  unifiedDiff,
  githubView,
  flatMarkdown,
  siteMarkdown,
  htmlText,
  collapsedHtml,
];

/** The first reader that knows its form in the text; `null`: the text is no capture. */
export function detectCapture(capture: CaptureText): CaptureReader | null {
  return captureReaders.find((reader) => reader.detects(capture)) ?? null;
}
