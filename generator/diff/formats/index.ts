/** The forms that a diff can be written in, by the names of the command line. */
import type { Paint } from '../../text/format-diagnostic.js';
import type { ApiDiff } from '../change.js';
import { formatDiffGithub } from './github.js';
import type { DiffSources } from './html.js';
import { formatDiffHtml } from './html.js';
import { formatDiffJson } from './json.js';
import { formatDiffMarkdown } from './markdown.js';
import { formatDiffSarif } from './sarif.js';
import { formatDiffText } from './text.js';

/** What some forms need besides the diff: colours for a terminal, lines of the pages for HTML. */
export interface FormatContext {
  readonly paint: Paint;
  readonly sources: DiffSources;
}

export const diffFormats = {
  text: (diff, { paint }) => formatDiffText(diff, paint),
  markdown: (diff) => formatDiffMarkdown(diff),
  json: (diff) => formatDiffJson(diff),
  html: (diff, { sources }) => formatDiffHtml(diff, sources),
  github: (diff) => formatDiffGithub(diff),
  sarif: (diff) => formatDiffSarif(diff),
} as const satisfies Readonly<Record<string, (diff: ApiDiff, context: FormatContext) => string>>;

export type DiffFormat = keyof typeof diffFormats;
