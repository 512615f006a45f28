import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findRunningPods, findRunningPodsScripts } from '../../src/runtimes/find-running-pods.ts';
import { openShell } from '../nodes/operations/open-shell.ts';
import { replayingCrictl, runtimePlaces, type RuntimePlaces } from '../support/recorded-crictl.ts';
import { replayingCtr } from '../support/recorded-ctr.ts';
import { readLineRecording } from '../support/recorded-lines.ts';
import { requirement } from '../support/requirements.ts';
import type { Test } from '../support/temporary-directory.ts';

const CONTAINERD = 'unix:///run/containerd/containerd.sock';
const FAILS = 'exit 1';

describe('findRunningPods', { concurrency: true, skip: requirement('root', 'namespaces') }, () => {
  it('prefers crictl, then ctr, then nerdctl, then docker', async (test) => {
    const programs = {
      crictl: replayingCrictl(test),
      nerdctl: replayingLines('nerdctl'),
      ctr: replayingCtr(test),
      docker: replayingLines('docker'),
    };

    assert.equal(await clientOf(test, programs), 'crictl 9');
    assert.equal(await clientOf(test, { ...programs, crictl: FAILS }), 'ctr 9');
    assert.equal(await clientOf(test, { ...programs, crictl: FAILS, ctr: FAILS }), 'nerdctl 9');
    assert.equal(await clientOf(test, { docker: programs.docker }), 'docker 9');
  });

  it('asks docker alone where the kubelet has cri-dockerd, and never where it has containerd', async (test) => {
    const ctr = replayingCtr(test);
    const docker = replayingLines('docker');

    assert.equal(await clientOf(test, { ctr, docker }, 'unix:///run/cri-dockerd.sock'), 'docker 9');
    assert.equal(await clientOf(test, { ctr, docker }, CONTAINERD), 'ctr 9');
    assert.equal(await clientOf(test, { docker }, CONTAINERD), 'no client');
  });

  it('looks into the Docker Engine when the containerd below it has no pods', async (test) => {
    const ctr = 'exit 0';

    assert.equal(await clientOf(test, { ctr, docker: replayingLines('docker') }), 'docker 9');
    assert.equal(await clientOf(test, { ctr }), 'ctr 0');
  });

  it('tells what the client says that came farthest', async (test) => {
    assert.equal(await clientOf(test, { ctr: 'echo "ctr: no" >&2; exit 1' }), 'refused: ctr: no');
    assert.equal(await clientOf(test, {}), 'no client');
  });
});

/** Who answered, and how many sandboxes of static pods it told of; else why nobody did. */
async function clientOf(test: Test, programs: Readonly<Record<string, string>>, endpoint?: string): Promise<string> {
  const places: RuntimePlaces = runtimePlaces(test, programs);
  await places.listen('containerd/containerd.sock');
  await places.listen('docker.sock');
  await places.listen('cri-dockerd.sock');
  const node = openShell(test, { shell: 'sh', operations: findRunningPodsScripts, enter: places.enter });
  const finding = await findRunningPods(node, { endpoint, nodeName: 'controlplane' });
  if (finding.kind === 'found') return `${finding.client.kind} ${String(finding.pods.length)}`;
  return finding.complaint === undefined ? finding.reason : `${finding.reason}: ${finding.complaint}`;
}

/** A docker or nerdctl that lists one sandbox, and tells of all that was recorded when it is asked of that. */
function replayingLines(client: 'docker' | 'nerdctl'): string {
  const { containers } = readLineRecording(client);
  const entry = client === 'docker' ? 'file//s1' : 'a1/web-controlplane/s1';
  return `case "$*" in
  *' ps '*) echo ${entry}; exit ;;
esac
cat <<'END'
${containers.join('\n')}
END
`;
}
