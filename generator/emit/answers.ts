/** The operations of the model → the table of the validators that their answers are checked by. */
import type { ApiModel } from '../model/model.js';
import { addTo } from '../text/add-to.js';
import { compareText } from '../text/source.js';
import { objectKey } from './encode.js';
import { runtimeImport, specifier } from './imports.js';
import type { Names } from './names.js';
import type { PackageSettings } from './package-settings.js';
import type { SourceStructure } from './source-structure.js';
import { subjectsOf } from './validators/subjects.js';

/** Emits `answers`. It names every validator of an answer, so only the whole client imports it. */
export function emitAnswers(
  model: ApiModel,
  names: Names,
  { validators }: PackageSettings,
): readonly SourceStructure[] {
  const module = 'answers';
  const modules = new Map(
    subjectsOf(model, names).map((subject) => [subject.name, subject.module]),
  );
  const imported = new Map<string, string[]>();
  const entries: string[] = [];
  for (const { id } of [...model.operations].sort((a, b) => compareText(a.id, b.id))) {
    const { response, event } = names.operation(id);
    const members = [
      ['answer', response],
      ['event', event],
    ].flatMap(([member = '', name = '']) => {
      const from = modules.get(name);
      if (from === undefined) return [];
      addTo(imported, from, name);
      return [`${member}: ${validators === 'zod' ? `runtime.schemaValidator(${name})` : name}`];
    });
    if (members.length > 0) entries.push(`  ${objectKey(id)}: { ${members.join(', ')} },\n`);
  }
  return [
    {
      module,
      imports: [
        runtimeImport(module, validators !== 'zod'),
        ...[...imported]
          .sort(([a], [b]) => compareText(a, b))
          .map(([from, found]) => ({
            namedImports: found.sort(compareText).map((name) => ({ name })),
            moduleSpecifier: specifier(module, from),
          })),
      ],
      statements: [
        {
          kind: 'constant',
          isExported: true,
          docs: [
            { description: '\nThe validators of the answers, by the names of the operations.' },
          ],
          declarations: [
            {
              name: 'answers',
              type: 'runtime.ValidatorTable',
              initializer: `{\n${entries.join('')}}`,
            },
          ],
        },
      ],
    },
  ];
}
