/** The dialects, in the order in which they are tried. A new one is a file and a line here. */
import { cli } from './cli.js';
import { csharp } from './csharp.js';
import type { Dialect } from './dialect.js';
import { go } from './go.js';
import { http } from './http.js';
import { java } from './java.js';
import { php } from './php.js';
import { python } from './python.js';
import { ruby } from './ruby.js';
import { typescript } from './typescript.js';

export const dialects: readonly Dialect[] = [
  http,
  cli,
  python,
  ruby,
  typescript,
  go,
  java,
  csharp,
  php,
];
