import { expect, test } from 'vitest';
import { parseJson } from '../../generator/text/parse-json.js';

test('JSON has a value, also null; all else has none', () => {
  expect(parseJson('{"a": [1]}')).toEqual({ value: { a: [1] } });
  expect(parseJson('null')).toEqual({ value: null });
  expect(parseJson('{')).toBeNull();
  expect(parseJson('')).toBeNull();
});
