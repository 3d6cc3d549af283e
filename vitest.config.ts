/** Tests of functions run from source; those of the command line run the built program. */
import { defineConfig } from 'vitest/config';

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
          include: ['test/program/**/*.test.ts'],
          globalSetup: ['test/support/build-program.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
