import { expect, test } from 'vitest';
import { diagnostic } from '../../generator/text/diagnostic.js';
import { formatDiagnostic, plainPaint } from '../../generator/text/format-diagnostic.js';
import { sourceLines } from '../../generator/text/source-lines.js';

const text = '# Books\n\n- `shelf: Shelf`\n\n- `Shelf object { id }`\n';
const lineOf = sourceLines([{ path: 'books.md', route: 'books.md', text }]);

test('shows place, severity, code, message, frame, related places and help', () => {
  const found = diagnostic(
    'dangling-type',
    { path: 'books.md', line: 3, column: 11, length: 5 },
    { name: 'Shelf' },
    [
      {
        message: 'a type of that name',
        place: { path: 'books.md', line: 5, column: 4, length: 5 },
      },
    ],
  );
  expect(formatDiagnostic(found, lineOf, plainPaint)).toBe(
    [
      'books.md:3:11 warning dangling-type: no page opens the type `Shelf`',
      '  3 | - `shelf: Shelf`',
      '    |           ^~~~~',
      '  books.md:5:4 a type of that name',
      '  5 | - `Shelf object { id }`',
      '    |    ^~~~~',
      '  help: Its values are typed as unknown. Add the page that documents it.',
    ].join('\n'),
  );
});

test('leaves the frame out where the line is empty or not known', () => {
  const place = { path: 'books.md', line: 2, column: 1, length: 0 };
  const empty = diagnostic('bad-verb', place, { verb: 'x' });
  const unknown = diagnostic('bad-verb', { ...place, path: 'other.md' }, { verb: 'x' });
  expect(formatDiagnostic(empty, lineOf, plainPaint).split('\n')).toHaveLength(2);
  expect(formatDiagnostic(unknown, lineOf, plainPaint).split('\n')).toHaveLength(2);
});

test('colours nothing but its own words', () => {
  const place = { path: 'books.md', line: 3, column: 4, length: 5 };
  const mark = (name: string) => (text: string) => `<${name}>${text}</${name}>`;
  const paint = {
    error: mark('error'),
    warning: mark('warning'),
    info: mark('info'),
    place: mark('place'),
    faint: mark('faint'),
  };
  const [head, , marker] = formatDiagnostic(
    diagnostic('bad-verb', place, { verb: 'x' }),
    lineOf,
    paint,
  ).split('\n');
  expect(head).toMatch(/^<place>books\.md:3:4<\/place> <error>error<\/error> bad-verb: /);
  expect(marker).toContain('<error>^~~~~</error>');
});

test('lets no escape sequence of a page or of a file name through', () => {
  const path = 'evil\u001b[2J.md';
  const evil = sourceLines([{ path, route: path, text: '- `\u001b]0;title\u0007\u202e`' }]);
  const place = { path, line: 1, column: 4, length: 3 };
  const found = diagnostic('bad-path', place, { path: '\u001b[31m' }, [
    { message: '\u001b[1m', place },
  ]);
  expect(formatDiagnostic(found, evil, plainPaint).replaceAll('\n', '')).not.toMatch(
    /[\p{Cc}\p{Cf}]/u,
  );
});
