/** What the client asks of the place where it runs, by web standards and by `process` if it is there. */

declare const process: { readonly env: Readonly<Record<string, string | undefined>> };

/** A variable of the environment; `undefined` where there is none, or it may not be read. */
export function environmentVariable(name: string): string | undefined {
  try {
    return process.env[name]?.trim() || undefined;
  } catch {
    return undefined;
  }
}

export function isBrowser(): boolean {
  return 'window' in globalThis && 'document' in globalThis && 'navigator' in globalThis;
}
