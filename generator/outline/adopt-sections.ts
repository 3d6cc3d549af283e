/** Sections by the depth of their headings → by what they belong to, where the two differ. */
import type { Report } from '../text/diagnostic.js';
import { diagnostic } from '../text/diagnostic.js';
import { isMethodPart } from '../text/section-heading.js';
import { adoptItems } from './adopt-items.js';
import type { Paragraph, Section } from './page.js';
import { hasVerbLine } from './verb-line.js';

/**
 * Puts types below the heading `Domain Types` of their own level, and what is documented behind a
 * heading of a method's description below the method; the latter is reported as `heading-in-text`.
 */
export function adoptSections(sections: readonly Section[], report: Report): readonly Section[] {
  return adoptItems(adoptTypes(adoptProse(sections, report)), report);
}

/** Some pages print the headings of types on the level of the heading above them. */
function adoptTypes(sections: readonly Section[]): readonly Section[] {
  const adopted: (Section & { readonly sections: Section[] })[] = [];
  for (const section of sections) {
    const types = adopted.at(-1);
    const one = { ...section, sections: [...adoptTypes(section.sections)] };
    if (types?.heading === 'Domain Types' && section.items.length > 0 && !hasVerbLine(section)) {
      types.sections.push(one);
    } else adopted.push(one);
  }
  return adopted;
}

/** A description is Markdown of the vendor's own, with headings of any depth. */
function adoptProse(sections: readonly Section[], report: Report): readonly Section[] {
  const adopted: Section[] = [];
  const whole = sections.map((one) => ({ ...one, sections: adoptProse(one.sections, report) }));
  let next = 0;
  for (const [index, section] of whole.entries()) {
    if (index < next) continue;
    const prose = isOpenMethod(section) ? proseFrom(index + 1, whole) : [];
    adopted.push(withOwnProse(prose.length > 0 ? withProse(section, prose, report) : section));
    next = index + 1 + prose.length;
  }
  return adopted;
}

/** Whether a method has none of its sections yet. */
function isOpenMethod(section: Section): boolean {
  return hasVerbLine(section) && section.items.length === 0 && !section.sections.some(isOfMethod);
}

function isOfMethod({ heading }: Section): boolean {
  return isMethodPart(heading);
}

/** Sections of prose up to the one behind whose text the method goes on; none if none does. */
function proseFrom(start: number, sections: readonly Section[]): readonly Section[] {
  for (let index = start; index < sections.length; index++) {
    const section = sections[index];
    if (!section || !isProse(section)) break;
    if (section.sections.some(isOfMethod)) return sections.slice(start, index + 1);
  }
  return [];
}

function isProse(section: Section): boolean {
  const { heading, items, paragraphs } = section;
  const isNamed = isOfMethod(section) || heading === 'Domain Types' || hasVerbLine(section);
  return !isNamed && items.length === 0 && paragraphs.every(({ code }) => code === null);
}

function withProse(method: Section, prose: readonly Section[], report: Report): Section {
  for (const { place, heading } of prose) {
    report(diagnostic('heading-in-text', place, { heading, title: method.heading }));
  }
  return {
    ...method,
    paragraphs: [...method.paragraphs, ...prose.flatMap(textOf)],
    samples: [...method.samples, ...prose.flatMap(({ samples }) => samples)],
    sections: [...method.sections, ...prose.flatMap(({ sections }) => sections)],
  };
}

/** Headings of the description that are deeper than that of the method. */
function withOwnProse(section: Section): Section {
  const { paragraphs, samples, sections } = section;
  const end = sections.findIndex((one) => !isProse(one) || one.sections.length > 0);
  if (end <= 0 || !hasVerbLine(section)) return section;
  const prose = sections.slice(0, end);
  return {
    ...section,
    paragraphs: [...paragraphs, ...prose.flatMap(textOf)],
    samples: [...samples, ...prose.flatMap((one) => one.samples)],
    sections: sections.slice(end),
  };
}

function textOf({ heading, depth, place, paragraphs }: Section): readonly Paragraph[] {
  return [{ markdown: `${'#'.repeat(depth)} ${heading}`, code: null, place }, ...paragraphs];
}
