// Records what kstatic's script has a real docker print of a real Docker Engine, in which pods run as cri-dockerd makes
// them for a kubelet.
//   node --import ./test/support/text-modules.mjs --import tsx test/golden/docker/record.mjs
// as root, with docker, dockerd, containerd and runc on the PATH
import { writeFileSync } from 'node:fs';

import { readDocker, readDockerScript } from '../../../src/nodes/operations/read-docker/read-docker.ts';
import { startDockerEngine } from '../../support/dockerd.ts';
import { makePods } from '../make-pods.mjs';
import { openNode } from '../open-node.mjs';

const VERSIONS = 'docker {{.Client.Version}}, Docker Engine {{.Server.Version}}';

const engine = await startDockerEngine();
try {
  await makePods(engine);
  const node = openNode(engine.enter, readDockerScript);
  const { containers } = await readDocker(node);
  await node.close();

  const recording = {
    versions: (await engine.docker('version', '--format', VERSIONS)).trim(),
    containers: new TextDecoder().decode(containers).split('\n'),
  };
  writeFileSync(new URL('recording.json', import.meta.url), `${JSON.stringify(recording, null, 2)}\n`);
  console.log(`recorded ${recording.containers.length} containers`);
} finally {
  await engine.stop();
}
