import fc from 'fast-check';
import { expect, test } from 'vitest';
import { terminalText, terminalWidth } from '../../generator/text/terminal-text.js';

test('shows control characters instead of sending them', () => {
  expect(terminalText('a\u001b[31mb\u0007\u0000\u007fc')).toBe('a␛[31mb␇␀␡c');
  expect(terminalText('8-bit \u009b31m')).toBe('8-bit \ufffd31m');
});

test('shows direction marks, line separators and broken surrogates as one mark each', () => {
  expect(terminalText('\u202eabc\u2066\u2028\ud800x')).toBe('\ufffdabc\ufffd\ufffd\ufffdx');
});

test('leaves ordinary text of any script as it is', () => {
  const text = 'naïve 図書館 📚 ŀibrary';
  expect(terminalText(text)).toBe(text);
});

test('counts columns as a terminal does', () => {
  expect(terminalWidth('abc')).toBe(3);
  expect(terminalWidth('図書')).toBe(4);
  expect(terminalWidth('e\u0301')).toBe(1);
  expect(terminalWidth('📚')).toBe(2);
});

test('never lets a character through that a terminal would obey', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(terminalText(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
    }),
  );
});
