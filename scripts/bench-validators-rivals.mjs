/** The model of the benchmark → schemas of zod and of JSON Schema, with the same verdicts. */

const NULL = { kind: 'null' };

function tagOf({ variants }, model) {
  const [first] = variants;
  return first?.kind === 'ref' && objectOf(first.id, model) ? 'type' : null;
}

function objectOf(id, model) {
  const { shape } = model.types.find((type) => type.id === id);
  return shape.kind === 'object' ? shape : null;
}

/** An enum is open in our tolerant preset, so it is text for the others as well. */
function isEnum({ variants }) {
  return variants.every(({ kind }) => kind === 'literal');
}

export function zodTextOf(model, zod) {
  const text = (type) => {
    switch (type.kind) {
      case 'string':
      case 'number':
      case 'boolean':
        return `z.${type.kind}()`;
      case 'literal':
        return `z.literal(${JSON.stringify(type.value)})`;
      case 'array':
        return `z.array(${text(type.element)})`;
      case 'map':
        return `z.record(z.string(), ${text(type.value)})`;
      case 'ref':
        return type.id;
      default:
        if (isEnum(type)) return 'z.string()';
        return `z.discriminatedUnion('type', [${type.variants.map(text).join(', ')}])`;
    }
  };
  const definition = ({ id, shape }) => {
    if (shape.kind === 'alias') return `export const ${id} = ${text(shape.type)};`;
    const members = shape.properties.map(({ name, type, required, nullable }) => {
      const mayBeNull = nullable === 'yes' || required === 'no' ? '.nullable()' : '';
      return `  ${name}: ${text(type)}${mayBeNull}${required === 'no' ? '.optional()' : ''},`;
    });
    return `export const ${id} = z.object({\n${members.join('\n')}\n});`;
  };
  // What is used stands above what uses it.
  const bottomUp = [...model.types].reverse().map(definition);
  return sorted(model, bottomUp, `import { z } from ${JSON.stringify(zod)};`);
}

/** In an order in which each definition comes after those that it mentions. */
function sorted(model, _, head) {
  const done = new Set();
  const lines = [];
  const texts = new Map();
  const visit = (id) => {
    if (done.has(id)) return;
    done.add(id);
    for (const other of mentioned(model.types.find((type) => type.id === id))) visit(other);
    lines.push(texts.get(id));
  };
  for (const [index, type] of [...model.types].reverse().entries()) texts.set(type.id, _[index]);
  for (const { id } of model.types) visit(id);
  return `${[head, ...lines].join('\n')}\n`;
}

function mentioned(value) {
  if (typeof value !== 'object' || value === null) return [];
  if (value.kind === 'ref') return [value.id];
  return Object.values(value).flatMap(mentioned);
}

export function jsonSchemaOf(model) {
  const schema = (type) => {
    switch (type.kind) {
      case 'string':
      case 'number':
      case 'boolean':
        return { type: type.kind };
      case 'literal':
        return { const: type.value };
      case 'array':
        return { type: 'array', items: schema(type.element) };
      case 'map':
        return { type: 'object', additionalProperties: schema(type.value) };
      case 'ref':
        return { $ref: `#/$defs/${type.id}` };
      default:
        if (isEnum(type)) return { type: 'string' };
        return {
          type: 'object',
          discriminator: { propertyName: tagOf(type, model) },
          required: ['type'],
          oneOf: type.variants.map(schema),
        };
    }
  };
  const orNull = (inner) =>
    inner.$ref || inner.oneOf
      ? { anyOf: [{ type: NULL.kind }, inner] }
      : { ...inner, type: [inner.type, NULL.kind] };
  const definition = ({ shape }) => {
    if (shape.kind === 'alias') return schema(shape.type);
    const properties = shape.properties.map(({ name, type, required, nullable }) => [
      name,
      nullable === 'yes' || required === 'no' ? orNull(schema(type)) : schema(type),
    ]);
    return {
      type: 'object',
      properties: Object.fromEntries(properties),
      required: shape.properties.filter((p) => p.required === 'yes').map((p) => p.name),
    };
  };
  return {
    $ref: '#/$defs/Visit',
    $defs: Object.fromEntries(model.types.map((type) => [type.id, definition(type)])),
  };
}
