import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { startNode, type TestNode } from '../../support/node.ts';
import { requirement } from '../../support/requirements.ts';
import { runKstatic, startKstatic } from '../../support/run-kstatic.ts';
import type { Test } from '../../support/temporary-directory.ts';
import { until } from '../../support/until.ts';

const FILE = '/etc/kubernetes/manifests/web.yaml';
const WEB = `# ours
apiVersion: v1
kind: Pod
metadata: {name: web}
spec: {terminationGracePeriodSeconds: 1, containers: [{name: main, image: busybox}]}
`;
/** The kubelet sees it within a second, the pod has one to end, and what is killed five. */
const SECONDS = 7;

// Which it is depends on what the machine of the test has.
const WHY = /(?:there is no crictl, ctr, nerdctl or docker|the container runtime has no socket)/;

/** What was written, without the reason that no runtime can be asked. */
const withoutWhy = (stderr: string) => stderr.replaceAll(new RegExp(WHY, 'g'), 'WHY');

const TAKEN_OUT = `Warning: pod/web is restarted by taking web.yaml out of the kubelet's sight for ${String(SECONDS)}s: WHY\n`;

/** A kubelet's own answer of the pod, where its container has this id. */
function podList(id: string, isReady: boolean): string {
  return JSON.stringify({
    kind: 'PodList',
    items: [
      {
        metadata: {
          name: 'web-controlplane',
          namespace: 'default',
          uid: 'u1',
          annotations: { 'kubernetes.io/config.source': 'file' },
        },
        status: { containerStatuses: [{ name: 'main', ready: isReady, containerID: `containerd://${id}` }] },
      },
    ],
  });
}

describe('rollout restart without a client of the runtime', { skip: requirement('root', 'namespaces', 'sshd') }, () => {
  let node: TestNode;
  let port = 0;
  /** What the kubelet answers; nothing where it is silent. */
  let answer: () => string | undefined = () => undefined;
  const server = createServer((_, response) => {
    const text = answer();
    response.writeHead(text === undefined ? 403 : 200).end(text);
  });
  before(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    port = typeof address === 'object' && address !== null ? address.port : 0;
    const argv = ['/usr/bin/kubelet', '--config=/var/lib/kubelet/config.yaml', '--file-check-frequency=1s'];
    node = await startNode({ kubelet: { argv: [...argv, `--read-only-port=${String(port)}`] } });
  });
  after(async () => {
    server.close();
    await node.stop();
  });
  beforeEach(() => node.run(`rm -rf /var/lib/kstatic; cat >${FILE}; chmod 640 ${FILE}`, [], WEB));
  afterEach(() => {
    answer = () => undefined;
  });

  const file = async () => (await node.run(`cat ${FILE} && stat -c %a ${FILE}`)).stdout;
  const back = `${WEB}640\n`;
  const over = () => ['-N', 'controlplane', '--ssh-config', node.sshConfigFile];
  const begin = (...words: readonly string[]) => startKstatic(['rollout', 'restart', 'web', ...over(), ...words]);
  const restart = async (...words: readonly string[]) => {
    const { stderr, ...ended } = await runKstatic(['rollout', 'restart', 'web', ...words], { on: node });
    return { ...ended, stderr: withoutWhy(stderr) };
  };
  const history = async () =>
    (await runKstatic(['rollout', 'history', 'web', '-o', 'json'], { on: node })).stdout
      .split('\n')
      .flatMap((line) => /"action": "(\w+)"/.exec(line)?.[1] ?? [])
      .join(' ');
  const untilOut = () => until(file, (text) => text === '', 20_000);
  /** Gives the pod another container once its file was away. */
  const restarts = (test: Test) => {
    let id = 'old';
    let wasOut = false;
    answer = () => podList(id, true);
    const timer = setInterval(() => {
      void file().then((text) => {
        wasOut ||= text === '';
        if (wasOut && text !== '') id = 'new';
      });
    }, 200);
    test.after(() => {
      clearInterval(timer);
    });
  };

  it('takes the file out for as long as the pod may take to end, and says that nobody sees it run', async () => {
    const began = performance.now();
    const running = restart();
    await untilOut();

    const ended = await running;

    assert.deepEqual(ended, {
      stdout: 'pod/web taken out and put back\n',
      stderr:
        TAKEN_OUT +
        'Warning: pod/web is not seen to run again: its kubelet does not answer either; ' +
        'kubectl get pod -n default web-controlplane tells what the API server knows of it\n',
      exitCode: 0,
    });
    assert.ok(performance.now() - began >= SECONDS * 1000);
    assert.equal(await file(), back);
    assert.equal(await history(), 'found removed reverted');
  });

  it('sees it run again where its kubelet tells', async (test) => {
    restarts(test);

    assert.deepEqual(await restart(), {
      stdout: 'pod/web restarted\n',
      stderr:
        TAKEN_OUT + `pod/web: its file was out for ${String(SECONDS)}s, and its kubelet says that it is ready again\n`,
      exitCode: 0,
    });
  });

  it('fails where its kubelet tells that it is not ready in time', async () => {
    answer = () => podList('old', true);

    assert.deepEqual(await restart('--timeout=1s'), {
      stdout: '',
      stderr: `${TAKEN_OUT}error: timed out waiting for the condition on pods/web: container "main" was not made anew\n`,
      exitCode: 1,
    });
    assert.equal(await file(), back);
  });

  it('waits for nothing but the file where it is told so, and lets nobody change it meanwhile', async () => {
    answer = () => podList('old', false);
    const running = restart('--wait=false');
    await untilOut();

    const other = await runKstatic(['install', '-f', '-'], { on: node, stdin: WEB.replace('ours', 'theirs') });

    assert.equal(other.exitCode, 1);
    assert.match(other.stderr, /^error: root@controlplane is trying a version of \S+\/web\.yaml since /);
    assert.deepEqual(await running, {
      stdout: 'pod/web taken out and put back\n',
      stderr: TAKEN_OUT,
      exitCode: 0,
    });
    assert.equal(await file(), back);
  });

  it('leaves it to the node to put the file back when it is killed', async () => {
    const client = begin();
    await untilOut();
    client.kill('SIGKILL');
    await client.ended;

    await until(file, (text) => text === back, 40_000);

    assert.equal(await history(), 'found removed reverted');
  });

  it('puts the file back at once when it is interrupted', async () => {
    await node.run(`sed 's/Seconds: 1/Seconds: 600/' <${FILE} >/tmp/web && cat /tmp/web >${FILE}`);
    const before = await file();
    const client = begin();
    await untilOut();
    // It has been told by then.
    await sleep(2000);
    client.kill('SIGINT');

    const { stdout, stderr, exitCode } = await client.ended;

    assert.deepEqual(
      { stdout, stderr: withoutWhy(stderr), exitCode },
      {
        stdout: '',
        stderr:
          TAKEN_OUT.replace('7s', '606s') +
          'error: interrupted: web.yaml is back, and the kubelet starts what it has stopped\n',
        exitCode: 130,
      },
    );
    assert.equal(await file(), before);
    assert.equal(await history(), 'found removed reverted');
  });
});
