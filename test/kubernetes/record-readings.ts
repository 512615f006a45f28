// Records what the kubelet's own code reads of odd files, and of some random ones, into test/golden/kubelet/reading.json.
//   npx tsx test/kubernetes/record-readings.ts
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { oddFiles } from '../manifest/reading/odd-files.ts';
import { randomDocument } from '../manifest/reading/random-document.ts';
import { RECORDED_READINGS, type RecordedReading } from '../manifest/reading/recorded-readings.ts';
import { random } from '../support/random.ts';
import { kubeletReadings } from './kubelet-readings.ts';

const SEED = 20_261_124;
const RANDOM_FILES = 200;

const chance = random(SEED);
const contents = [...oddFiles(), ...Array.from({ length: RANDOM_FILES }, () => randomDocument(chance))];
const readings = await kubeletReadings(contents);
const recorded = contents.flatMap((content, index): readonly RecordedReading[] => {
  const { value = null, problem = null, isChance = false } = readings[index] ?? {};
  return isChance ? [] : [{ ...textOf(content), value, problem }];
});
mkdirSync(dirname(RECORDED_READINGS), { recursive: true });
writeFileSync(RECORDED_READINGS, `[\n${recorded.map((reading) => JSON.stringify(reading)).join(',\n')}\n]\n`);
const refused = recorded.filter(({ value }) => value === null).length;
console.log(`${String(recorded.length)} files, of which the kubelet refuses ${String(refused)}`);

function textOf(content: Uint8Array): Pick<RecordedReading, 'text' | 'isBase64'> {
  const text = Buffer.from(content).toString();
  const isText = Buffer.from(text).equals(content);
  return { text: isText ? text : Buffer.from(content).toString('base64'), isBase64: !isText };
}
