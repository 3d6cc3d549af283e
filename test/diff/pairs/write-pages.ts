/** An API as data → its reference pages, as each dialect prints them: one edit, many pairs. */

export type Form =
  | { readonly kind: 'text' | 'whole' | 'truth' }
  | { readonly kind: 'list' | 'map'; readonly of: Form }
  | { readonly kind: 'values'; readonly values: readonly string[] }
  | { readonly kind: 'object'; readonly members: readonly Field[] }
  | { readonly kind: 'ref'; readonly name: string }
  | { readonly kind: 'union'; readonly names: readonly string[] };

export interface Field {
  readonly name: string;
  readonly form: Form;
  readonly optional?: boolean;
  readonly nullable?: boolean;
  readonly text?: string;
}

export interface Call {
  readonly method: string;
  readonly title: string;
  readonly verb: string;
  readonly path: string;
  readonly text: string;
  readonly input: readonly Field[];
  /** The name of the type that is returned. */
  readonly output: string;
}

export interface Api {
  readonly types: Readonly<Record<string, readonly Field[] | readonly string[]>>;
  readonly calls: readonly Call[];
}

export const writers = ['http', 'python', 'typescript', 'ruby', 'cli', 'java'] as const;
export type Writer = (typeof writers)[number];

/**
 * `once`: a page opens each type the first time only. `early`: objects have an equals sign and
 * nothing is said about null.
 */
export type Rendering = 'today' | 'once' | 'early';

/** One page with all calls and the types below them, and a page for each call. */
export function writePages(
  api: Api,
  writer: Writer,
  rendering: Rendering = 'today',
): Readonly<Record<string, string>> {
  const page = createPage(api, writer, rendering);
  const calls = api.calls.map((call) => [call, page.call(call)] as const);
  return {
    'books.md': ['# Books', ...calls.map(([, text]) => text), page.types()].join('\n\n'),
    ...Object.fromEntries(
      calls.map(([{ method }, text]) => [`books/${method}.md`, text.replace(/^## /, '## ')]),
    ),
  };
}

type Words = Readonly<Record<Writer, string>>;

const WORDS: Readonly<Record<'text' | 'whole' | 'truth', Words>> = {
  text: {
    http: 'string',
    cli: 'string',
    typescript: 'string',
    python: 'str',
    ruby: 'String',
    java: 'String',
  },
  whole: {
    http: 'number',
    cli: 'number',
    typescript: 'number',
    python: 'int',
    ruby: 'Integer',
    java: 'long',
  },
  truth: {
    http: 'boolean',
    cli: 'boolean',
    typescript: 'boolean',
    python: 'bool',
    ruby: 'bool',
    java: 'boolean',
  },
};

interface PageWriter {
  readonly call: (call: Call) => string;
  readonly types: () => string;
}

function createPage({ types }: Api, writer: Writer, rendering: Rendering): PageWriter {
  const opened = new Set<string>();
  const isText = (part: Field | string): part is string => typeof part === 'string';

  function objectOf(name: string): readonly Field[] {
    const parts: readonly (Field | string)[] = types[name] ?? [];
    return parts.filter((part): part is Field => !isText(part));
  }

  function valuesOf(name: string): readonly string[] {
    const parts: readonly (Field | string)[] = types[name] ?? [];
    return parts.filter(isText);
  }

  function word(form: Form, member: string, isPart = false): string {
    switch (form.kind) {
      case 'text':
      case 'whole':
      case 'truth':
        return WORDS[form.kind][writer];
      case 'list': {
        const of = word(form.of, member, true);
        if (writer === 'python') return `List[${of}]`;
        if (writer === 'java') return `List<${BOXED[of] ?? of}>`;
        if (writer === 'ruby') return `Array[${of}]`;
        return writer === 'typescript' ? `Array<${of}>` : `array of ${of}`;
      }
      case 'map': {
        const of = word(form.of, member, true);
        if (writer === 'python') return `Dict[str, ${of}]`;
        if (writer === 'java') return `Map<String, ${BOXED[of] ?? of}>`;
        if (writer === 'ruby') return `Hash[Symbol, ${of}]`;
        return writer === 'typescript' ? `Record<string, ${of}>` : `map[${of}]`;
      }
      case 'values': {
        if (writer === 'java') return pascal(member);
        const values = form.values.map((value) => (writer === 'ruby' ? `:${value}` : `"${value}"`));
        if (writer === 'python') return `Literal[${values.join(', ')}]`;
        return values.join(writer === 'http' || writer === 'cli' ? ' or ' : ' | ');
      }
      case 'object':
        if (writer === 'http' || writer === 'cli') return `object ${head(form.members)}`;
        return pascal(member);
      case 'ref':
        if (writer !== 'cli' || isPart) return form.name;
        return objectOf(form.name).length > 0
          ? `object ${head(objectOf(form.name))}`
          : word({ kind: 'values', values: valuesOf(form.name) }, member);
      case 'union':
        if (writer === 'java') return pascal(member);
        if (writer === 'python') return `Union[${form.names.join(', ')}]`;
        return form.names.join(writer === 'http' || writer === 'cli' ? ' or ' : ' | ');
    }
  }

  function head(members: readonly Field[]): string {
    const names = members.slice(0, 3).map(({ name }) => name);
    const rest = members.length - names.length;
    return `{ ${names.join(', ')}${rest > 0 ? `, ${rest} more` : ''} }`;
  }

  function below(form: Form, indent: string): readonly string[] {
    switch (form.kind) {
      case 'list':
      case 'map':
        return below(form.of, indent);
      case 'values':
        return form.values.map((value) => `${indent}- \`${valueText(value)}\``);
      case 'object':
        return fields(form.members, indent);
      case 'ref':
        if (isKnown(form.name)) return [];
        return [
          ...below({ kind: 'values', values: valuesOf(form.name) }, indent),
          ...fields(objectOf(form.name), indent),
        ];
      case 'union':
        return form.names.flatMap((name) => [
          `${indent}- \`${typeHead(name)}\``,
          ...(isKnown(name) ? [] : fields(objectOf(name), `${indent}  `)),
        ]);
      default:
        return [];
    }
  }

  /** A type that the page has opened already, if it opens each one once. */
  function isKnown(name: string): boolean {
    const known = rendering === 'once' && opened.has(name);
    opened.add(name);
    return known;
  }

  function valueText(value: string): string {
    if (writer === 'java') return `${value.toUpperCase()}("${value}")`;
    return writer === 'ruby' ? `:${value}` : `"${value}"`;
  }

  function typeHead(name: string): string {
    const values = valuesOf(name);
    if (values.length > 0) {
      const text = word({ kind: 'values', values }, name);
      if (writer === 'java') return `enum ${name}:`;
      if (writer === 'python') return text;
      return writer === 'cli' ? `${snake(name)}: ${text}` : `${name} = ${text}`;
    }
    switch (writer) {
      case 'http':
        return `${name} ${rendering === 'early' ? '= ' : ''}object ${head(objectOf(name))}`;
      case 'cli':
        return `${snake(name)}: object ${head(objectOf(name))}`;
      case 'python':
        return `class ${name}: …`;
      case 'ruby':
        return `class ${name}`;
      case 'java':
        return `class ${name}:`;
      case 'typescript':
        return name;
    }
  }

  function fields(members: readonly Field[], indent: string, flag = false): readonly string[] {
    return members.flatMap((member) => {
      const text = member.text === undefined ? [] : [`${indent}  ${member.text}`];
      return [
        `${indent}- \`${field(member, flag)}\``,
        ...text,
        ...below(member.form, `${indent}  `),
      ];
    });
  }

  function field({ name, form, optional = false, nullable = false }: Field, flag: boolean): string {
    const type = word(form, name);
    switch (writer) {
      case 'http':
        return `${name}: ${optional ? 'optional ' : ''}${type}${nullable && rendering !== 'early' ? ' or null' : ''}`;
      case 'cli':
        return `${flag ? `--${flagName(name, form)}` : name}: ${optional ? 'optional ' : ''}${type}`;
      case 'typescript':
        return `${name}${optional ? '?' : ''}: ${type}${nullable ? ' | null' : ''}`;
      case 'python':
        return `${name}: ${optional || nullable ? `Optional[${type}]` : type}`;
      case 'ruby':
        return `${name}: ${type}`;
      case 'java': {
        const own = camel(name);
        const [value, ...others] = form.kind === 'values' ? form.values : [];
        if (value !== undefined && others.length === 0) {
          return `JsonValue; ${own} "${value}"constant`;
        }
        return optional || nullable ? `Optional<${BOXED[type] ?? type}> ${own}` : `${type} ${own}`;
      }
    }
  }

  function signature({ method, output }: Call): string | null {
    switch (writer) {
      case 'http':
        return null;
      case 'cli':
        return `$ lib books ${method}`;
      case 'python':
        return `books.${method}(Book${pascal(method)}Params**kwargs)  -> ${output}`;
      case 'ruby':
        return `books.${method}(**kwargs) -> ${output}`;
      case 'java':
        return `${output} books().${method}(Book${pascal(method)}Paramsparams, RequestOptionsrequestOptions = RequestOptions.none())`;
      case 'typescript':
        return `client.books.${method}(Book${pascal(method)}Paramsbody, RequestOptionsoptions?): ${output}`;
    }
  }

  function parameters({ method, input }: Call): readonly string[] {
    if (writer === 'http') return ['### Body Parameters', ...fields(input, '')];
    if (writer === 'java') {
      return ['### Parameters', `- \`Book${pascal(method)}Params params\``, ...fields(input, '  ')];
    }
    if (writer !== 'typescript') {
      const told =
        writer === 'cli'
          ? input.map((one) => ({ ...one, text: `Body param: ${one.text ?? 'It.'}` }))
          : input;
      return ['### Parameters', ...fields(told, '', writer === 'cli')];
    }
    return ['### Parameters', `- \`body: Book${pascal(method)}Params\``, ...fields(input, '  ')];
  }

  return {
    call: (call) => {
      const line = signature(call);
      return [
        `## ${call.title}`,
        ...(line === null ? [] : [`\`${line}\``]),
        `**${call.verb}** \`${call.path}\``,
        call.text,
        ...(call.input.length > 0 ? parameters(call) : []),
        '### Returns',
        `- \`${typeHead(call.output)}\``,
        ...fields(objectOf(call.output), '  '),
        '### Example',
        `\`\`\`${writer}\ncall\n\`\`\``,
      ].join('\n\n');
    },
    types: () =>
      [
        '## Domain Types',
        ...Object.keys(types).flatMap((name) => [
          `### ${name.replace(/([a-z])([A-Z])/g, '$1 $2')}`,
          `- \`${typeHead(name)}\``,
          ...below({ kind: 'values', values: valuesOf(name) }, '  '),
          ...fields(objectOf(name), '  '),
        ]),
        '',
      ].join('\n\n'),
  };
}

function pascal(name: string): string {
  return name
    .split('_')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('');
}

/** A number in a list or an `Optional` of Java. */
const BOXED: Readonly<Record<string, string>> = { long: 'Long', boolean: 'Boolean' };

function camel(name: string): string {
  const words = pascal(name);
  return words.charAt(0).toLowerCase() + words.slice(1);
}

function snake(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, '$1_$2').toLowerCase();
}

/** An option that may be given several times is called after one of its values. */
function flagName(name: string, form: Form): string {
  const one = form.kind === 'list' ? name.replace(/s$/, '') : name;
  return one.replaceAll('_', '-');
}
