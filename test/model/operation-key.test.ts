import { expect, test } from 'vitest';
import { operationKey } from '../../generator/model/operation-key.js';

const key = (path: string) => operationKey({ verb: 'get', path });

test('has no names of parameters, no query and no slash at the end', () => {
  expect(key('/v1/books/{id}/pages/')).toBe(key('/v1/books/{book_id}/pages?beta=true'));
  expect(key('/v1/books/{id}')).not.toBe(key('/v1/books/all'));
  expect(key('/')).toBe('get /');
});
