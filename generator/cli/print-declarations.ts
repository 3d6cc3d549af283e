/** A page × its dialect → what each item's header declares, line by line, for `explain`. */
import type { Dialect } from '../dialects/dialect.js';
import type { Item, Page, Section } from '../outline/page.js';
import type { Declaration, TypeExpr } from '../signature/type-expr.js';
import { unreachable } from '../text/invariant.js';
import { terminalText } from '../text/terminal-text.js';

/** One line for each heading and item; a header that the dialect does not read has a `?`. */
export function printDeclarations({ path, sections }: Page, dialect: Dialect): string {
  const lines = [`${terminalText(path)} (${dialect.name})`];
  const visitItem = (item: Item, indent: string) => {
    const { line, column } = item.place;
    const meant = printHeader(dialect, item.header);
    lines.push(`${indent}${line}:${column} ${terminalText(item.header)}`, `${indent}  = ${meant}`);
    for (const child of item.children) visitItem(child, `${indent}  `);
  };
  const visitSection = ({ heading, depth, items, sections: below }: Section) => {
    lines.push(`${'#'.repeat(depth)} ${terminalText(heading)}`);
    for (const item of items) visitItem(item, '  ');
    below.forEach(visitSection);
  };
  sections.forEach(visitSection);
  return `${lines.join('\n')}\n`;
}

/** What one header declares; `?` if the dialect does not read it. */
export function printHeader(dialect: Dialect, header: string): string {
  const parsed = dialect.parseHeader(header);
  return parsed.ok ? printDeclaration(parsed.value) : '?';
}

function printDeclaration(declaration: Declaration): string {
  switch (declaration.kind) {
    case 'member': {
      const { name, required, type } = declaration;
      return `member ${quoted(name)} (required: ${required}) ${printTypeExpr(type)}`;
    }
    case 'class': {
      const { name, object, base } = declaration;
      const extended = base === null ? '' : ` extends ${quoted(base)}`;
      return `class ${quoted(name)}${extended}${object ? ` ${printTypeExpr(object)}` : ''}`;
    }
    case 'alias':
      return `alias ${quoted(declaration.name)} ${printTypeExpr(declaration.type)}`;
    case 'bare':
      return printTypeExpr(declaration.type);
    default:
      return unreachable(declaration);
  }
}

function printTypeExpr(type: TypeExpr): string {
  switch (type.kind) {
    case 'scalar':
      return type.name;
    case 'literal':
      return typeof type.value === 'string' ? quoted(type.value) : String(type.value);
    case 'name':
      return `@${terminalText(type.name)}`;
    case 'array':
      return `array${type.open ? '?' : ''}<${printTypeExpr(type.element)}>`;
    case 'map':
      return `map<${printTypeExpr(type.value)}>`;
    case 'union':
      return `(${type.members.map(printTypeExpr).join(' | ')})`;
    case 'object': {
      const title = type.title === null ? '' : `${terminalText(type.title)} `;
      const members = [
        ...type.members.map(quoted),
        ...(type.elided > 0 ? [`+${type.elided}`] : []),
      ];
      return `${title}{${members.join(', ')}}`;
    }
    case 'elided':
      return `+${type.count}`;
    case 'optional':
      return `optional<${printTypeExpr(type.inner)}>`;
    default:
      return unreachable(type);
  }
}

function quoted(name: string): string {
  return terminalText(JSON.stringify(name));
}
