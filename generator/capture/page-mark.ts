/** Lines that only the head of a page or of a capture has: a sign that another one begins. */

/** `post /responses/{id}`, as rendered text has it. */
export const VERB_LINE = /^(get|post|put|patch|delete|head|options) (\/\S*)$/;

/** Sites show the verb as a badge, and text has it glued to the path: `GET/v1/books`. */
export const GLUED_VERB = /^(get|post|put|patch|delete|head|options) ?(\/\S*)$/i;

/** Whether a line is a heading or a verb line of Markdown, or names a file of a diff. */
export function isPageMark(line: string): boolean {
  return isPageLine(line) || VERB_LINE.test(line) || isCaptureHead(line);
}

/** Whether a line is a heading or a verb line of Markdown: no text around a diff has one. */
export function isPageLine(line: string): boolean {
  return /^#{1,3} \S/.test(line) || /^\*\*[A-Za-z]+\*\* `/.test(line);
}

/** Whether a line names a file of a diff. */
export function isCaptureHead(line: string): boolean {
  return line.startsWith('diff --git ') || FILE_HEAD.test(line);
}

/** `ruby/index.md +0 −4896 deleted`. The minus of the view is U+2212. */
export const FILE_HEAD =
  /^(\S{1,1000}\.\w{1,20}) \+([\d,]+) [\u2212\u2013-]([\d,]+)(?: [A-Za-z ]{1,40})?$/;
