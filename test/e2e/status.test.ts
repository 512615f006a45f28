import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import type { TestNode } from '../support/node.ts';
import { REAL_NODE, startRealNode } from '../support/real-node.ts';
import type { KubeletPod, RealNode } from '../support/real-node.ts';
import { makeCertificate } from '../support/certificates.ts';
import { sandboxesOf } from '../support/real-node/sandboxes.ts';
import { withoutCrictl } from '../support/real-node/without-crictl.ts';
import { requirement } from '../support/requirements.ts';
import { runKstatic } from '../support/run-kstatic.ts';
import { runProgram } from '../support/run-program.ts';
import { until } from '../support/until.ts';
import { podNamed, STATUS_PODS } from './status-pods.ts';

const DIRECTORY = '/etc/kubernetes/manifests';
const CLIENTS = ['crictl', 'ctr'] as const;

/** FILE, READY and STATUS of each row, or the pod's NAME where there is no file; of a pod's older sandbox behind a comma. */
type Rows = Readonly<Record<string, string>>;

/** What one client tells, while what crashes does not run and no image is pulled: that is for a moment at a time. */
async function list(node: RealNode, client: (typeof CLIENTS)[number]): Promise<Rows> {
  const on = client === 'crictl' ? node : withoutCrictl(node);
  return until(
    () => listOnce(on),
    (rows) =>
      /CrashLoopBackOff|Error|undefined/.test(String(rows['crash-loop.yaml'])) &&
      Object.values(rows).every((cells) => !cells.endsWith('ErrImagePull')),
  );
}

async function listOnce(on: TestNode): Promise<Rows> {
  const { stdout, stderr, exitCode } = await runKstatic(['list', '--no-headers'], { on });
  assert.equal(exitCode, 0, stderr);
  const rows = new Map<string, string>();
  for (const row of stdout.split('\n').filter((line) => line !== '')) {
    const [, name = '', ready = '', status = '', ...others] = row.trim().split(/ {2,}/);
    const file = others.at(-1) ?? '';
    const key = file.endsWith('.yaml') ? file : name;
    rows.set(key, [rows.get(key) ?? [], `${ready} ${status}`].flat().join(', '));
  }
  return Object.fromEntries(rows);
}

/** The node as it is for one who is in the network of its kubelet, which answers there, with something hidden. */
function beside(node: RealNode, hide: string): RealNode {
  const script = `${hide} && exec "$@"`;
  return {
    ...node,
    enter: [...node.enter, 'nsenter', '--net=/run/netns/pods', 'unshare', '--mount', 'sh', '-c', script, 'sh'],
  };
}

/** Which port of the kubelet's answers, and what keeps kstatic from the other. */
const ENDPOINTS = [
  ['read-only', 'mount --bind /dev/null /etc/kubernetes/pki/apiserver-kubelet-client.key'],
  [
    'secure',
    'sed "s/^readOnlyPort:.*/readOnlyPort: 0/" /var/lib/kubelet/config.yaml >/root/config.yaml && mount --bind /root/config.yaml /var/lib/kubelet/config.yaml',
  ],
] as const;

/** What both clients tell as soon as they tell the same: what changes meanwhile one of them may see sooner. */
async function listByBoth(node: RealNode): Promise<Rows> {
  const byBoth = await until(
    async () => ({ crictl: await list(node, 'crictl'), ctr: await list(node, 'ctr') }),
    ({ crictl, ctr }) => isDeepStrictEqual(crictl, ctr),
    10_000,
  );
  return byBoth.crictl;
}

async function put(node: RealNode, name: string, content: string): Promise<void> {
  // A rename, for the kubelet would read a file that is half written.
  const { exitCode, stderr } = await node.run(
    `cat >${DIRECTORY}/.new && mv ${DIRECTORY}/.new "${DIRECTORY}/$1.yaml"`,
    [name],
    content,
  );
  assert.equal(exitCode, 0, stderr);
}

async function remove(node: RealNode, name: string): Promise<void> {
  assert.equal((await node.run(`rm "${DIRECTORY}/$1.yaml"`, [name])).exitCode, 0);
}

function labelled(content: string): string {
  return content.replace('metadata:\n', 'metadata:\n  labels: {version: new}\n');
}

function contentOf(name: string): string {
  return STATUS_PODS.find((pod) => pod.name === name)?.content ?? '';
}

/** `web: Running, main ready running`. */
function tell({ name, phase, containers }: KubeletPod): string {
  const states = containers.map(
    (container) => `${container.name} ${container.isReady ? 'ready ' : ''}${container.state}`,
  );
  return `${name.replace(/-controlplane$/, '')}: ${[phase, ...states.sort()].join(', ')}`;
}

/** Until the kubelet has told each of these things of its pods, be it of one sooner than of another. */
async function untilTold(node: RealNode, expected: readonly string[]): Promise<void> {
  const told = new Set<string>();
  await until(
    async () => {
      for (const pod of await node.kubeletPods()) told.add(tell(pod));
      return expected.filter((one) => !told.has(one));
    },
    ({ length }) => length === 0,
  );
}

function without(rows: Rows, ...names: readonly string[]): Rows {
  return Object.fromEntries(Object.entries(rows).filter(([name]) => !names.includes(name)));
}

const WITH_ENDPOINT: Rows = Object.fromEntries(
  STATUS_PODS.flatMap(({ name, listedWithEndpoint: listed }) =>
    listed === undefined ? [] : [[`${name}.yaml`, listed]],
  ),
);

const WITHOUT_KUBELET: Rows = Object.fromEntries(
  STATUS_PODS.flatMap(({ name, listedWithoutKubelet: listed }) =>
    listed === undefined ? [] : [[`${name}.yaml`, listed]],
  ),
);

const EXPECTED: Rows = Object.fromEntries(STATUS_PODS.map(({ name, listed }) => [`${name}.yaml`, listed]));

describe('what list tells of the pods of a real kubelet', { skip: requirement(...REAL_NODE) }, () => {
  let node: RealNode;
  before(async () => {
    const files = Object.fromEntries(STATUS_PODS.map(({ name, content }) => [`${DIRECTORY}/${name}.yaml`, content]));
    const { authority, certificate, key } = await makeCertificate('kube-apiserver-kubelet-client');
    node = await startRealNode({
      kubeletConfiguration: {
        fileCheckFrequency: '2s',
        // One that looks at each pod every minute would tell of a container that it waits for how it ended until then.
        syncFrequency: '1s',
        authentication: {
          anonymous: { enabled: false },
          webhook: { enabled: false },
          x509: { clientCAFile: '/etc/kubernetes/pki/ca.crt' },
        },
      },
      files: {
        ...files,
        '/etc/kubernetes/pki/ca.crt': authority,
        '/etc/kubernetes/pki/apiserver-kubelet-client.crt': certificate,
        '/etc/kubernetes/pki/apiserver-kubelet-client.key': key,
      },
    });
    await untilTold(
      node,
      STATUS_PODS.flatMap(({ name, kubelet }) =>
        kubelet === undefined ? [] : [`${name.replace(/-2$/, '')}: ${kubelet}`],
      ),
    );
  });
  after(() => node.stop());

  for (const client of CLIENTS) {
    it(`is what the kubelet does, by ${client}`, async () => {
      assert.deepEqual(await list(node, client), EXPECTED);
    });
  }

  for (const [port, hide] of ENDPOINTS) {
    it(`is the kubelet's own word where it answers, by its ${port} port`, async () => {
      assert.deepEqual(await list(beside(node, hide), 'crictl'), { ...EXPECTED, ...WITH_ENDPOINT });
      assert.deepEqual(await list(beside(node, hide), 'ctr'), { ...EXPECTED, ...WITH_ENDPOINT });
    });
  }

  it('has crictl, unless it is hidden', async () => {
    const crictlOn = async ({ enter: [program = '', ...words] }: TestNode) =>
      runProgram(program, [...words, 'sh', '-c', 'crictl pods']);

    assert.equal((await crictlOn(node)).exitCode, 0);
    assert.match((await crictlOn(withoutCrictl(node))).stderr, /crictl: Permission denied/);
  });

  it('is Terminating while a pod ends whose file is gone, or another', async () => {
    await put(node, 'gone', podNamed('gone', { grace: 10 }));
    await put(node, 'other', podNamed('other', { grace: 10 }));
    await untilTold(node, ['gone: Running, main ready running', 'other: Running, main ready running']);

    await remove(node, 'gone');
    await put(node, 'other', labelled(podNamed('other')));

    const ending = await listByBoth(node);
    assert.deepEqual([ending['gone-controlplane'], ending['other.yaml']], ['?/? Terminating', '1/1 Terminating']);
    const ended = await until(
      () => listByBoth(node),
      (rows) => rows['other.yaml'] === '1/1 Running' && !('gone-controlplane' in rows),
    );
    assert.deepEqual(ended, { ...EXPECTED, 'other.yaml': '1/1 Running' });
    await remove(node, 'other');
  });

  it('is as before of a pod whose duplicate is deleted, once the kubelet has it again', async () => {
    await remove(node, 'shadow-1');

    await until(
      () => listByBoth(node),
      (rows) => !('other-controlplane' in rows) && rows['shadow-2.yaml'] === '1/1 Running',
    );
    await untilTold(node, ['shadow: Running, main ready running']);
    assert.deepEqual(await listByBoth(node), without(EXPECTED, 'shadow-1.yaml'));
  });

  it('is Orphaned and Stale at once where no kubelet would do anything, until one does', async () => {
    const others = without(EXPECTED, 'shadow-1.yaml', 'running.yaml');
    await node.stopKubelet();
    await remove(node, 'running');
    await put(node, 'unready', labelled(contentOf('unready')));
    await put(node, 'half', `# A comment only.\n${contentOf('half')}`);

    assert.deepEqual(await listByBoth(node), {
      ...others,
      ...WITHOUT_KUBELET,
      'running-controlplane': '?/? Orphaned',
      'unready.yaml': '?/1 Stale',
    });

    await node.startKubelet();
    const restarted = await until(
      () => listByBoth(node),
      (rows) =>
        !('running-controlplane' in rows) &&
        ['unready.yaml', ...Object.keys(WITHOUT_KUBELET)].every((file) => rows[file] === EXPECTED[file]),
    );
    assert.deepEqual(restarted, others);
  });
});

describe('what list tells when the API server is not there', { skip: requirement(...REAL_NODE) }, () => {
  it('is Orphaned of what a restarted kubelet leaves running, when it has had the time to end it', async () => {
    const node = await startRealNode({
      kubeconfig: 'unreachable',
      kubeletConfiguration: { fileCheckFrequency: '2s' },
      files: {
        [`${DIRECTORY}/gone.yaml`]: podNamed('gone', { grace: 5 }),
        [`${DIRECTORY}/other.yaml`]: podNamed('other', { grace: 5 }),
      },
    });
    try {
      await untilTold(node, ['gone: Running, main ready running', 'other: Running, main ready running']);
      await node.stopKubelet();
      await put(node, 'other', labelled(podNamed('other', { grace: 5 })));
      await remove(node, 'gone');
      assert.deepEqual(await listByBoth(node), { 'gone-controlplane': '?/? Orphaned', 'other.yaml': '1/1 Stale' });

      await node.startKubelet();

      assert.equal((await listByBoth(node))['gone-controlplane'], '?/? Terminating');
      await untilTold(node, ['other: Running, main ready running']);
      const left = await until(
        () => listByBoth(node),
        (rows) => !Object.values(rows).some((row) => row.includes('Terminating')),
      );
      assert.deepEqual(left, { 'gone-controlplane': '?/? Orphaned', 'other.yaml': '1/1 Running, ?/1 Stale' });
      const running = (await sandboxesOf(node)).filter(({ isReady }) => isReady);
      assert.deepEqual(running.map(({ name }) => name).sort(), [
        'gone-controlplane',
        'other-controlplane',
        'other-controlplane',
      ]);
    } finally {
      await node.stop();
    }
  });
});
