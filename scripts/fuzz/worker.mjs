/** Runs cases in a thread of its own, so that one that hangs can be seen and stopped. */
import { parentPort, workerData } from 'node:worker_threads';
import { checkCase, makeCase } from './check-case.mjs';
import { loadCorpus } from './pieces.mjs';

const { seed, first, last, until, progress } = workerData;
const corpus = loadCorpus();
const current = new Int32Array(progress);
const send = parentPort.postMessage.bind(parentPort);
let index = first;
for (; index < last && Date.now() < until; index++) {
  Atomics.store(current, 0, index);
  const found = await checkCase(makeCase(corpus, seed, index));
  if (found !== null) send({ index, found });
}
send({ done: index });
