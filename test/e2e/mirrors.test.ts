import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { currentKubectl } from '../support/current-kubectl.mjs';
import { REAL_NODE, startRealNode, type RealNode } from '../support/real-node.ts';
import { requirement } from '../support/requirements.ts';
import { runKstatic } from '../support/run-kstatic.ts';
import type { Ended } from '../support/run-program.ts';
import { makeTemporaryDirectory, removeDirectory } from '../support/temporary-directory.ts';
import { until } from '../support/until.ts';

const DIRECTORY = '/etc/kubernetes/manifests';
const API_SERVER = fileURLToPath(new URL('../support/real-node/api-server.mjs', import.meta.url));
const IN_NETWORK = ['nsenter', '--net=/run/netns/pods'];
const KUBECONFIG = `apiVersion: v1
kind: Config
clusters: [{name: test, cluster: {server: "http://127.0.0.1:8080"}}]
contexts: [{name: test, context: {cluster: test}}]
current-context: test
`;

function podNamed(name: string, { probe = 'exit 0', namespace = 'default', seconds = 1000 } = {}): string {
  return `apiVersion: v1
kind: Pod
metadata: {name: ${name}, namespace: ${namespace}}
spec:
  terminationGracePeriodSeconds: 1
  containers:
  - name: main
    image: busybox
    command: [sleep, "${String(seconds)}"]
    readinessProbe: {periodSeconds: 1, exec: {command: [sh, -c, ${probe}]}}
`;
}

describe('mirror pods of a real kubelet', { skip: requirement(...REAL_NODE, 'currentKubectl') }, () => {
  let node: RealNode;
  const directory = makeTemporaryDirectory();
  const kubeconfig = join(directory, 'config');
  before(async () => {
    writeFileSync(kubeconfig, KUBECONFIG);
    node = await startRealNode({
      kubeconfig: 'unreachable',
      files: { '/etc/kubernetes/kubelet.conf': KUBECONFIG },
      // Not in protobuf.
      kubeletConfiguration: { contentType: 'application/json', nodeStatusUpdateFrequency: '1s' },
    });
    // This machine's kubectl, in the network of the API server.
    const containerd = node.processes().find(({ argv }) => argv[0] === 'containerd');
    const enter = `nsenter --net=/proc/${String(containerd?.pid)}/ns/net`;
    writeFileSync(join(directory, 'kubectl'), `#!/bin/sh\nexec ${enter} '${currentKubectl() ?? ''}' "$@"\n`, {
      mode: 0o755,
    });
    await startApiServer();
  });
  after(async () => {
    await node.stop();
    removeDirectory(directory);
  });

  async function startApiServer(): Promise<void> {
    await node.run('"$@" </dev/null >/dev/null 2>&1 &', [
      ...IN_NETWORK,
      'setsid',
      process.execPath,
      API_SERVER,
      '8080',
    ]);
  }

  async function stopApiServer(): Promise<void> {
    const runs = () => node.processes().find(({ argv }) => argv.includes(API_SERVER));
    const server = runs();
    if (server !== undefined) process.kill(server.pid, 'SIGTERM');
    await until(
      () => runs() === undefined,
      (hasEnded) => hasEnded,
    );
  }

  async function put(name: string, content: string): Promise<void> {
    await node.run(`cat >${DIRECTORY}/.new && mv ${DIRECTORY}/.new "${DIRECTORY}/$1.yaml"`, [name], content);
  }

  /** Over ssh: what asks the API server is not on the node. */
  function list(...words: readonly string[]): Promise<Ended> {
    return runKstatic(['list', '-N', node.name, '--ssh-config', node.sshConfigFile, ...words], {
      environment: { PATH: `${directory}:${process.env['PATH'] ?? ''}` },
    });
  }

  /** FILE, READY, STATUS and MIRROR of each row. */
  async function rows(...words: readonly string[]): Promise<readonly string[]> {
    const { stdout, exitCode } = await list('-o', 'wide', ...words);
    assert.equal(exitCode, 0);
    const [header = '', ...lines] = stdout.trimEnd().split('\n');
    const names = header.split(/ {2,}/);
    return lines.map((line) => {
      const cells = line.split(/ {2,}/);
      return ['FILE', 'READY', 'STATUS', 'MIRROR'].map((name) => cells[names.indexOf(name)] ?? '').join(' ');
    });
  }

  it('tell what only the kubelet knows, and of a pod without one why it has none', async () => {
    await put('ready', podNamed('ready'));
    await put('unready', podNamed('unready', { probe: 'exit 1' }));
    await put('lost', podNamed('lost', { namespace: 'lost' }));

    const told = await until(
      () => rows('--kubeconfig', kubeconfig),
      (all) => all.includes('ready.yaml 1/1 Running yes') && all.every((row) => row.includes(' Running ')),
    );
    assert.deepEqual(told, ['ready.yaml 1/1 Running yes', 'unready.yaml 0/1 Running yes', 'lost.yaml ?/1 Running no']);
    const { stderr } = await list('--kubeconfig', kubeconfig);
    assert.equal(stderr, 'lost.yaml: the API server has no mirror of it: namespaces "lost" not found\n');
  });

  it('are asked for by those alone who say where', async () => {
    const { stdout, stderr } = await list('-o', 'wide');

    assert.match(stdout, /^default +ready-controlplane +\?\/1 +Running /m);
    assert.doesNotMatch(stdout, /MIRROR/);
    assert.equal(stderr, '');
  });

  it('do not count when they are of another version', async () => {
    const template = '{range .items[?(@.metadata.name=="ready-controlplane")]}{.metadata.annotations}{end}';
    // Of a file that the kubelet saw within the millisecond in which it changed nobody can tell: it is changed again.
    let seconds = 2000;
    const printed = await until(
      async () => {
        seconds += 1;
        await put('ready', podNamed('ready', { seconds }));
        return until(
          () => list('--kubeconfig', kubeconfig, '-o', `jsonpath=${template}`),
          ({ stdout }) => /"kstatic\/mirror":"no","kstatic\/version":"(current|unknown)"/.test(stdout),
        );
      },
      ({ stdout }) => stdout.includes('"kstatic/version":"current"'),
    );
    const [, hash = ''] = /"kubernetes.io\/config.hash":"(\w+)"/.exec(printed.stdout) ?? [];
    const note = /^ready.yaml: the API server has the mirror of another version, (\w{32}): (\w{32}) runs$/m;
    const [, other = hash, own = ''] = note.exec(printed.stderr) ?? [];
    assert.notEqual(other, hash);
    assert.equal(own, hash);
    assert.ok((await rows('--kubeconfig', kubeconfig)).includes('ready.yaml ?/1 Running no'));
  });

  it('are not known where no API server answers', async () => {
    await stopApiServer();

    assert.deepEqual(await rows('--kubeconfig', kubeconfig, 'ready', 'lost'), [
      'ready.yaml ?/1 Running <unknown>',
      'lost.yaml ?/1 Running <unknown>',
    ]);
    assert.equal(
      (await list('--kubeconfig', kubeconfig)).stderr,
      'mirror pods are not known: kubectl: The connection to the server 127.0.0.1:8080 was refused - did you specify ' +
        'the right host or port?\n',
    );
    assert.equal(
      (await list('--kubeconfig', kubeconfig, '--context', 'other')).stderr,
      'mirror pods are not known: kubectl: context "other" does not exist\n',
    );
  });
});
