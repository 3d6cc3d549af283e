/** What a document is told about its API that no page says; none of it comes from a page. */
import type { SchemaForm } from './schema-context.js';

export interface ExportSettings {
  readonly title: string;
  /** The version of the document. */
  readonly version: string;
  /** Where the API is served; `null`: taken from the samples of the pages. */
  readonly baseUrl: string | null;
  /** The header with the key; `null`: taken from the samples of the pages. */
  readonly keyHeader: KeyHeader | null;
  /** Headers that every request has, beside those of the samples. */
  readonly headers: Readonly<Record<string, string>>;
  readonly form: SchemaForm;
}

export interface KeyHeader {
  readonly name: string;
  /** `Bearer`; `null`: the key stands alone. */
  readonly scheme: string | null;
}
