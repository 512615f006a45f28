// Records what kstatic's script has a real nerdctl print of a real containerd, in which pods run as a kubelet would have
// made them, and what that containerd wrote down of them.
//   node --import ./test/support/text-modules.mjs --import tsx test/golden/nerdctl/record.mjs
// as root, with containerd, runc, ctr, crictl and nerdctl on the PATH
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

import { readNerdctl, readNerdctlScript } from '../../../src/nodes/operations/read-containerd/read-containerd.ts';
import { startContainerd } from '../../support/containerd.ts';
import { makePods } from '../make-pods.mjs';
import { openNode } from '../open-node.mjs';

const containerd = await startContainerd();
try {
  await makePods({ ...containerd, stopSandbox: (id) => containerd.crictl('stopp', id) });
  // Where nerdctl's containerd keeps what it wrote down.
  const atDefaultPlace = 'mkdir -p /var/lib/containerd; mount --bind "$1" /var/lib/containerd; shift; exec "$@"';
  const root = `${dirname(containerd.endpoint.replace('unix://', ''))}/data/root`;
  const enter = [...containerd.enter, 'unshare', '--mount', 'sh', '-c', atDefaultPlace, 'enter', root];
  const node = openNode(enter, readNerdctlScript);
  const reading = await readNerdctl(node, { endpoint: containerd.endpoint, nodeName: 'controlplane' });
  await node.close();

  const text = (content) => new TextDecoder().decode(content);
  const recording = {
    versions: {
      nerdctl: execFileSync('nerdctl', ['--version'], { encoding: 'utf8' }).trim(),
      containerd: execFileSync('containerd', ['--version'], { encoding: 'utf8' }).split(' ').slice(1, 3).join(' '),
    },
    containers: text(reading.containers).split('\n'),
    statuses: Object.fromEntries([...reading.statuses].map(([id, status]) => [id, text(status)])),
  };
  writeFileSync(new URL('recording.json', import.meta.url), `${JSON.stringify(recording, null, 2)}\n`);
  console.log(`recorded ${recording.containers.length} containers`);
} finally {
  await containerd.stop();
}
