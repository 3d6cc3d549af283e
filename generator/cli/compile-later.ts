/** Node 20 → a run that spends less time on compiling than it saves by it. */
import { setFlagsFromString } from 'node:v8';

/** The version of V8 in Node 20; later ones compile in more steps, and have no such flag. */
const EAGER = '11.';
/**
 * How many bytes of byte code a function runs before it may be optimized: ten times what is usual.
 * A run of some seconds goes through much code a few times; to optimize it takes more time than it
 * ever saves, and is undone as soon as the next dialect has items of other shapes. A cold run takes
 * two thirds of the processor's time, one of 100 MB of pages a little less than before.
 */
const BUDGET = 700_000;

/** To be called before the code that it concerns is loaded. `v8` is the version of the engine. */
export function compileLater(v8: string): void {
  if (v8.startsWith(EAGER)) setFlagsFromString(`--interrupt-budget=${BUDGET}`);
}
