/** All that is known to go wrong between a client, a server and their data, and what tests it. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { projectRoot } from '../support/project-files.js';

interface Row {
  readonly fault: string;
  readonly expected: string;
  /** Titles of tests by their file. */
  readonly tests: Readonly<Record<string, readonly string[]>>;
}

const RUNTIME: readonly Row[] = [
  {
    fault: 'redirects to another origin, port, scheme or user; of what changes something',
    expected: 'a typed error; not one byte to the target',
    tests: {
      'runtime/request': [
        '%i to another origin is not followed',
        '%i of what changes something is not followed at all',
        'within its origin a read is followed, but not for ever',
        'one without a target is an error of its own',
      ],
    },
  },
  {
    fault: 'addresses instead of paths, and instead of cursors',
    expected: 'refused before anything is sent; a cursor is only a value',
    tests: {
      'runtime/path': ['%j is refused', 'a base with a path is never left'],
      'runtime/page': ['an address for a cursor is only a value'],
    },
  },
  {
    fault: 'path parameters that lead elsewhere, or are none',
    expected: 'refused, or one encoded segment',
    tests: { 'runtime/path': ['no value changes the number of segments or the origin'] },
  },
  {
    fault: 'header values with line ends, keys with line ends, wrong base URLs',
    expected: 'an error of ours that does not show them',
    tests: {
      'runtime/request': ['%s in a value is refused, and the value is not shown'],
      'runtime/path': ['%j is refused, and not repeated', 'one that is not encrypted is warned of'],
    },
  },
  {
    fault: 'pauses that a server asks for: long, negative, no number, by a wrong clock',
    expected: 'kept up to the limit; above it the error, at once',
    tests: {
      'runtime/retry': [
        'a longer one than is allowed ends the call at once, and never early',
        'one that would end behind the deadline ends the call at once',
        'any header gives a pause that is none or a number from 0',
        'without the date of the server its date is compared with ours',
      ],
      'runtime/abort': ['one that no timer can hold is none'],
    },
  },
  {
    fault: 'statuses and connections that fail',
    expected: 'tried again as the table says; a stream of bytes never',
    tests: {
      'runtime/retry': [
        '%i is tried again',
        '%i is not',
        'one that is cut before the answer is tried again, with the same body',
        'one that is refused, or has no address',
        'one that is not encrypted as it should be',
        'a body that is a stream is sent once',
        'the key against doing things twice is one for all tries',
      ],
    },
  },
  {
    fault: 'abort in every stage, and very often',
    expected: 'answered at once; connections closed, listeners gone, nothing unhandled',
    tests: {
      'runtime/abort': [
        'before the head',
        'in the body',
        'in a stream',
        'in a pause',
        'before the call nothing is sent',
        'while connecting, and with a fetch that does not listen',
        'after the end nothing happens',
        'a thousand aborted calls leave nothing behind',
      ],
    },
  },
  {
    fault: 'stalls before the head, in a body, in a stream; one byte at a time',
    expected: 'limits of a try, of silence and of the whole call',
    tests: {
      'runtime/abort': ['a try has one, which covers its body', 'the whole call has one'],
      'runtime/stream': [
        'silence ends a stream, and pings are no silence',
        'the limit of a try does not end a stream, the deadline does',
        'the reader may take all the time that it wants',
      ],
      'runtime/request': ['one that never ends is cut by the time limit, and its status kept'],
    },
  },
  {
    fault: 'server-sent events, cut anywhere',
    expected: 'the same events however they come',
    tests: { 'runtime/server-sent-events': ['$rule', 'all of them in a row, cut at random'] },
  },
  {
    fault: 'streams that end early, with a reset, with a false end, with an error, with news',
    expected: 'the events before, then an error; news pass',
    tests: {
      'runtime/stream': [
        'are given as they come, those that are new as well',
        'a stream that is cut anywhere gives what came before, and an error',
        'a connection that breaks is an error too, unless all has come',
        '[DONE] ends a stream, and nothing like it does',
        'an error inside is thrown, with what the server says',
      ],
    },
  },
  {
    fault: 'huge events, lines without end, slow readers',
    expected: 'linear in time, a limit of bytes, and no more memory than the buffers',
    tests: {
      'runtime/server-sent-events': ['events and lines that never end are given up'],
      'runtime/stream': ['a reader that is slow holds the server back'],
      'runtime/request': ['a body that unpacks to more than is allowed'],
    },
  },
  {
    fault: 'answers with success that are none',
    expected: 'a typed error with status, request id and the beginning of the text',
    tests: {
      'runtime/request': [
        'the beginning of what came is kept, but not shown',
        '%i has no value',
        'odd, but right',
        'a body that breaks off, lies about its length or is packed wrongly',
      ],
    },
  },
  {
    fault: 'bodies of failures: large, no JSON, deep, with odd members',
    expected: 'a message of at most 500 characters, nothing polluted',
    tests: {
      'runtime/request': [
        'a message has at most 500 characters, and no key that the server repeats',
        'cookies and bodies can be read, but are not printed',
      ],
    },
  },
  {
    fault: 'secrets in logs, errors and what is printed of a client',
    expected: 'none',
    tests: {
      'runtime/request': [
        'nothing secret is told at any level',
        'neither a client nor a transport shows its key',
      ],
    },
  },
  {
    fault: 'lists: empty pages, cursors that repeat or are missing, very many pages, a break',
    expected: 'an end, or an error; no request after a break',
    tests: {
      'runtime/page': [
        'an empty page that says there is more',
        'after %i pages',
        'no long list is taken for one',
        'break asks for no other page',
      ],
    },
  },
  {
    fault: 'a key of the environment, and a base URL of another host',
    expected: 'refused',
    tests: { 'runtime/request': ["the environment's key is for the API's own host"] },
  },
];

const VALIDATORS: readonly Row[] = [
  {
    fault: 'data that is very deep, cyclic, or has very many ways through it',
    expected: 'a verdict, never an exception',
    tests: {
      'emit/validators/emit-validators': [
        '%s: no data is too deep',
        'cyclic data ends, and so does data with very many ways through it',
      ],
    },
  },
  {
    fault: 'members that are inherited, getters and proxies',
    expected: 'own members only; read once; what throws is an issue',
    tests: {
      'emit/validators/emit-validators': [
        'an object without %s has none',
        'an instance of a class has what is its own',
        'what all objects were given is not their own',
        'getters and proxies that throw are issues',
        'a getter is read once by a check that passes',
      ],
    },
  },
  {
    fault: 'values that JSON does not have; very many faults',
    expected: 'as the table says; issues capped and counted',
    tests: {
      'emit/validators/emit-validators': [
        '%s as a list of integers',
        'are capped and counted, and the message is short',
      ],
    },
  },
  {
    fault: 'members, values and variants that are not documented, null for what is optional',
    expected: 'tolerant lets them through and reports them, strict does not',
    tests: {
      'emit/validators/emit-validators': [
        'an optional member may be null when tolerant only; limits are told when strict',
        'parameters are strict and all else is tolerant if nobody says more',
      ],
    },
  },
  {
    fault: 'verdicts of our own',
    expected: 'those of an interpreter, of ajv on the exported schema, and of the official types',
    tests: {
      'check/interpret-type': ['both say the same of random values of random models'],
      'judges/ajv': ['ajv and the validators say the same, but for what each rule explains'],
      'judges/official-types': ['$api'],
    },
  },
];

test.each([...RUNTIME, ...VALIDATORS])('$fault: $expected', ({ tests }) => {
  for (const [file, titles] of Object.entries(tests)) {
    const text = readFileSync(`${projectRoot}/test/${file}.test.ts`, 'utf8').replaceAll("\\'", "'");
    for (const title of titles) expect(text.includes(title), `${file}: ${title}`).toBe(true);
  }
});
