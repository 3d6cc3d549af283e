/** What options can be chosen from, apart from the commands: those load when they are run. */
import type { DiffFormat } from '../diff/formats/index.js';

export const stages = ['outline', 'signatures', 'model', 'types', 'validators', 'client'] as const;

export const exportTargets = ['openapi', 'json-schema'] as const;

/** The forms of a diff, each once. */
export const diffFormatNames = Object.keys({
  text: true,
  markdown: true,
  json: true,
  html: true,
  github: true,
  sarif: true,
} satisfies Readonly<Record<DiffFormat, true>>);
