/** Hostile texts in one slot of pages → everything that docshape writes of them, and its faults. */
import { parse } from 'yaml';
import { diffModels } from '../../generator/diff/diff.js';
import { diffFormats } from '../../generator/diff/formats/index.js';
import { decideNames } from '../../generator/emit/names.js';
import { emitZodValidators } from '../../generator/emit/zod-validators.js';
import { outputFault } from '../../generator/emit/check-output.js';
import type { GeneratedFile } from '../../generator/emit/generated-file.js';
import { generateFiles, readModel } from '../../generator/pipeline.js';
import { plainPaint } from '../../generator/text/format-diagnostic.js';
import { sourceLines } from '../../generator/text/source-lines.js';
import { notInert } from './inert.js';
import { librarySettings } from './library-package.js';
import type { NaughtySlot } from './naughty-pages.js';
import { naughtyPages } from './naughty-pages.js';
import { openApiOf, openApiText } from './sample-export.js';

export interface NaughtyOutputs {
  /** How many operations and types were understood. */
  readonly size: number;
  readonly files: readonly GeneratedFile[];
  /** The same package with validators of zod. */
  readonly zodFiles: readonly GeneratedFile[];
  /** What is no data and no declaration, in words. */
  readonly faults: readonly string[];
}

export async function naughtyOutputs(
  slot: NaughtySlot,
  texts: readonly string[],
): Promise<NaughtyOutputs> {
  const sources = naughtyPages(slot, texts);
  const { model } = readModel(sources, () => {});
  const files = await generateFiles(model, librarySettings);
  const others = files.filter(({ path }) => !path.startsWith('validators/'));
  const zodFiles = [...others, ...emitZodValidators(model, decideNames(model, 'Library'))];
  const zodFault = await outputFault(zodFiles);
  const before = readModel(naughtyPages(slot, texts.map(changed)), () => {}).model;
  return {
    size: model.operations.length + model.types.length,
    files,
    zodFiles,
    faults: [
      ...notInert(files),
      ...notInert(zodFiles),
      ...(zodFault === null ? [] : [zodFault]),
      ...documentFaults(openApiOf(model).document, openApiText(model), openApiText(model, 'yaml')),
      ...diffFaults(diffModels(before, model), sourceLines(sources)),
    ],
  };
}

/** Another version of the page, so that there is something to report. */
function changed(text: string): string {
  return `${text}b`;
}

/** What is written reads back as what was meant: no text has become structure. */
function documentFaults(document: unknown, json: string, yaml: string): readonly string[] {
  const meant = JSON.stringify(document);
  return [
    ...(JSON.stringify(JSON.parse(json)) === meant ? [] : ['OpenAPI in JSON']),
    ...(JSON.stringify(parse(yaml)) === meant ? [] : ['OpenAPI in YAML']),
  ];
}

function diffFaults(
  diff: ReturnType<typeof diffModels>,
  linesOf: ReturnType<typeof sourceLines>,
): readonly string[] {
  const sources = { before: () => null, after: linesOf };
  const context = { paint: plainPaint, sources };
  const html = diffFormats.html(diff, context);
  const github = diffFormats.github(diff);
  const sarif: unknown = JSON.parse(diffFormats.sarif(diff));
  const texts = [html, github, diffFormats.text(diff, context), diffFormats.markdown(diff)];
  return [
    ...htmlFaults(html),
    ...(github.split('\n').every((line) => line === '' || OWN_COMMAND.test(line))
      ? []
      : ['a workflow command of a page']),
    ...(typeof sarif === 'object' ? [] : ['SARIF']),
    ...(JSON.parse(diffFormats.json(diff)) ? [] : ['JSON']),
    ...texts.flatMap((text) => {
      const [hidden] = /[^\P{Cc}\n]|[\p{Bidi_Control}\p{Cs}]/u.exec(text) ?? [];
      return hidden === undefined ? [] : [`U+${hidden.charCodeAt(0).toString(16)} in a report`];
    }),
  ];
}

const OWN_COMMAND = /^::(?:error|warning|notice) (?:file=[^:,]*,line=\d+,)?title=[\w-]+::/;

const TAGS: ReadonlySet<string> = new Set(
  (
    '!doctype html head meta title style body main h1 h2 h3 p ul li section header footer code pre ' +
    'mark div span label input details summary table tr td th thead tbody dl dt dd small b strong ' +
    'em nav a button fieldset legend article figure figcaption'
  ).split(' '),
);

/** Only tags of ours, and no attribute of theirs that runs or loads. */
function htmlFaults(html: string): readonly string[] {
  const body = html.replace(/<style>[^]*?<\/style>/, '');
  return [...body.matchAll(/<\/?([^\s>]*)([^>]*)>/g)].flatMap(
    ([tag, name = '', attributes = '']) =>
      TAGS.has(name.toLowerCase()) && !/\son|script:|src=/i.test(attributes) ? [] : [`HTML ${tag}`],
  );
}
