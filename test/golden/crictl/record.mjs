// Records what a real crictl prints of a real containerd, in which pods run as a kubelet would have made them.
//   node --import tsx test/golden/crictl/record.mjs      as root, with containerd, runc, ctr and crictl on the PATH
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';

import { startContainerd } from '../../support/containerd.ts';

/** What every recording is made of: the names tell what is to be seen in the pod. */
const uid = (letter) => letter.repeat(32);
const SLEEP = ['sleep', '1000'];

const containerd = await startContainerd();
try {
  await makePods();
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

async function makePods() {
  await make({ name: 'running-controlplane', uid: uid('1'), labels: { app: 'web' } }, [
    { name: 'web', command: SLEEP },
  ]);
  await make({ name: 'completed-controlplane', uid: uid('2') }, [{ name: 'job', command: ['sh', '-c', 'exit 0'] }]);
  await make({ name: 'failed-controlplane', uid: uid('3') }, [{ name: 'job', command: ['sh', '-c', 'exit 1'] }]);
  await make({ name: 'restarted-controlplane', uid: uid('4') }, [
    { name: 'web', command: ['sh', '-c', 'exit 1'] },
    { name: 'web', command: SLEEP, restartCount: 1 },
  ]);
  await make({ name: 'empty-controlplane', namespace: 'kube-system', uid: uid('5') }, []);

  // The sandbox died, the kubelet made another.
  const renewed = { name: 'renewed-controlplane', uid: uid('6') };
  const died = await make(renewed, [{ name: 'web', command: SLEEP }]);
  await containerd.crictl('stopp', died);
  await make({ ...renewed, attempt: 1 }, [{ name: 'web', command: SLEEP, restartCount: 1 }]);

  // The file was changed, so the pod has another UID.
  const replaced = await make({ name: 'replaced-controlplane', uid: uid('7') }, [{ name: 'web', command: SLEEP }]);
  await containerd.crictl('stopp', replaced);
  await make({ name: 'replaced-controlplane', uid: uid('8') }, [{ name: 'web', command: SLEEP }]);

  // The API server's and a URL's: no pods of files.
  await make({ name: 'ordinary-6d4b75cb6d-hwjrx', uid: uid('9'), source: 'api' }, [{ name: 'web', command: SLEEP }]);
  await make({ name: 'fetched-controlplane', uid: uid('a'), source: 'http' }, [{ name: 'web', command: SLEEP }]);
}

async function make(sandbox, containers) {
  const sandboxId = await containerd.runSandbox(sandbox);
  for (const container of containers) {
    const id = await containerd.runContainer(sandboxId, sandbox, container);
    if (container.command !== SLEEP) await containerd.untilExited(id);
  }
  return sandboxId;
}
