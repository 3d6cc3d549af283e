/**
 * Added lines on one line (FORMAT §6.1) → where each was. A line begins with ` +`; a sign ` +` is
 * possible in sentences and in code only.
 */
import type { CutLine, Joint } from './cut-lines.js';
import { isFenceLine, isLikelySign, jointInCode, jointInProse } from './joint.js';

/** Cuts the text from `from`, where the `+` of the first line stands, to `to`. */
export function plusLines(text: string, from: number, to: number): readonly CutLine[] {
  const lines: CutLine[] = [];
  let before = '';
  let fenced = false;
  let frontMatter = false;
  for (let start = from + 1; start <= to;) {
    const next = text.indexOf(' +', start);
    const end = next < 0 || next >= to ? to : next;
    const content = text.slice(start, end);
    const joint = frontMatter ? null : jointOf(before, content, fenced);
    lines.push({ start, end, joint });
    if (content === '---') frontMatter = lines.length === 1;
    if (isFenceLine(content)) fenced = !fenced;
    before = isLikelySign(joint) ? `${before} + ${content}` : content;
    start = end + 2;
  }
  return lines;
}

function jointOf(before: string, content: string, fenced: boolean): Joint {
  if (before.trim() === '' || content.trim() === '') return null;
  if (isFenceLine(before) || isFenceLine(content)) return null;
  if (fenced) return jointInCode(before);
  if (STRUCTURE.test(content) || /^#{1,6} /.test(before)) return null;
  // Text at the margin never follows text of an item.
  if (before.startsWith(' ') && !content.startsWith(' ')) return 0;
  return jointInProse(before, content);
}

/** Headings and bullets. */
const STRUCTURE = /^(?:#{1,6} | ?[-*] )/;
