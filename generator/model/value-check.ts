/** Checks of values that come from a file: each gives the first fault, with the path to it. */

/** What is wrong with a value at a path; `null` if nothing is. */
export type Check = (value: unknown, at: string) => string | null;

/** Deeper values are refused by `depthFault`: the checks must not run out of stack. */
const DEEPEST = 500;

/** Whether a value is nested too deep to be checked. */
export function depthFault(value: unknown): string | null {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return `it is nested more than ${DEEPEST} levels deep`;
    level = level.flatMap((each) =>
      typeof each === 'object' && each !== null ? Object.values(each) : [],
    );
  }
  return null;
}

/** The fault of a value that is not what was expected. */
export function expected(
  isRight: boolean,
  what: string,
  value: unknown,
  at: string,
): string | null {
  if (isRight) return null;
  const found = value === undefined ? 'missing' : JSON.stringify(value).slice(0, 60);
  return `${at === '' ? 'it' : at} is ${found}, expected ${what}`;
}

export const text: Check = (value, at) => expected(typeof value === 'string', 'a text', value, at);

export const name: Check = (value, at) =>
  expected(typeof value === 'string' && value !== '', 'a name', value, at);

export const nothing: Check = (value, at) => expected(value === null, 'null', value, at);

export const absent: Check = (value, at) => expected(value === undefined, 'nothing', value, at);

export const count: Check = (value, at) =>
  expected(Number.isSafeInteger(value), 'a whole number', value, at);

/** What a literal or a default can be. */
export const scalar: Check = (value, at) =>
  expected(['string', 'number', 'boolean'].includes(typeof value), 'a constant', value, at);

export function one(...allowed: readonly (string | number)[]): Check {
  const names = allowed.join(', ');
  return (value, at) =>
    expected(
      allowed.some((name) => name === value),
      names,
      value,
      at,
    );
}

export function orNull(check: Check): Check {
  return (value, at) => (value === null ? null : check(value, at));
}

export function list(check: Check): Check {
  return (value, at) => {
    if (!Array.isArray(value)) return expected(false, 'a list', value, at);
    return firstFault(value.map((element, index) => [`${at}[${index}]`, element, check]));
  };
}

/** An object with these members, all of them, and no others. */
export function object<Value>(members: Readonly<Record<keyof Value & string, Check>>): Check {
  const checks = Object.entries<Check>(members);
  return (value, at) => {
    const fields = fieldsOf(value);
    if (!fields) return expected(false, 'an object', value, at);
    const odd = [...fields.keys()].find((name) => !Object.hasOwn(members, name));
    if (odd !== undefined) return `${under(at, odd)} is no member of it`;
    return firstFault(checks.map(([name, check]) => [under(at, name), fields.get(name), check]));
  };
}

/** An object with any members, each of one kind. */
export function record(check: Check): Check {
  return (value, at) => {
    const fields = fieldsOf(value);
    if (!fields) return expected(false, 'an object', value, at);
    return firstFault([...fields].map(([name, member]) => [under(at, name), member, check]));
  };
}

/** The other members of each of several objects, which are told apart by the constant `Tag`. */
type MembersByTag<Union extends Readonly<Record<Tag, string>>, Tag extends string> = {
  readonly [Value in Union[Tag]]: Readonly<
    Record<Exclude<keyof Extract<Union, Readonly<Record<Tag, Value>>>, Tag>, Check>
  >;
};

export function toldApartBy<Tag extends string>(tag: Tag) {
  return <Union extends Readonly<Record<Tag, string>>>(
    members: MembersByTag<Union, Tag>,
  ): Check => {
    const checks = new Map(
      Object.entries<Readonly<Record<string, Check>>>(members).map(([value, others]) => [
        value,
        object({ [tag]: text, ...others }),
      ]),
    );
    return (value, at) => {
      const found = fieldsOf(value)?.get(tag);
      const check = typeof found === 'string' ? checks.get(found) : undefined;
      const names = [...checks.keys()].join(', ');
      return check ? check(value, at) : expected(false, names, found, under(at, tag));
    };
  };
}

export const kinds = toldApartBy('kind');

function firstFault(parts: readonly (readonly [string, unknown, Check])[]): string | null {
  for (const [at, value, check] of parts) {
    const fault = check(value, at);
    if (fault !== null) return fault;
  }
  return null;
}

function fieldsOf(value: unknown): ReadonlyMap<string, unknown> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return new Map(Object.entries(value));
}

function under(at: string, name: string): string {
  return at === '' ? name : `${at}.${name}`;
}
