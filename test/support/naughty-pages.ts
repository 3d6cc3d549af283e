/** Pages of the library's API with hostile texts in one slot each. */
import type { SourceFile } from '../../generator/text/source.js';

export interface NaughtySlot {
  readonly name: string;
  /** A page that holds the text; it is numbered, so that none says what another says. */
  readonly page: (text: string, index: number) => NaughtyPage;
}

interface NaughtyPage {
  readonly route: string;
  readonly text: string;
}

const front = (title: string, url = 'https://docs.library.example/api/books') =>
  `---\ntitle: ${title}\nurl: ${url}\n---\n\n`;

interface MethodText {
  readonly title: string;
  readonly verb: string;
  readonly path: string;
  readonly body: string;
}

function method(index: number, parts: Partial<MethodText> = {}): string {
  const path = `/v1/books/m${index}`;
  const text = { title: `Method ${index}`, verb: 'post', path, body: '', ...parts };
  return `## ${text.title}\n\n**${text.verb}** \`${text.path}\`\n\n${text.body}\n\n`;
}

/** A method that takes and returns what is listed, as a page of the resource `books`. */
function listed(index: number, items: string): NaughtyPage {
  const own = `- \`id: string\`\n\n${items}`.replace(/^(?=.)/gm, '  ');
  const returns = `- \`Book${index} object { id, kind }\`\n\n${own}`;
  const body = `### Body Parameters\n\n${items}\n\n### Returns\n\n${returns}`;
  return methods(method(index, { body }));
}

function methods(...texts: readonly string[]): NaughtyPage {
  return {
    route: 'books.md',
    text: `${front('Books')}# Books

${texts.join('')}`,
  };
}

export const naughtySlots: readonly NaughtySlot[] = [
  {
    name: 'the name of a type',
    page: (text, index) =>
      listed(index, `- \`kind: ${text}\`\n\n  - \`${text} object { id }\`\n\n    - \`id: string\``),
  },
  {
    name: 'a type',
    page: (text, index) => listed(index, `- \`kind: array of ${text}\``),
  },
  {
    name: 'the name of a member',
    page: (text, index) =>
      listed(index, `- \`${text}: string\`\n\n- \`"a${text}": optional array of string\``),
  },
  {
    name: 'a literal',
    page: (text, index) =>
      listed(
        index,
        `- \`kind: "${text}" or "x${text}"\`\n\n  - \`"${text}"\`\n\n  - \`"x${text}"\`\n\n` +
          `- \`open: "${text}" or "x" or string\``,
      ),
  },
  {
    name: 'the tag of a variant',
    page: (text, index) => {
      const variant = (name: string, tag: string) =>
        `  - \`${name}${index} object { id, "${text}t" }\`\n\n    - \`id: string\`\n\n` +
        `    - \`"${text}t": "${tag}"\`\n\n      - \`"${tag}"\``;
      return listed(
        index,
        `- \`kind: A${index} or B${index}\`\n\n${variant('A', text)}\n\n${variant('B', 'b')}`,
      );
    },
  },
  {
    name: 'a description',
    page: (text, index) =>
      listed(index, `- \`kind: optional string\`\n\n  ${text}\n\n  **Deprecated** ${text}`),
  },
  {
    name: 'a default and limits',
    page: (text, index) =>
      listed(
        index,
        `- \`kind: optional number\`\n\n  Defaults to \`${text}\`. Ranges from \`${text}\` to \`${text}\`. Max: ${text}`,
      ),
  },
  {
    name: 'a path',
    page: (text, index) =>
      methods(
        ...[
          `/v1/a${index}/${text}`,
          text,
          `/v1/b${index}/{${text}}`,
          `/v1/c${index}?a=${text}`,
        ].map((path, form) => method(index * 10 + form, { path })),
      ),
  },
  {
    name: 'a verb',
    page: (text, index) => methods(method(index, { verb: text })),
  },
  {
    name: 'a header',
    page: (text, index) =>
      methods(
        method(index, {
          body: `### Header Parameters\n\n- \`"${text}": optional string\`\n\n- \`x-${text}: string\``,
        }),
      ),
  },
  {
    name: 'a query parameter',
    page: (text, index) =>
      methods(
        method(index, {
          verb: 'get',
          body:
            `### Query Parameters\n\n- \`"${text}": optional array of string\`\n\n### Example\n\n` +
            `\`\`\`http\ncurl 'https://api.library.example/v1/books?${text}=1,2'\n\`\`\``,
        }),
      ),
  },
  {
    name: 'a title',
    page: (text, index) => ({
      route: 'books.md',
      text: `${front(text)}# Books\n\n${method(index, { title: text })}`,
    }),
  },
  {
    name: 'the name of a resource',
    page: (text, index) => ({
      route: 'books.md',
      text: `${front('Books')}# ${text}\n\n${method(index)}# Books ${text}\n\n${method(index + 1000)}`,
    }),
  },
  {
    name: 'an address',
    page: (text, index) => ({
      route: `books/p${index}.md`,
      text: front('Book', `https://docs.library.example/api/${text}/${text}`) + method(index),
    }),
  },
  {
    name: 'the path of a file',
    page: (text, index) => ({ route: `${text}/p${index}/${text}.md`, text: method(index) }),
  },
  {
    name: 'a sample',
    page: (text, index) =>
      methods(
        method(index, {
          body:
            `### Returns\n\n- \`id: string\`\n\n### Example\n\n\`\`\`http\ncurl ${text} -H '${text}' ` +
            `https://api.library.example/v1/books -d '${text}'\n\`\`\`\n\n#### Response\n\n` +
            `\`\`\`json\n${JSON.stringify({ id: text, [text]: text })}\n\`\`\``,
        }),
      ),
  },
];

/** The pages of several texts in one slot, as one API. */
export function naughtyPages(slot: NaughtySlot, texts: readonly string[]): readonly SourceFile[] {
  return texts.map((text, index) => {
    const page = slot.page(text, index);
    return { ...page, path: `p${index}/${page.route}` };
  });
}
