/** The pages of the kitchen sink by dialect: one invented API, every construct of the format. */
import { readFileSync } from 'node:fs';
import { projectRoot } from './project-files.js';

export const kitchenSinkDialects = ['cli', 'http', 'python', 'ruby', 'typescript'] as const;

/** The text of each page by its route, as `readPages` takes it. */
export function kitchenSinkPages(
  dialects: readonly string[] = kitchenSinkDialects,
): Readonly<Record<string, string>> {
  const folder = `${projectRoot}/test/fixtures/kitchen-sink`;
  return Object.fromEntries(
    dialects.map((name) => [`${name}/books.md`, readFileSync(`${folder}/${name}.md`, 'utf8')]),
  );
}
