import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { startNode, type TestNode } from '../../support/node.ts';
import { requirement } from '../../support/requirements.ts';
import { runKstatic } from '../../support/run-kstatic.ts';
import type { Test } from '../../support/temporary-directory.ts';

const WEB = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
  - name: web
    image: busybox
`;

const LABELS = { 'io.kubernetes.pod.name': 'web-controlplane', 'io.kubernetes.pod.namespace': 'default' };

describe('list of a pod that changes', { skip: requirement('root', 'namespaces', 'sshd') }, () => {
  it("knows by the node's own time that the kubelet waits to make a container anew", async (test) => {
    const node = await nodeWith(test, WEB);

    const { stdout } = await runKstatic(['list'], { on: node });

    assert.equal(
      stdout.replace(/\ds ago/, '0s ago'),
      'NAMESPACE   NAME               READY   STATUS             RESTARTS     AGE   FILE\n' +
        'default     web-controlplane   0/1     CrashLoopBackOff   3 (0s ago)   60m   web.yaml\n',
    );
  });

  it('knows what runs an older version of its file, and gives the kubelet the time to stop it', async (test) => {
    const node = await nodeWith(test, WEB.replace('image: busybox', 'image: busybox:1.37'));
    const status = async () => (await runKstatic(['list', '--no-headers'], { on: node })).stdout.split(/ {2,}/)[3];
    assert.equal(await status(), 'Terminating');

    // When it began to lead to another file nobody can tell.
    await node.run('cd /etc/kubernetes/manifests && mv web.yaml /etc/web && ln -s /etc/web web.yaml');

    assert.equal(await status(), 'Stale');
  });
});

async function nodeWith(test: Test, manifest: string): Promise<TestNode> {
  const node = await startNode({ files: { '/etc/kubernetes/manifests/web.yaml': manifest } });
  test.after(() => node.stop());
  await node.run(
    // A socket outlives who listened at it.
    'mkdir -p "${1%/*}"; perl -MIO::Socket::UNIX -e "IO::Socket::UNIX->new(Local => shift)" "$1"; cat >/usr/local/bin/crictl; chmod 755 /usr/local/bin/crictl',
    ['/var/run/containerd/containerd.sock'],
    crictlOf({ endedAt: new Date() }),
  );
  return node;
}

/** A crictl of a node on which the pod web has just ended for the fourth time. */
function crictlOf({ endedAt }: { readonly endedAt: Date }): string {
  const nanoseconds = (date: Date) => `${String(date.getTime())}000000`;
  const sandbox = {
    id: 's1',
    metadata: { name: 'web-controlplane', namespace: 'default', uid: 'u1' },
    state: 'SANDBOX_READY',
    createdAt: nanoseconds(new Date(endedAt.getTime() - 3_600_000)),
    labels: LABELS,
    annotations: { 'kubernetes.io/config.source': 'file' },
  };
  const container = {
    id: 'c1',
    podSandboxId: 's1',
    metadata: { name: 'web' },
    image: { image: 'sha256:c0ffee', userSpecifiedImage: 'busybox' },
    state: 'CONTAINER_EXITED',
    createdAt: nanoseconds(endedAt),
    annotations: { 'io.kubernetes.container.restartCount': '3' },
  };
  const status = { exitCode: 1, reason: 'Error', finishedAt: endedAt.toISOString() };
  return `#!/bin/sh
case " $* " in
  *' pods '*) echo '${JSON.stringify({ items: [sandbox] })}' ;;
  *' ps '*) echo '${JSON.stringify({ containers: [container] })}' ;;
  *) echo '${JSON.stringify({ status })}' ;;
esac
`;
}
