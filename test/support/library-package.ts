/** The generated package of the library's API, from the kitchen-sink page. */
import { readFileSync } from 'node:fs';
import type { PackageSettings } from '../../generator/emit/package-settings.js';
import { generateFiles, readModel } from '../../generator/pipeline.js';
import { projectRoot } from './project-files.js';

export const librarySettings: PackageSettings = {
  packageName: 'docshape-library',
  version: '1.0.0',
  clientName: 'Library',
  baseUrl: 'https://api.library.example',
  apiKeyEnvironmentVariable: 'LIBRARY_API_KEY',
  keyHeader: { name: 'X-Api-Key', prefix: '' },
  headers: { 'library-version': '2026-01-31' },
};

/** Files of the package by path. */
export async function libraryPackage(): Promise<Readonly<Record<string, string>>> {
  const path = 'test/fixtures/kitchen-sink/http.md';
  const text = readFileSync(`${projectRoot}/${path}`, 'utf8');
  const { model } = readModel([{ path, route: 'books.md', text }], () => {});
  const files = await generateFiles(model, librarySettings);
  return Object.fromEntries(files.map((file) => [file.path, file.text]));
}
