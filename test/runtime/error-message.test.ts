import { expect, test } from 'vitest';
import { messageOf } from '../../generator/emit/runtime/error-message.js';

test.each([
  [{ error: { message: 'No such book' } }, 'No such book'],
  [{ message: 'No such book' }, 'No such book'],
  [{ detail: 'No such book' }, 'No such book'],
  [{ success: false, errors: [{ code: 1, message: 'No such book' }] }, 'No such book'],
  [{ detail: [{ loc: ['body', 'title'], msg: 'field required' }] }, 'field required'],
  [{ errors: [] }, ''],
  [{ detail: {} }, ''],
  ['<html>', ''],
])('%j', (body, message) => {
  expect(messageOf(422, body, [])).toBe(`422 ${message}`.trim());
});
