/** `--limit name=count`, as often as wanted → the limits of the input. */
import { InvalidArgumentError, Option } from 'commander';
import type { InputLimits } from '../text/limits.js';
import { inputLimits, largestInputLimits } from '../text/limits.js';
import { didYouMean } from './closest-name.js';

export function limitOption(): Option {
  const known = Object.entries(inputLimits).map(([name, count]) => `${name}=${count}`);
  return new Option('--limit <name=count>', `read more or less than ${known.join(', ')}`)
    .default(inputLimits, 'as shown')
    .argParser(setLimit);
}

/** The limits with one of them set by the text of the option. */
function setLimit(text: string, before: InputLimits): InputLimits {
  const [, name = '', digits = ''] = /^(\w{1,40})=(\d{1,9})$/.exec(text) ?? [];
  const key = LIMIT_NAMES.find((limit) => limit === name);
  if (key === undefined) {
    const hint = didYouMean(name, LIMIT_NAMES);
    throw new InvalidArgumentError(
      `Expected one of ${LIMIT_NAMES.join(', ')} with a count.${hint}`,
    );
  }
  const largest = largestInputLimits[key];
  const count = Number(digits);
  if (count > largest) throw new InvalidArgumentError(`At most ${key}=${largest} is possible.`);
  return { ...before, [key]: count };
}

const LIMIT_NAMES = ['pages', 'pageMegabytes', 'pageLines', 'totalMegabytes'] as const;
