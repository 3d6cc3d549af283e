/**
 * A model → schemas of zod 4 instead of our validators, for those whose code lives in zod. They say
 * what our tolerant preset says, and of parameters what the strict one says: unknown members, open
 * enums and unknown variants pass in what is received. No schema is read before it is used, so that
 * modules may import one another in a circle.
 */
import type { ApiModel } from '../model/model.js';
import { typesById } from '../model/reach.js';
import type { Type, TypeId, TypeOf } from '../model/type.js';
import type { TypeTable } from '../model/variants.js';
import {
  allowsNull,
  demands,
  flatVariants,
  hasOpenLiterals,
  mayBeLeftOut,
  tagOf,
} from '../model/variants.js';
import { compareText } from '../text/source.js';
import { literal, objectKey, propertyAccess } from './encode.js';
import type { GeneratedFile } from './generated-file.js';
import { specifier } from './imports.js';
import type { Member } from './members.js';
import type { Names } from './names.js';
import type { Subject } from './validators/subjects.js';
import { subjectsOf, validatorsModule } from './validators/subjects.js';

/** What a package with such schemas asks its users to have. */
export const ZOD_PEER = { zod: '^4.0.0' } as const;

interface ZodContext {
  readonly names: Names;
  readonly types: TypeTable;
  readonly use: (id: TypeId) => void;
}

export function emitZodValidators(model: ApiModel, names: Names): readonly GeneratedFile[] {
  const subjects = subjectsOf(model, names);
  const types = typesById(model);
  const modules = [...new Set(subjects.map(({ module }) => module))].sort(compareText);
  return [
    ...modules.flatMap((module) => {
      const own = subjects.filter((subject) => subject.module === module);
      return moduleFiles(module, own, names, types);
    }),
    ...indexFiles(modules, subjects),
  ];
}

function moduleFiles(
  module: string,
  subjects: readonly Subject[],
  names: Names,
  types: TypeTable,
): readonly GeneratedFile[] {
  const used = new Map<string, Set<string>>();
  const use = (id: TypeId) => {
    const from = validatorsModule(names.typeModule(id));
    used.set(from, (used.get(from) ?? new Set()).add(names.type(id) ?? ''));
  };
  const schemas = subjects.map((subject) => schemaOf(subject, { names, types, use }));
  const imports = [...used]
    .filter(([from]) => from !== module)
    .sort(([a], [b]) => compareText(a, b))
    .map(([from, found]) => {
      const list = [...found].sort(compareText).join(', ');
      return `import { ${list} } from ${literal(specifier(module, from))};\n`;
    });
  const declared = subjects.map(
    ({ name, typeText }) => `export declare const ${name}: z.ZodType<${typeText}>;\n`,
  );
  const zod = `import { z } from 'zod';\n`;
  const typesFrom = literal(specifier(module, 'types/index'));
  return [
    {
      path: `${module}.d.ts`,
      text: `import type { z } from 'zod';\nimport type * as types from ${typesFrom};\n\n${declared.join('')}`,
    },
    { path: `${module}.js`, text: [zod, ...imports, ...schemas].join('') },
  ];
}

function indexFiles(
  modules: readonly string[],
  subjects: readonly Subject[],
): readonly GeneratedFile[] {
  const text = modules
    .map((module) => {
      const own = subjects.filter((subject) => subject.module === module);
      const list = own.map(({ name }) => `  ${name},\n`).join('');
      return `export {\n${list}} from ${literal(specifier('validators/index', module))};\n`;
    })
    .join('');
  return ['d.ts', 'js'].map((ending) => ({ path: `validators/index.${ending}`, text }));
}

function schemaOf({ name, shape, preset }: Subject, context: ZodContext): string {
  const text =
    shape.kind === 'object'
      ? objectText(shape.members, preset === 'strict', context)
      : `z.lazy(() => ${variantsText(shape.type, context)}${shape.isNullable ? '.nullable()' : ''})`;
  return `\nexport const ${name} = /* @__PURE__ */ ${text};\n`;
}

function objectText(members: readonly Member[], isStrict: boolean, context: ZodContext): string {
  const lines = members.map((member) => {
    const text = memberText(member, isStrict, context);
    return `  get ${objectKey(member.name)}() {\n    return ${text};\n  },\n`;
  });
  return `z.${isStrict ? 'strictObject' : 'looseObject'}({\n${lines.join('')}})`;
}

function memberText(member: Member, isStrict: boolean, context: ZodContext): string {
  const isRequired = isStrict ? demands(member) : !mayBeLeftOut(member);
  const mayBeNull = allowsNull(member) || (!isRequired && !isStrict);
  const text = typeText(member.type, context) + (isStrict ? limitsText(member) : '');
  const nullable = mayBeNull ? `${text}.nullable()` : text;
  if (!isRequired) return `${isInherited(member) ? orInherited(nullable) : nullable}.optional()`;
  const isAny = flatVariants(member.type, context.types).some(({ kind }) => kind === 'unknown');
  return isAny ? `z.unknown().refine((value) => value !== undefined)` : nullable;
}

/** zod reads `value.constructor` of every object: what it finds without such a member is a function. */
function orInherited(text: string): string {
  return `z.union([${text}, z.custom((value) => typeof value === 'function')])`;
}

function isInherited({ name }: Member): boolean {
  return name in {} && name !== '__proto__';
}

function limitsText({ type, constraints }: Member): string {
  const { minimum, maximum, minLength, maxLength, maxItems } = constraints;
  const call = (name: string, limit: number | undefined) =>
    limit === undefined ? '' : `.${name}(${literal(limit)})`;
  switch (type.kind) {
    case 'number':
      return call('min', minimum) + call('max', maximum);
    case 'string':
      return call('min', minLength) + call('max', maxLength);
    case 'array':
      return call('max', maxItems);
    default:
      return '';
  }
}

function typeText(type: Type, context: ZodContext): string {
  switch (type.kind) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'null':
    case 'unknown':
      return `z.${type.kind}()`;
    case 'binary':
      return 'z.custom((value) => value instanceof Blob || value instanceof ArrayBuffer || ArrayBuffer.isView(value))';
    case 'literal':
      return `z.literal(${literal(type.value)})`;
    case 'array':
      return `z.array(${typeText(type.element, context)})`;
    case 'map':
      return `z.record(z.string(), ${typeText(type.value, context)})`;
    case 'union':
      return `z.lazy(() => ${variantsText(type, context)})`;
    case 'ref':
      return referenceText(type, context);
  }
}

function referenceText({ id }: TypeOf<'ref'>, { names, types, use }: ZodContext): string {
  const shape = types.get(id)?.shape;
  const name = names.type(id);
  if (shape === undefined || shape.kind === 'opaque' || name === null) return 'z.unknown()';
  use(id);
  return shape.kind === 'alias' ? `z.lazy(() => ${name})` : name;
}

/** Aliases are opened one level only: what is named is referred to. */
function variantsText(type: Type, context: ZodContext): string {
  const variants = flatVariants(type, context.types);
  const isOpen = hasOpenLiterals(variants);
  const objects = variants.flatMap((variant) => (variant.kind === 'ref' ? [variant] : []));
  const others = variants
    .filter(({ kind }) => kind !== 'ref')
    .map((variant) =>
      variant.kind === 'literal' && isOpen && typeof variant.value !== 'boolean'
        ? `z.${typeof variant.value}()`
        : typeText(variant, context),
    );
  const texts = [...new Set([...others, ...objectsTexts(objects, context)])];
  const [only] = texts;
  return texts.length === 1 && only !== undefined ? only : `z.union([${texts.join(', ')}])`;
}

function objectsTexts(objects: readonly TypeOf<'ref'>[], context: ZodContext): readonly string[] {
  const texts = objects.map((object) => referenceText(object, context));
  const tag = tagOf(objects, context.types);
  if (tag === null) return texts;
  const documented = tag.values.flatMap((values) => values ?? []);
  const isExact = tag.values.every((values) => values?.length === 1);
  const isDistinct = new Set(documented).size === documented.length;
  const unknown = `z.looseObject({ ${objectKey(tag.name)}: z.string().refine((tag) => ![${documented.map(literal).join(', ')}].includes(tag), { abort: true }) })`;
  const known =
    isExact && isDistinct && isDemanded(objects, tag.name, context)
      ? [`z.discriminatedUnion(${literal(tag.name)}, [${texts.join(', ')}])`]
      : texts.map((text, index) => `${text}${taggedText(tag.name, tag.values[index] ?? [])}`);
  return [...known, unknown];
}

/** A tag of several values is open by itself, and would take the values of the other variants. */
function taggedText(tag: string, values: readonly string[]): string {
  if (values.length < 2) return '';
  const list = [...values.map(literal), 'null', 'undefined'].join(', ');
  return `.refine((value) => [${list}].includes(value${propertyAccess(tag, false)}))`;
}

function isDemanded(
  objects: readonly TypeOf<'ref'>[],
  tag: string,
  { types }: ZodContext,
): boolean {
  return objects.every(({ id }) => {
    const shape = types.get(id)?.shape;
    const members = shape?.kind === 'object' ? shape.properties : [];
    return members.some((member) => member.name === tag && demands(member) && !allowsNull(member));
  });
}
