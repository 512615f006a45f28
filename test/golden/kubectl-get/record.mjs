// Records what a real kubectl get prints of the pods and words in test/commands/list/lines.ts, for machines without one.
//   node --import ./test/support/text-modules.mjs --import tsx test/golden/kubectl-get/record.mjs
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { FILES, LINES } from '../../commands/list/lines.ts';
import { listedPods } from '../../commands/list/listed-pods.ts';
import { startKubectlGet } from '../../commands/list/real-kubectl-get.ts';
import { currentKubectl, nameOfKubectl } from '../../support/current-kubectl.mjs';

const program = currentKubectl();
if (program === undefined) throw new Error('node test/support/current-kubectl.mjs gets the kubectl that this needs');
const kubectl = await startKubectlGet(program);
try {
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(kubectl.directory, name), text);
  const cases = [];
  for (const { words, pods } of LINES) {
    cases.push({ words, pods: pods.length, ...(await kubectl.get(words, listedPods(pods))) });
  }
  const recording = { kubectl: nameOfKubectl(program), cases };
  writeFileSync(new URL('cases.json', import.meta.url), `${JSON.stringify(recording, null, 2)}\n`);
  console.log(`recorded ${cases.length} lines of ${recording.kubectl}`);
} finally {
  kubectl.stop();
}
