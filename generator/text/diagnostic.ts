/** A doubt about a document, as plain data. Documents never throw; they are reported. */
import type { CatalogEntry } from './catalog-entry.js';
import { catalog } from './catalog.js';
import type { Place } from './source.js';
import { comparePlaces, compareText } from './source.js';

export type Severity = 'error' | 'warning' | 'info';

export type DiagnosticCode = keyof typeof catalog;

/** A second place that explains the first, as "first declared here". */
export interface RelatedPlace {
  readonly message: string;
  readonly place: Place;
}

export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly message: string;
  readonly place: Place;
  /** What the reader of the message can do about it. */
  readonly help: string;
  readonly related: readonly RelatedPlace[];
}

/** Takes what a pass has found. Always the last parameter of a pass. */
export type Report = (diagnostic: Diagnostic) => void;

type Placeholders<Template extends string> =
  Template extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholders<Rest> : never;

/** The parameters that the message of a code needs: one for each `{name}` in its template. */
export type DiagnosticParameters<Code extends DiagnosticCode> = Readonly<
  Record<Placeholders<(typeof catalog)[Code]['message']>, string | number>
>;

/** Builds the diagnostic of a code: its catalogue message with `parameters` filled in. */
export function diagnostic<Code extends DiagnosticCode>(
  code: Code,
  place: Place,
  parameters: DiagnosticParameters<Code>,
  related: readonly RelatedPlace[] = [],
): Diagnostic {
  const { severity, message, help } = catalog[code];
  const values = new Map<string, string | number>(Object.entries(parameters));
  const text = message.replace(/\{(\w+)\}/g, (_, name: string) => excerpt(values.get(name) ?? ''));
  return { code, severity, message: text, place, help, related };
}

/** Whether text of the page was left out of what was understood of it. */
export function losesText({ code, severity }: Diagnostic): boolean {
  const entry: CatalogEntry = catalog[code];
  return severity === 'error' || entry.loses === true;
}

/** Orders diagnostics by place, then by code and message, so that output never depends on timing. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    comparePlaces(a.place, b.place) ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}

/** Page text inside a message: one line, no control characters, at most 120 characters. */
function excerpt(value: string | number): string {
  const text = String(value).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ');
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}
