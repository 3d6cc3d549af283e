/** A model → its generated validators, imported as a user of the package imports them. */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { decideNames } from '../../generator/emit/names.js';
import type { Names } from '../../generator/emit/names.js';
import { runtimeFiles } from '../../generator/emit/runtime-files.js';
import { emitValidators } from '../../generator/emit/validators/emit-validators.js';
import type { ApiModel } from '../../generator/model/model.js';
import { writeTree } from './scratch-folder.js';

export interface TestIssue {
  readonly code: string;
  readonly pointer: string;
  readonly path: string;
  readonly expected: string;
  readonly received: string;
  readonly documented: readonly unknown[];
  readonly page: string | null;
  readonly line: number | null;
  readonly message: string;
}

export interface TestDrift {
  readonly kind: string;
  readonly pointer: string;
  readonly received: string;
}

export interface TestOptions {
  readonly preset?: 'strict' | 'tolerant';
  readonly onUnknown?: (report: TestDrift) => void;
}

export type TestResult =
  | { readonly success: true; readonly data: unknown }
  | {
      readonly success: false;
      readonly issues: readonly TestIssue[];
      readonly count: number;
      readonly error: Error;
    };

export interface TestValidator {
  readonly is: (value: unknown) => boolean;
  readonly parse: (value: unknown, options?: TestOptions) => unknown;
  readonly safeParse: (value: unknown, options?: TestOptions) => TestResult;
  readonly strict: TestValidator;
  readonly tolerant: TestValidator;
  readonly '~standard': {
    readonly version: number;
    readonly vendor: string;
    readonly validate: (value: unknown) => {
      readonly value?: unknown;
      readonly issues?: readonly { readonly message: string; readonly path: readonly unknown[] }[];
    };
  };
}

export interface GeneratedValidators {
  readonly names: Names;
  readonly named: (name: string) => TestValidator;
  /** By path in the package. */
  readonly files: Readonly<Record<string, string>>;
  /** What the index exports. */
  readonly exported: readonly string[];
}

export async function validatorsOf(model: ApiModel): Promise<GeneratedValidators> {
  const names = decideNames(model, 'Library');
  const emitted = [
    ...emitValidators(model, names),
    ...runtimeFiles.filter(({ path }) => path.startsWith('runtime/validation')),
  ];
  const files = Object.fromEntries(emitted.map(({ path, text }) => [path, text]));
  const module = await importedFrom(files);
  return {
    names,
    files,
    exported: Object.keys(module).sort(),
    named(name) {
      const found = module[name];
      if (!isValidator(found)) throw new Error(`no validator ${name}`);
      return found;
    },
  };
}

/** What is imported stays when the files are gone. */
async function importedFrom(
  files: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, unknown>>> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'docshape-test-')));
  try {
    writeTree(folder, { ...files, 'package.json': '{ "type": "module" }' });
    const url = pathToFileURL(join(folder, 'validators/index.js')).href;
    return await import(/* @vite-ignore */ url);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function isValidator(value: unknown): value is TestValidator {
  return typeof value === 'object' && value !== null && '~standard' in value && 'is' in value;
}
