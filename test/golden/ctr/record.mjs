// Records what a real ctr prints of a real containerd, in which pods run as a kubelet would have made them, and what that
// containerd wrote down of them. Left out is each container's OCI specification.
//   node --import tsx test/golden/ctr/record.mjs      as root, with containerd, runc, ctr and crictl on the PATH
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';

import { startContainerd } from '../../support/containerd.ts';
import { makePods } from '../make-pods.mjs';

const containerd = await startContainerd();
try {
  await makePods({ ...containerd, stopSandbox: (id) => containerd.crictl('stopp', id) });
  const [enter, ...words] = containerd.enter;
  const run = (...program) => execFileSync(enter, [...words, ...program], { encoding: 'utf8' });
  const ctr = (...more) => run('ctr', '-a', containerd.endpoint.replace('unix://', ''), '-n', 'k8s.io', ...more);

  const plugins = ctr('plugins', 'list', '--detailed', 'id==content');
  const [, root] = /root\s+(\/.*)\/io\.containerd\.content/.exec(plugins);
  const tasks = ctr('tasks', 'list');
  const containers = {};
  const statuses = {};
  for (const id of ctr('containers', 'list', '--quiet').trim().split('\n')) {
    const { Spec, ...info } = JSON.parse(ctr('containers', 'info', id));
    containers[id] = info;
    const file = `${root}/io.containerd.grpc.v1.cri/containers/${id}/status`;
    const status = run('sh', '-c', '[ ! -e "$1" ] || cat "$1"', 'sh', file);
    if (status !== '') statuses[id] = status;
  }
  const containerdVersion = execFileSync('containerd', ['--version'], { encoding: 'utf8' });
  const recording = {
    versions: { containerd: containerdVersion.split(' ').slice(1, 3).join(' ') },
    plugins: plugins.replace(root, '/var/lib/containerd'),
    tasks,
    containers,
    statuses,
  };
  writeFileSync(new URL('recording.json', import.meta.url), `${JSON.stringify(recording, null, 2)}\n`);
  console.log(`recorded ${Object.keys(containers).length} containers`);
} finally {
  await containerd.stop();
}
