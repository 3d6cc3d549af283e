/** What the configuration says about an API → the settings of its package, with names for the rest. */
import { basename } from 'node:path';
import type { PackageSettings } from '../emit/package-settings.js';
import { pascalCase, snakeCase } from '../text/case.js';
import type { ApiConfig } from './config.js';

/** What of the configuration concerns the package. */
export type PackageConfig = Omit<ApiConfig, 'input'>;

/**
 * Names that are not given are made from the name of the output folder: `generated/library` holds
 * the package `docshape-library` with the class `Library`. A key goes into `Authorization: Bearer`.
 */
export function packageSettings(api: PackageConfig): PackageSettings {
  const folder = snakeCase(basename(api.out)).replaceAll('_', '-') || 'api';
  const packageName = api.name ?? `docshape-${folder.replace(/^docshape-/, '')}`;
  return {
    packageName,
    version: api.version ?? '0.0.0',
    clientName: api.client ?? className(packageName),
    baseUrl: api.baseUrl,
    apiKeyEnvironmentVariable: api.apiKeyEnv,
    keyHeader: keyHeader(api),
    headers: api.headers,
    validators: api.validators ?? 'own',
  };
}

function keyHeader({ authentication }: PackageConfig): PackageSettings['keyHeader'] {
  if (!authentication) return { name: 'Authorization', prefix: 'Bearer ' };
  const { header, scheme } = authentication;
  return { name: header, prefix: keyPrefix(scheme) };
}

/** What stands before a key in its header: the scheme and a blank, if there is one. */
export function keyPrefix(scheme: string | null): string {
  return scheme === null ? '' : `${scheme} `;
}

/** `@library/docshape-library` → `Library`; a class cannot begin with a digit. */
function className(packageName: string): string {
  const name = pascalCase(packageName.replace(/^@[^/]*\//, '').replace(/^docshape-/, ''));
  return /^[A-Z]/.test(name) ? name : `Api${name}`;
}
