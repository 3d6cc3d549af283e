import { expect, test } from 'vitest';
import { emitPackage } from '../../generator/emit/emit-package.js';
import { librarySettings } from '../support/library-package.js';
import { readPages } from '../support/read-model.js';

const page = (mark: string) =>
  [
    '## Ask\n\n`client.answers.create(AnswerCreateParamsbody, RequestOptionsoptions?): Answer | Stream<AnswerPart>`',
    '**post** `/v1/answers`\n\n### Parameters',
    '- `AnswerCreateParams = AnswerCreateParamsNonStreaming | AnswerCreateParamsStreaming`',
    '  - `AnswerCreateParamsBase`',
    '    - `question: string`',
    `    - \`stream?: boolean${mark}\``,
    '  - `AnswerCreateParamsNonStreaming extends AnswerCreateParamsBase`',
    `    - \`stream?: false${mark}\``,
    '  - `AnswerCreateParamsStreaming extends AnswerCreateParamsBase`',
    '    - `stream: true`',
    '### Returns\n\n- `Answer`',
    '  - `id: string`',
    '- `AnswerPart`',
    '  - `text: string`',
    '### Example\n\n```typescript\nlibrary();\n```',
  ].join('\n\n');

test.each([
  [' | null', 'false | null'],
  ['', 'false'],
])('who asks for no stream may say null where the page says so: %j', async (mark, type) => {
  const { model } = readPages({ 'answers.md': page(mark) });
  const files = await emitPackage(model, librarySettings);
  const types = files.find(({ path }) => path === 'types/answers.d.ts')?.text ?? '';
  const [, whole = ''] = types.split('interface AnswerCreateParamsNonStreaming ');
  expect(whole.slice(0, whole.indexOf('}'))).toContain(`stream?: ${type};`);
});
