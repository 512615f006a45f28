import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import type { TestNode } from '../support/node.ts';
import { REAL_NODE, startRealNode, type RealNode } from '../support/real-node.ts';
import { withoutCrictl } from '../support/real-node/without-crictl.ts';
import { requirement } from '../support/requirements.ts';
import { runKstatic } from '../support/run-kstatic.ts';
import { until } from '../support/until.ts';

const DIRECTORY = '/etc/kubernetes/manifests';

/** A pod in which a change of anything leaves its trace, or none. */
function podNamed(name: string): string {
  return `apiVersion: v1
kind: Pod
metadata: {name: ${name}}
spec:
  terminationGracePeriodSeconds: 1
  volumes:
  - {name: data, hostPath: {path: /srv/data, type: DirectoryOrCreate}}
  - {name: scratch, emptyDir: {}}
  containers:
  - name: main
    image: busybox
    command: [sh, -c, "$(EACH) sleep 1000", sh]
    args: [one, $(TWO), "$$(THREE)"]
    env:
    - {name: EACH, value: exec}
    - {name: TWO, value: two}
    - {name: NODE, valueFrom: {fieldRef: {fieldPath: spec.nodeName}}}
    volumeMounts:
    - {name: data, mountPath: /data, readOnly: true}
    - {name: data, mountPath: /inner, subPath: inner}
    - {name: scratch, mountPath: /scratch}
    securityContext: {runAsUser: 0}
`;
}

/** Changes of a file, by the name of its pod: a text in it, and what takes its place. */
const VISIBLE: Readonly<Record<string, readonly [string, string]>> = {
  annotation: ['{name: annotation}', '{name: annotation, annotations: {restarted: now}}'],
  'args-more': ['args: [one', 'args: [one, more'],
  'args-other': ['args: [one', 'args: [other'],
  command: ['sh, -c, "', 'sh, -ec, "'],
  'env-gone': ['    - {name: TWO, value: two}\n', ''],
  'env-more': ['    env:\n', '    env:\n    - {name: MORE, value: more}\n'],
  'env-other': ['value: two', 'value: 2nd'],
  'host-network': ['spec:\n', 'spec:\n  hostNetwork: true\n'],
  'mount-gone': ['    - {name: scratch, mountPath: /scratch}\n', ''],
  'mount-more': ['    volumeMounts:\n', '    volumeMounts:\n    - {name: scratch, mountPath: /more}\n'],
  'mount-other': ['path: /srv/data,', 'path: /srv/other,'],
  'mount-writable': ['/data, readOnly: true', '/data'],
  privileged: ['runAsUser: 0', 'privileged: true'],
  'run-as': ['runAsUser: 0', 'runAsUser: 1'],
  'working-dir': ['    env:\n', '    workingDir: /tmp\n    env:\n'],
};

/** What no runtime is told. */
const UNSEEN: readonly [string, string] = [
  '    env:\n',
  '    readinessProbe: {exec: {command: ["true"]}, periodSeconds: 7}\n    env:\n',
];
const COMMENT: readonly [string, string] = ['spec:\n', '# A comment.\nspec:\n'];

const FOREIGN = [...Object.keys(VISIBLE), 'comment', 'touched', 'unchanged', 'unseen'];
const OURS = ['our-comment', 'our-touched', 'our-unseen'];

async function put(node: RealNode, name: string, [from, to]: readonly [string, string] = ['', '']): Promise<void> {
  const content = podNamed(name).replace(from, () => to);
  // A rename, for the kubelet would read a file that is half written.
  const script = `cat >${DIRECTORY}/.new && mv ${DIRECTORY}/.new "${DIRECTORY}/$1.yaml"`;
  const { exitCode, stderr } = await node.run(script, [name], content);
  assert.equal(exitCode, 0, stderr);
}

async function install(node: RealNode, name: string, [from, to]: readonly [string, string] = ['', '']): Promise<void> {
  const stdin = podNamed(name).replace(from, () => to);
  const { exitCode, stderr } = await runKstatic(['install', '-f', '-'], { on: node, stdin });
  assert.equal(exitCode, 0, stderr);
}

/** STATUS and CURRENT, by the pod's name. */
type Rows = Readonly<Record<string, string>>;

async function list(on: TestNode): Promise<Rows> {
  const { stdout, stderr, exitCode } = await runKstatic(['list', '--no-headers', '-o', 'wide'], { on });
  assert.equal(exitCode, 0, stderr);
  return Object.fromEntries(
    stdout
      .trimEnd()
      .split('\n')
      .map((row) => {
        const [, name = '', , status = '', , , , , current = ''] = row.split(/ {2,}/);
        return [name.replace(/-controlplane$/, ''), `${status} ${current}`];
      }),
  );
}

function rows(names: readonly string[], row: string): Rows {
  return Object.fromEntries(names.map((name) => [name, row]));
}

describe('whether what runs is the file, beside a real kubelet', { skip: requirement(...REAL_NODE) }, () => {
  let node: RealNode;
  before(async () => {
    const files = Object.fromEntries(FOREIGN.map((name) => [`${DIRECTORY}/${name}.yaml`, podNamed(name)]));
    node = await startRealNode({ kubeletConfiguration: { fileCheckFrequency: '2s', maxPods: 200 }, files });
    // Of a file that the kubelet sees within the millisecond in which it changes nobody can tell.
    await node.stopKubelet();
    for (const name of OURS) await install(node, name);
    await node.startKubelet();
    await until(
      () => node.kubeletPods(),
      (pods) => pods.filter(({ phase }) => phase === 'Running').length === FOREIGN.length + OURS.length,
      60_000,
    );
  });
  after(() => node.stop());

  it('is certain of files that did not change since the kubelet saw them', async () => {
    assert.deepEqual(await list(node), rows([...FOREIGN, ...OURS], 'Running yes'));
    assert.deepEqual(await list(withoutCrictl(node)), rows([...FOREIGN, ...OURS], 'Running yes'));
  });

  it('keeps in the history what the kubelet calls it, once that is settled', async () => {
    const hashes = await until(
      async () => {
        await list(node);
        return (await node.run('cat /var/lib/kstatic/history/default/*/1/config-hash')).stdout.trim().split('\n');
      },
      (lines) => lines.length === OURS.length,
    );

    const uids = (await node.kubeletPods()).flatMap(({ name, uid }) => (name.startsWith('our-') ? [uid] : []));
    assert.deepEqual(hashes.sort(), uids.sort());
  });

  it('is told by what was wanted of the containers, and by the history, where the files are others', async () => {
    await node.stopKubelet();
    for (const [name, change] of Object.entries(VISIBLE)) await put(node, name, change);
    for (const name of ['comment', 'our-comment']) await put(node, name, COMMENT);
    await put(node, 'unseen', UNSEEN);
    await install(node, 'our-unseen', UNSEEN);
    await node.run(
      `cd ${DIRECTORY} && chmod 0640 touched.yaml our-touched.yaml && touch touched.yaml our-touched.yaml`,
    );

    const expected = {
      ...rows(Object.keys(VISIBLE), 'Stale no'),
      ...rows(['comment', 'touched', 'unseen'], 'Running <unknown>'),
      ...rows(['unchanged', 'our-comment', 'our-touched'], 'Running yes'),
      'our-unseen': 'Stale no',
    };
    assert.deepEqual(await list(node), expected);
    assert.deepEqual(await list(withoutCrictl(node)), expected);
  });

  it('is certain again once the kubelet has made of each what its file says', async () => {
    await node.startKubelet();

    const expected = {
      ...rows([...Object.keys(VISIBLE), 'unseen', 'unchanged', ...OURS], 'Running yes'),
      ...rows(['comment', 'touched'], 'Running <unknown>'),
    };
    await until(
      () => list(node),
      (listed) => isDeepStrictEqual(listed, expected),
      60_000,
    );
  });
});
