/** What the catalogue has of a diagnostic. `{name}` in a message is a parameter of it. */
export interface CatalogEntry {
  readonly severity: 'error' | 'warning' | 'info';
  /** Whether text of the page was left out; that an error has done so goes without saying. */
  readonly loses?: true;
  readonly message: string;
  readonly help: string;
}
