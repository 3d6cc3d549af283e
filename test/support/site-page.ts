/** A page of a documentation site with its tree opened, as converters save it. */
export interface WrittenSitePage {
  /** Lines between title and verb; the last one is the signature. */
  readonly head?: readonly string[];
  readonly sections: Readonly<Record<string, readonly string[]>>;
}

/** Each line of a section becomes a paragraph. */
export function sitePageText({ head = [], sections }: WrittenSitePage): string {
  const written = Object.entries(sections).flatMap(([heading, lines]) => [
    `##### ${heading}Expand Collapse`,
    ...lines,
  ]);
  return [
    '# Add a book',
    ...head,
    'POST/v1/books',
    'Adds a book.',
    ...written,
    '### Add a book',
    '```\nadd\n```',
    '```\n{}\n```',
  ].join('\n\n');
}
