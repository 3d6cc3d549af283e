/** Tests of functions run from source; those of the command line run the built program. */
import { defineConfig } from 'vitest/config';

/** Tests go through much code a few times, as runs do; see `generator/cli/compile-later.ts`. */
const execArgv = process.versions.v8.startsWith('11.') ? ['--interrupt-budget=700000'] : [];

/** Where a machine wants to read the result; see `.ci/run`. */
const report = process.env['TEST_REPORT'];

export default defineConfig({
  test: {
    // All cores: by default one of two is left idle.
    maxWorkers: '100%',
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
    projects: [
      {
        test: {
          name: 'source',
          execArgv,
          include: ['test/**/*.test.ts'],
          exclude: ['test/program/**', '**/node_modules/**'],
          testTimeout: 30_000,
          // Some compile whole packages first.
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'program',
          execArgv,
          include: ['test/program/**/*.test.ts'],
          globalSetup: ['test/support/build-program.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
