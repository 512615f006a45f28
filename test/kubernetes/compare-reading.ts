// Has random files read by kstatic and by the kubelet's own code, and prints those that the two read otherwise.
//   npx tsx test/kubernetes/compare-reading.ts [--seed N] [--count N]
import process from 'node:process';
import { parseArgs } from 'node:util';
import type { ComparedReading } from '../manifest/reading/compared-reading.ts';
import { compareReadings } from '../manifest/reading/differences.ts';

const MOST_SHOWN = 20;

const { seed, count } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, count: { type: 'string', default: '10000' } },
}).values;
const { differences, accepted } = await compareReadings(Number(seed), Number(count));
for (const { content, kubelet, kstatic } of differences.slice(0, MOST_SHOWN)) {
  console.log(JSON.stringify(content.toString()));
  console.log(`  kubelet: ${shown(kubelet)}`);
  console.log(`  kstatic: ${shown(kstatic)}`);
}
console.log(
  `${count} files of the seed ${seed}: ${String(accepted)} read by the kubelet, ${String(differences.length)} read otherwise`,
);
if (differences.length > 0) process.exitCode = 1;

function shown({ value, problem }: ComparedReading): string {
  return value ?? `refused: ${problem ?? ''}`;
}
