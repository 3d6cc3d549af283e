/** Models of any API, and single edits of them with the one change that they are. */
import fc from 'fast-check';
import type { ApiModel, Operation, Property, TypeDef } from '../../../generator/model/model.js';
import type { Fact, Type } from '../../../generator/model/type.js';

const FACTS: readonly Fact[] = ['yes', 'no'];
const NAMES = ['alpha_one', 'beta_two', 'gamma_three', 'delta_four', 'epsilon_five', 'zeta_six'];
const VALUES = ['red', 'green', 'blue', 'white'];

interface Sketch {
  readonly types: readonly TypeSketch[];
  readonly bodies: readonly MemberSketch[][];
}

interface TypeSketch {
  readonly members: readonly MemberSketch[];
  readonly nested: readonly MemberSketch[];
  readonly values: readonly string[];
}

interface MemberSketch {
  readonly name: string;
  readonly required: Fact;
  readonly nullable: Fact;
  readonly form: number;
  readonly target: number;
}

const memberSketch: fc.Arbitrary<MemberSketch> = fc.record({
  name: fc.constantFrom(...NAMES),
  required: fc.constantFrom(...FACTS),
  nullable: fc.constantFrom(...FACTS),
  form: fc.nat(9),
  target: fc.nat(3),
});

const memberSketches = fc.uniqueArray(memberSketch, {
  selector: ({ name }) => name,
  minLength: 1,
  maxLength: 5,
});

const sketch: fc.Arbitrary<Sketch> = fc.record({
  types: fc.array(
    fc.record({
      members: memberSketches,
      nested: memberSketches,
      values: fc.uniqueArray(fc.constantFrom(...VALUES), { minLength: 1 }),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  bodies: fc.array(memberSketches, { maxLength: 2 }),
});

/** Named objects with an inline object each, named enums, and operations that use them. */
export const apiModel: fc.Arbitrary<ApiModel> = sketch.map(modelOf);

function modelOf({ types, bodies }: Sketch): ApiModel {
  const member = (from: MemberSketch, owner: string): Property => ({
    name: from.name,
    required: from.required,
    nullable: from.nullable,
    type: typeOf(from, types.length, owner),
    description: `About ${owner} and ${from.name}.`,
    deprecated: null,
    constraints: {},
    inferred: {},
    origins: [{ path: `${owner}.md`, line: 3, dialect: 'http' }],
  });
  const object = (id: string, scope: TypeDef['scope'], members: readonly Property[]) =>
    definition(id, scope, { kind: 'object', properties: members });
  return {
    format: 1,
    operations: [
      ...types.map((_, at) =>
        operation(`t${at}.get`, 'get', null, { kind: 'ref', id: `Thing${at}` }),
      ),
      ...bodies.map((__, at) =>
        operation(`b${at}.create`, 'post', { kind: 'ref', id: `b${at}.create.body` }, null),
      ),
    ],
    types: [
      ...types.flatMap(({ members, nested, values }, at) => [
        object(`Thing${at}`, 'model', [
          {
            ...member({ ...plain, name: 'nested' }, `Thing${at}`),
            type: { kind: 'ref', id: `Thing${at}.nested` },
          },
          ...members.map((from) => member(from, `Thing${at}`)),
        ]),
        object(
          `Thing${at}.nested`,
          'local',
          nested.map((from) => member({ ...from, form: from.form % 6 }, `Thing${at}.nested`)),
        ),
        definition(`Color${at}`, 'model', {
          kind: 'alias',
          type: { kind: 'union', variants: values.map((value) => ({ kind: 'literal', value })) },
        }),
      ]),
      ...bodies.map((members, at) =>
        object(
          `b${at}.create.body`,
          'local',
          members.map((from) => member(from, `b${at}.create.body`)),
        ),
      ),
    ],
  };
}

const plain: MemberSketch = { name: '', required: 'yes', nullable: 'no', form: 0, target: 0 };

function typeOf({ form, target }: MemberSketch, count: number, owner: string): Type {
  const thing: Type = { kind: 'ref', id: `Thing${target % count}` };
  const text: Type = { kind: 'string', dateTime: 'no' };
  switch (form) {
    case 0:
      return text;
    case 1:
      return { kind: 'number', integer: 'no' };
    case 2:
      return { kind: 'boolean' };
    case 3:
      return { kind: 'array', element: text };
    case 4:
      return { kind: 'map', value: { kind: 'boolean' } };
    case 5:
      return { kind: 'union', variants: [text, { kind: 'number', integer: 'no' }] };
    case 6:
      return thing;
    case 7:
      return { kind: 'array', element: thing };
    case 8:
      return { kind: 'ref', id: `Color${target % count}` };
    default:
      return { kind: 'literal', value: owner };
  }
}

function definition(id: string, scope: TypeDef['scope'], shape: TypeDef['shape']): TypeDef {
  return {
    id,
    name: id,
    scope,
    owner: scope === 'local' ? id : null,
    resource: [],
    shape,
    description: '',
    deprecated: null,
    origins: [{ path: `${id}.md`, line: 1, dialect: 'http' }],
  };
}

function operation(
  id: string,
  verb: Operation['verb'],
  body: Type | null,
  response: Type | null,
): Operation {
  const origins = [{ path: `${id}.md`, line: 1, dialect: 'http' }];
  return {
    id,
    resource: id.split('.').slice(0, 1),
    method: id.split('.').at(-1) ?? '',
    verb,
    path: `/v1/${id.split('.')[0]}`,
    title: `Title of ${id}`,
    description: `About ${id}.`,
    deprecated: null,
    parameters: [],
    body: body && { contentType: 'application/json', type: body, required: 'yes' },
    response: {
      type: response,
      nullable: 'no',
      contentType: 'application/json',
      pagination: null,
      stream: null,
      origins,
    },
    examples: [],
    origins,
  };
}

/** An edited model, and rule and path of the one change that it is; `null`: it is none. */
export interface Edited {
  readonly model: ApiModel;
  readonly change: string | null;
}

type Edit = (model: ApiModel, pick: number) => Edited;

/** Every edit leaves a model that `apiModel` could give, up to names. */
export const edits: Readonly<Record<string, Edit>> = {
  'add a member': (model, pick) => {
    const owner = objectAt(model, pick);
    const [first] = owner.properties;
    if (!first) throw new Error('an object without members');
    const added: Property = {
      ...first,
      name: 'new_seven',
      required: 'no',
      type: { kind: 'boolean' },
      description: 'New.',
    };
    const model2 = withMembers(model, owner.id, [...owner.properties, added]);
    return { model: model2, change: `field-added ${pathOf(owner.id, 'new_seven')}` };
  },
  'remove a member': (model, pick) => {
    const [owner, member] = memberAt(model, pick);
    const left = owner.properties.filter((other) => other !== member);
    return {
      model: withMembers(model, owner.id, left),
      change: `field-removed ${pathOf(owner.id, member.name)}`,
    };
  },
  'rename a member': (model, pick) => {
    const [owner, member] = memberAt(model, pick);
    return {
      model: withMember(model, owner, member, { name: `old_${member.name}` }),
      change: `field-renamed ${pathOf(owner.id, member.name)}`,
    };
  },
  'turn required': (model, pick) => {
    const [owner, member] = memberAt(model, pick);
    const isRequired = member.required === 'yes';
    return {
      model: withMember(model, owner, member, { required: isRequired ? 'no' : 'yes' }),
      change: `became-${isRequired ? 'optional' : 'required'} ${pathOf(owner.id, member.name)}`,
    };
  },
  'turn nullable': (model, pick) => {
    const [owner, member] = memberAt(model, pick);
    const isNullable = member.nullable === 'yes';
    return {
      model: withMember(model, owner, member, { nullable: isNullable ? 'no' : 'yes' }),
      change: `became-${isNullable ? 'non-nullable' : 'nullable'} ${pathOf(owner.id, member.name)}`,
    };
  },
  'leave open whether nullable': (model, pick) => {
    const [owner, member] = memberAt(model, pick);
    return { model: withMember(model, owner, member, { nullable: 'unstated' }), change: null };
  },
  'change a type': (model, pick) => {
    const [owner, member] = memberAt(model, pick);
    return {
      model: withMember(model, owner, member, { type: { kind: 'binary' } }),
      change: `type-changed ${pathOf(owner.id, member.name)}`,
    };
  },
  'deprecate a member': (model, pick) => {
    const [owner, member] = memberAt(model, pick);
    return {
      model: withMember(model, owner, member, { deprecated: { reason: 'Old.' } }),
      change: `field-deprecated ${pathOf(owner.id, member.name)}`,
    };
  },
  'add a value': (model, pick) => {
    const enums = model.types.filter(({ shape }) => shape.kind === 'alias');
    const chosen = at(enums, pick);
    const types = model.types.map((type): TypeDef => {
      const { shape } = type;
      if (type !== chosen || shape.kind !== 'alias' || shape.type.kind !== 'union') return type;
      const variants = [...shape.type.variants, { kind: 'literal', value: 'black' } as const];
      return { ...type, shape: { kind: 'alias', type: { kind: 'union', variants } } };
    });
    return { model: { ...model, types }, change: `enum-value-added ${chosen.id}` };
  },
  'rename a type': (model, pick) => {
    const chosen = at(
      model.types.filter(({ id }) => id.startsWith('Thing') && !id.includes('.')),
      pick,
    );
    const text = JSON.stringify(model).replaceAll(`"${chosen.id}"`, '"Renamed"');
    // Fixed values are no names of types.
    const renamed = (JSON.parse(text) as ApiModel).types.map((type) =>
      JSON.parse(
        JSON.stringify(type).replaceAll(
          '"literal","value":"Renamed"',
          `"literal","value":"${chosen.id}"`,
        ),
      ),
    ) as readonly TypeDef[];
    const operations = (JSON.parse(text) as ApiModel).operations;
    return { model: { ...model, operations, types: renamed }, change: `type-renamed ${chosen.id}` };
  },
  'remove an operation': (model, pick) => {
    const chosen = at(model.operations, pick);
    return {
      model: { ...model, operations: model.operations.filter((other) => other !== chosen) },
      change: 'operation-removed ',
    };
  },
  'move an operation': (model, pick) => {
    const chosen = at(model.operations, pick);
    const operations = model.operations.map((other) =>
      other === chosen ? { ...other, path: other.path.replace('/v1/', '/v2/') } : other,
    );
    return { model: { ...model, operations }, change: 'operation-moved ' };
  },
  'turn everything round': (model) => ({
    model: {
      ...model,
      operations: [...model.operations].reverse(),
      types: [...model.types].reverse().map((type): TypeDef => {
        const { shape } = type;
        if (shape.kind === 'object') {
          return { ...type, shape: { ...shape, properties: [...shape.properties].reverse() } };
        }
        if (shape.kind !== 'alias' || shape.type.kind !== 'union') return type;
        const variants = [...shape.type.variants].reverse();
        return { ...type, shape: { kind: 'alias', type: { kind: 'union', variants } } };
      }),
    },
    change: null,
  }),
  'say it in other words': (model) => ({
    model: {
      ...model,
      operations: model.operations.map((one) => ({ ...one, description: 'Other words.' })),
      types: model.types.map((type): TypeDef => {
        const { shape } = type;
        if (shape.kind !== 'object') return { ...type, description: 'Words.' };
        const properties = shape.properties.map((member) => ({ ...member, description: 'Words.' }));
        return { ...type, description: 'Words.', shape: { ...shape, properties } };
      }),
    },
    change: null,
  }),
};

interface ObjectAt {
  readonly id: string;
  readonly properties: readonly Property[];
}

function at<Item>(items: readonly Item[], pick: number): Item {
  const item = items[pick % items.length];
  if (item === undefined) throw new Error('nothing to pick');
  return item;
}

function objects({ types }: ApiModel): readonly ObjectAt[] {
  return types.flatMap(({ id, shape }) =>
    shape.kind === 'object' ? [{ id, properties: shape.properties }] : [],
  );
}

function objectAt(model: ApiModel, pick: number): ObjectAt {
  return at(objects(model), pick);
}

/** The inline object of a type is left where it is: its members are members of the type. */
function memberAt(model: ApiModel, pick: number): readonly [ObjectAt, Property] {
  const all = objects(model).flatMap((owner) =>
    owner.properties
      .filter(({ name }) => name !== 'nested')
      .map((member): readonly [ObjectAt, Property] => [owner, member]),
  );
  return at(all, pick);
}

function withMember(
  model: ApiModel,
  owner: ObjectAt,
  member: Property,
  change: Partial<Property>,
): ApiModel {
  return withMembers(
    model,
    owner.id,
    owner.properties.map((other) => (other === member ? { ...other, ...change } : other)),
  );
}

function withMembers(model: ApiModel, id: string, properties: readonly Property[]): ApiModel {
  const types = model.types.map((type): TypeDef =>
    type.id === id ? { ...type, shape: { kind: 'object', properties } } : type,
  );
  return { ...model, types };
}

/** Members of a body stand below the operation. */
function pathOf(owner: string, name: string): string {
  return owner.endsWith('.body') ? name : `${owner}.${name}`;
}
