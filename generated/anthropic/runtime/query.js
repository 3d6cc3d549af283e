// Part of the runtime of docshape, the same in every generated package.
/** Query parameters → a query string. */
/** Lists repeat their key with brackets, `tags[]=a&tags[]=b`; objects put theirs in: `at[gte]=1`. */
export function queryString(parameters) {
  const pairs = [];
  for (const [name, value] of Object.entries(parameters)) addPairs(name, value, pairs);
  return pairs.join('&');
}
function addPairs(name, value, pairs) {
  if (value === undefined || value === null) return;
  if (Array.isArray(value)) {
    for (const element of value) addPairs(`${name}[]`, element, pairs);
  } else if (value instanceof Date) {
    pairs.push(pair(name, value.toISOString()));
  } else if (typeof value === 'object') {
    for (const [key, member] of Object.entries(value)) addPairs(`${name}[${key}]`, member, pairs);
  } else {
    pairs.push(pair(name, String(value)));
  }
}
function pair(name, value) {
  return `${encodeURIComponent(name)}=${encodeURIComponent(value)}`;
}
