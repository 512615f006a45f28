import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readContainerConfig } from '../../src/runtimes/container-config.ts';
import { differsFromConfig } from '../../src/runtimes/container-differences.ts';

const UID = '0123456789abcdef0123456789abcdef';
const OWN = `/var/lib/kubelet/pods/${UID}`;

/** As the kubelet 1.37 had containerd 1.6 make the container below (the words are those of the CRI). */
const CONFIG = {
  metadata: { name: 'main' },
  command: ['sh', '-c', 'exec sleep 1000'],
  args: ['one', '$(THREE)'],
  envs: [
    { key: 'TWO', value: 'two' },
    { key: 'EXPANDED', value: 'a two b' },
    { key: 'NODE', value: 'cp1' },
    { key: 'KUBERNETES_SERVICE_HOST', value: '10.0.0.1' },
    { key: 'KUBERNETES_PORT_443_TCP_PROTO', value: 'tcp' },
  ],
  mounts: [
    { container_path: '/data', host_path: '/srv/data', readonly: true },
    { container_path: '/inner', host_path: `${OWN}/volume-subpaths/data/main/1` },
    { container_path: '/scratch', host_path: `${OWN}/volumes/kubernetes.io~empty-dir/scratch` },
    { container_path: '/etc/hosts', host_path: `${OWN}/etc-hosts` },
    { container_path: '/dev/termination-log', host_path: `${OWN}/containers/main/01b09df1` },
  ],
  working_dir: '/tmp',
  linux: { security_context: { namespace_options: { network: 2, pid: 1 }, run_as_user: {}, no_new_privs: true } },
};

const CONTAINER = {
  name: 'main',
  command: ['sh', '-c', '$(EACH) sleep 1000'],
  args: ['one', '$$(THREE)'],
  env: [
    { name: 'TWO', value: 'first' },
    { name: 'TWO', value: 'two' },
    { name: 'EXPANDED', value: 'a $(TWO) b' },
    { name: 'NODE', valueFrom: { fieldRef: { fieldPath: 'spec.nodeName' } } },
  ],
  volumeMounts: [
    { name: 'data', mountPath: '/data', readOnly: true },
    { name: 'data', mountPath: '/inner', subPath: 'inner' },
    { name: 'scratch', mountPath: 'scratch' },
  ],
  workingDir: '/tmp',
  securityContext: { runAsUser: 0, allowPrivilegeEscalation: false },
};

const POD = {
  spec: {
    hostNetwork: true,
    volumes: [
      { name: 'data', hostPath: { path: '/srv/data/' } },
      { name: 'scratch', emptyDir: {} },
    ],
  },
};

interface Changed {
  readonly container?: Readonly<Record<string, unknown>>;
  readonly spec?: Readonly<Record<string, unknown>>;
  readonly config?: Readonly<Record<string, unknown>>;
}

function differs({ container = {}, spec = {}, config = {} }: Changed): boolean {
  const told = { info: { config: { ...CONFIG, ...config } } };
  const read = readContainerConfig('crictl', Buffer.from(JSON.stringify(told)));
  assert.ok(read);
  const pod = { spec: { ...POD.spec, ...spec } };
  return differsFromConfig({ pod, container: { ...CONTAINER, ...container }, uid: UID }, read);
}

describe('differsFromConfig', () => {
  it('finds nothing in a container that was made of the manifest', () => {
    assert.equal(differs({}), false);
  });

  it('finds what was changed', () => {
    const [, ...env] = CONTAINER.env;
    const [data, ...mounts] = CONTAINER.volumeMounts;
    const changes: readonly Changed[] = [
      { container: { command: ['sh', '-e', '$(EACH) sleep 1000'] } },
      { container: { command: undefined } },
      { container: { args: ['one'] } },
      { container: { args: ['other', '$$(THREE)'] } },
      { container: { env: CONTAINER.env.slice(0, 1) } },
      { container: { env: [...env, { name: 'TWO', value: '' }] } },
      { container: { env: [...env, { name: 'MORE', value: 'more' }] } },
      { container: { env: env.slice(1) } },
      { container: { volumeMounts: mounts } },
      { container: { volumeMounts: [data, ...mounts.slice(0, 1)] } },
      { container: { volumeMounts: [data, ...mounts, { name: 'scratch', mountPath: '/more' }] } },
      { container: { volumeMounts: [{ ...data, readOnly: false }, ...mounts] } },
      { spec: { volumes: [{ name: 'data', hostPath: { path: '/srv/other' } }] } },
      { container: { workingDir: undefined } },
      { container: { tty: true } },
      { container: { stdin: true } },
      { container: { securityContext: { runAsUser: 1, allowPrivilegeEscalation: false } } },
      { container: { securityContext: { runAsUser: 0, allowPrivilegeEscalation: false, privileged: true } } },
      {
        container: { securityContext: { runAsUser: 0, allowPrivilegeEscalation: false, readOnlyRootFilesystem: true } },
      },
      { container: { securityContext: { runAsUser: 0 } } },
      { spec: { hostNetwork: false } },
      { spec: { hostPID: true } },
      { spec: { hostIPC: true } },
    ];

    for (const change of changes) assert.equal(differs(change), true, JSON.stringify(change));
  });

  it('does not guess at what only the kubelet could work out', () => {
    const fromElsewhere = [...CONTAINER.env.slice(0, 3), { name: 'NODE', valueFrom: { fieldRef: { fieldPath: 'x' } } }];
    const device = { limits: { 'example.com/device': 1 } };
    const added = [...CONFIG.mounts, { container_path: '/dev/x', host_path: '/dev/x' }];
    const unknown: readonly Changed[] = [
      { container: { command: ['sh', '-c', 'exec sleep 10$(ZEROS)'] } },
      { container: { env: fromElsewhere } },
      { container: { env: CONTAINER.env.slice(0, 3), envFrom: [{ configMapRef: { name: 'x' } }] } },
      { container: { env: CONTAINER.env.slice(0, 3), resources: device } },
      { container: { resources: device }, config: { mounts: added } },
      { container: { resources: { limits: { memory: '1Gi' } }, livenessProbe: {} } },
    ];

    for (const change of unknown) assert.equal(differs(change), false, JSON.stringify(change));
    assert.equal(differs({ config: { mounts: added } }), true);
  });

  it('knows a user that the pod sets, and one that the image brings', () => {
    const securityContext = { allowPrivilegeEscalation: false };
    const podUser = (runAsUser: number): Changed => ({
      container: { securityContext },
      spec: { securityContext: { runAsUser } },
    });

    assert.equal(differs(podUser(0)), false);
    assert.equal(differs(podUser(7)), true);
    assert.equal(differs({ container: { securityContext } }), false);
  });

  it('reads values that are bytes, as the newer CRI has them', () => {
    const envs = CONFIG.envs.map(({ key, value }) => ({ key, value: Buffer.from(value).toString('base64') }));

    assert.equal(differs({ config: { envs } }), false);
    assert.equal(differs({ config: { envs: envs.slice(1) } }), true);
  });
});

describe('readContainerConfig', () => {
  const value = Buffer.from(JSON.stringify({ Metadata: { Config: CONFIG } })).toString('base64');
  const inExtension = { Extensions: { 'io.cri-containerd.container.metadata': { value } } };

  it('finds in what ctr tells what crictl tells', () => {
    const byCrictl = readContainerConfig('crictl', Buffer.from(JSON.stringify({ info: { config: CONFIG } })));

    assert.deepEqual(byCrictl?.command, ['sh', '-c', 'exec sleep 1000']);
    assert.deepEqual(readContainerConfig('ctr', Buffer.from(JSON.stringify(inExtension))), byCrictl);
  });

  it('knows nothing of what a runtime does not tell', () => {
    for (const text of ['', 'nonsense', '{}', '{"info":{"config":{"command":["sh"]}}}', '[]', '{"Extensions":{}}']) {
      assert.equal(readContainerConfig('crictl', Buffer.from(text)), undefined);
      assert.equal(readContainerConfig('ctr', Buffer.from(text)), undefined);
    }
  });
});
