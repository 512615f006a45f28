import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { judgeManifest } from '../../../src/kubelet/judge-manifest.ts';

/** A Pod's volumes as YAML, and what the kubelet of Kubernetes 1.37.1 itself answered to them. */
export interface VolumeCase {
  readonly title: string;
  readonly volumes: string;
  /** In its order; none where it takes them. */
  readonly refusals: readonly string[];
}

/** Tries each volume in an otherwise faultless Pod, `web` on the node `controlplane`. */
export function describeVolumes(title: string, cases: readonly VolumeCase[]): void {
  describe(title, () => {
    for (const { title: behaviour, volumes, refusals } of cases) {
      it(behaviour, async () => assert.deepEqual(await refusalsOf(volumes), refusals));
    }
  });
}

async function refusalsOf(volumes: string): Promise<readonly string[]> {
  const manifest = `
    apiVersion: v1
    kind: Pod
    metadata: {name: web}
    spec:
      serviceAccountName: web
      containers: [{name: web, image: web}]
      volumes: ${volumes}`;
  const { stage, refusals } = await judgeManifest(Buffer.from(manifest), { nodeName: 'controlplane', minor: 37 });
  // Volumes of the cluster are refused only after they were validated.
  assert.ok(['accepted', 'invalid', 'reference'].includes(stage), `${stage}: ${refusals[0]?.message ?? ''}`);
  return stage === 'invalid' ? refusals.map(({ path, message }) => `${String(path)}: ${message}`) : [];
}
