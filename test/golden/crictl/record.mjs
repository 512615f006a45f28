// Records what a real crictl prints of a real containerd, in which pods run as a kubelet would have made them.
//   node --import tsx test/golden/crictl/record.mjs      as root, with containerd, runc, ctr and crictl on the PATH
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';

import { startContainerd } from '../../support/containerd.ts';
import { makePods } from '../make-pods.mjs';

const containerd = await startContainerd();
try {
  await makePods({ ...containerd, stopSandbox: (id) => containerd.crictl('stopp', id) });
  const pods = JSON.parse(await containerd.crictl('pods', '-o', 'json'));
  const containers = JSON.parse(await containerd.crictl('ps', '--all', '-o', 'json'));
  const inspections = {};
  for (const { id } of containers.containers) {
    inspections[id] = JSON.parse(await containerd.crictl('inspect', '--quiet', '-o', 'json', id));
  }
  const versions = {
    crictl: execFileSync('crictl', ['--version'], { encoding: 'utf8' }).trim(),
    containerd: execFileSync('containerd', ['--version'], { encoding: 'utf8' }).split(' ').slice(1, 3).join(' '),
  };
  const recording = { versions, pods, containers, inspections };
  writeFileSync(new URL('recording.json', import.meta.url), `${JSON.stringify(recording, null, 2)}\n`);
  console.log(`recorded ${pods.items.length} sandboxes, ${containers.containers.length} containers`);
} finally {
  await containerd.stop();
}
