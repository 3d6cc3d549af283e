/** What a package is told about itself; none of it comes from a page. */

export interface PackageSettings {
  readonly packageName: string;
  readonly version: string;
  /** `Anthropic`: the exported class. */
  readonly clientName: string;
  readonly baseUrl: string | null;
  readonly apiKeyEnvironmentVariable: string | null;
  /** The header with the key: `Authorization` with `Bearer `, or `X-Api-Key` with nothing. */
  readonly keyHeader: { readonly name: string; readonly prefix: string };
  /** Headers that every request has. */
  readonly headers: Readonly<Record<string, string>>;
  /** What the module of validators is made of: our own, without it; or zod 4, of which it is a peer. */
  readonly validators?: 'own' | 'zod' | undefined;
}
