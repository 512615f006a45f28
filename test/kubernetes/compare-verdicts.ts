// Makes a fresh corpus and holds what kstatic says to it against what the kubelet's own code says. Ends with 1 where fewer
// than 99 % of the verdicts are the same.
//   npm run compare:verdicts -- --seed 7 --count 5000
import { parseArgs } from 'node:util';

import { compareWithKubelet, Tally, type Agreement, type Verdict } from './agreement.ts';
import type { CorpusManifest } from './corpus/corpus-manifest.ts';
import { makeCorpus } from './corpus/make-corpus.ts';
import { oddFiles, longFiles } from './corpus/odd-files.ts';
import { kubeletVerdict } from './kubelet-verdict.ts';
import { JUDGED_NODE, runJudge } from './run-judge.ts';

const LEAST_AGREEMENT = 0.99;
const LONGEST_SHOWN = 3000;

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '3000' },
    show: { type: 'string', default: '10' },
  },
});

const manifests: CorpusManifest[] = [...oddFiles(), ...longFiles()];
for await (const manifest of makeCorpus(Number(values.seed), Number(values.count))) manifests.push(manifest);
const verdicts = await runJudge(manifests);
const tally = new Tally();
let left = Number(values.show);
for (const [index, manifest] of manifests.entries()) {
  const verdict = verdicts[index];
  if (verdict === undefined) throw new Error(`no verdict on ${manifest.id}`);
  const kubelet = kubeletVerdict(verdict);
  const agreement = await compareWithKubelet(manifest.content, kubelet, JUDGED_NODE);
  tally.add(kubelet, agreement);
  if (agreement.sameWords || left <= 0) continue;
  left -= 1;
  console.log(difference(manifest, kubelet, agreement));
}
for (const line of tally.lines()) console.log(line);
if (tally.sameVerdict < LEAST_AGREEMENT) process.exitCode = 1;

function difference({ id, content }: CorpusManifest, kubelet: Verdict, { ours, sameVerdict }: Agreement): string {
  return [
    `--- ${sameVerdict ? 'another reason' : 'ANOTHER VERDICT'}: ${id}`,
    Buffer.from(content).toString().slice(0, LONGEST_SHOWN),
    `kubelet: ${described(kubelet)}`,
    `kstatic: ${described(ours)}`,
  ].join('\n');
}

function described({ stage, errors }: Verdict): string {
  return [stage, ...errors.map(({ field, message }) => `  ${field}: ${message}`)].join('\n');
}
