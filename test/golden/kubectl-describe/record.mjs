// Records what a real kubectl describe prints of the Pods in test/print/describe/described-pods.ts, for machines without one.
//   node --import ./test/support/text-modules.mjs --import tsx test/golden/kubectl-describe/record.mjs
import { writeFileSync } from 'node:fs';

import { RECORDED_PODS } from '../../print/describe/described-pods.ts';
import { startKubectlDescribe } from '../../print/describe/real-kubectl-describe.ts';
import { currentKubectl, nameOfKubectl } from '../../support/current-kubectl.mjs';

const program = currentKubectl();
if (program === undefined) throw new Error('node test/support/current-kubectl.mjs gets the kubectl that this needs');
const kubectl = await startKubectlDescribe(program);
try {
  const texts = {};
  for (const [what, pod] of Object.entries(RECORDED_PODS)) texts[what] = await kubectl.describe(pod);
  const recording = { kubectl: nameOfKubectl(program), texts };
  writeFileSync(new URL('cases.json', import.meta.url), `${JSON.stringify(recording, null, 2)}\n`);
  console.log(`recorded ${Object.keys(texts).length} Pods of ${recording.kubectl}`);
} finally {
  kubectl.stop();
}
