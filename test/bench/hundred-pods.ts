import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { startRealNode } from '../support/real-node.ts';
import { KSTATIC } from '../support/run-kstatic.ts';
import { until } from '../support/until.ts';
import { runPlan } from './pairs.ts';
import { comparePairs } from './statistics.ts';
import type { Comparison } from './statistics.ts';

const PODS = 100;
const BOUND = 1;
/** What kstatic may take beside the runtime's client, in times of an empty program of Node. */
const BESIDE_THE_CLIENT = 1.5;
const START_LIMIT_MILLISECONDS = 120_000;
const ASK_CRICTL = 'crictl pods -o json && crictl ps --all -o json';

/** How long `list` takes on a node that runs many pods, held against what the runtime's client alone takes to tell of them. */
export async function benchHundredPods(rounds: number): Promise<readonly Comparison[]> {
  const names = Array.from({ length: PODS }, (_, index) => `web-${index}`);
  const files = Object.fromEntries(names.map((name) => [`/etc/kubernetes/manifests/${name}.yaml`, manifestOf(name)]));
  const node = await startRealNode({ kubeletConfiguration: { maxPods: PODS + 10 }, files });
  try {
    await until(
      () => node.kubeletPods(),
      (pods) => pods.filter(({ phase }) => phase === 'Running').length === PODS,
      START_LIMIT_MILLISECONDS,
    );
    const empty = join(node.sharedDirectory, 'empty.cjs');
    writeFileSync(empty, '');
    const pairs = await runPlan(node.enter, {
      rounds,
      peers: [
        { argv: ['sh', '-c', ASK_CRICTL], weight: 1 },
        { argv: [process.execPath, empty], weight: BESIDE_THE_CLIENT },
      ],
      own: [process.execPath, KSTATIC, 'list'],
    });
    const name = `kstatic list of ${PODS} pods : crictl + ${BESIDE_THE_CLIENT} node empty.cjs`;
    return [comparePairs(name, BOUND, pairs)];
  } finally {
    await node.stop();
  }
}

function manifestOf(name: string): string {
  return `apiVersion: v1
kind: Pod
metadata:
  labels:
    app: ${name}
  name: ${name}
spec:
  containers:
  - command: [sleep, "100000"]
    image: busybox
    imagePullPolicy: IfNotPresent
    name: main
    volumeMounts:
    - mountPath: /host
      name: host
      readOnly: true
  hostNetwork: true
  terminationGracePeriodSeconds: 1
  volumes:
  - hostPath:
      path: /etc
      type: Directory
    name: host
`;
}
