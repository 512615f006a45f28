import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startNode, type NodeOptions, type TestNode } from '../../support/node.ts';
import { requirement } from '../../support/requirements.ts';
import { configuration, findOnNode, notFound } from './find.ts';

const NEEDS = requirement('root', 'namespaces', 'sshd');

const JSON_CONFIGURATION = JSON.stringify({
  kind: 'KubeletConfiguration',
  apiVersion: 'kubelet.config.k8s.io/v1beta1',
});

const MANIFESTS = '/etc/kubernetes/manifests';

interface Case {
  readonly distribution: string;
  readonly argv: readonly string[];
  readonly files?: NonNullable<NodeOptions['files']>;
  readonly path: string;
}

/** Command lines as each distribution's kubelet shows them. */
const CASES: readonly Case[] = [
  {
    distribution: 'kubeadm',
    argv: [
      '/usr/bin/kubelet',
      '--bootstrap-kubeconfig=/etc/kubernetes/bootstrap-kubelet.conf',
      '--kubeconfig=/etc/kubernetes/kubelet.conf',
      '--config=/var/lib/kubelet/config.yaml',
    ],
    path: MANIFESTS,
  },
  {
    distribution: 'kind',
    argv: [
      '/usr/bin/kubelet',
      '--config=/var/lib/kubelet/config.yaml',
      '--provider-id=kind://docker/kind/kind-control-plane',
    ],
    path: MANIFESTS,
  },
  {
    distribution: 'minikube',
    argv: [
      '/var/lib/minikube/binaries/v1.34.0/kubelet',
      '--config=/var/lib/kubelet/config.yaml',
      '--hostname-override=minikube',
    ],
    path: MANIFESTS,
  },
  {
    distribution: 'rke2',
    argv: [
      '/var/lib/rancher/rke2/data/v1.34.1-rke2r1-0a1b/bin/kubelet',
      '--volume-plugin-dir=/var/lib/kubelet/volumeplugins',
      '--config-dir=/var/lib/rancher/rke2/agent/etc/kubelet.conf.d',
    ],
    files: {
      '/var/lib/rancher/rke2/agent/etc/kubelet.conf.d/00-rke2-defaults.conf': configuration(
        '/var/lib/rancher/rke2/agent/pod-manifests',
      ),
    },
    path: '/var/lib/rancher/rke2/agent/pod-manifests',
  },
  {
    distribution: 'rke2',
    argv: ['kubelet', '--pod-manifest-path=/var/lib/rancher/rke2/agent/pod-manifests', '--file-check-frequency=5s'],
    path: '/var/lib/rancher/rke2/agent/pod-manifests',
  },
  { distribution: 'k3s', argv: ['/usr/local/bin/k3s server'], path: '/var/lib/rancher/k3s/agent/pod-manifests' },
  {
    distribution: 'k0s',
    argv: ['/var/lib/k0s/bin/kubelet', '--root-dir=/var/lib/k0s/kubelet', '--config=/var/lib/k0s/kubelet-config.yaml'],
    files: { '/var/lib/k0s/kubelet-config.yaml': configuration('/etc/k0s/pods') },
    path: '/etc/k0s/pods',
  },
  {
    distribution: 'microk8s',
    argv: ['/snap/microk8s/7449/kubelite', '--kubelet-args-file=/var/snap/microk8s/7449/args/kubelet'],
    files: { '/var/snap/microk8s/7449/args/kubelet': '--pod-manifest-path=${SNAP_DATA}/pods\n' },
    path: '/var/snap/microk8s/current/pods',
  },
  {
    distribution: 'openshift',
    argv: ['/usr/bin/kubelet', '--config=/etc/kubernetes/kubelet.conf', '--kubeconfig=/var/lib/kubelet/kubeconfig'],
    files: { '/etc/kubernetes/kubelet.conf': configuration(MANIFESTS) },
    path: MANIFESTS,
  },
  {
    distribution: 'eks',
    argv: [
      '/usr/bin/kubelet',
      '--config=/etc/kubernetes/kubelet/config.json',
      '--config-dir=/etc/kubernetes/kubelet/config.json.d',
    ],
    files: {
      '/etc/kubernetes/kubelet/config.json': JSON_CONFIGURATION,
      '/etc/kubernetes/kubelet/config.json.d/00-nodeadm.conf': configuration('/srv/pods'),
    },
    path: '/srv/pods',
  },
  {
    distribution: 'gke',
    argv: ['/home/kubernetes/bin/kubelet', '--config=/home/kubernetes/kubelet-config.yaml'],
    files: { '/home/kubernetes/kubelet-config.yaml': configuration(MANIFESTS) },
    path: MANIFESTS,
  },
  {
    distribution: 'aks',
    argv: [
      '/usr/local/bin/kubelet',
      '--node-labels=kubernetes.azure.com/mode=system',
      `--pod-manifest-path=${MANIFESTS}`,
    ],
    path: MANIFESTS,
  },
  {
    distribution: 'bottlerocket',
    argv: ['/usr/bin/kubelet', '--config', '/etc/kubernetes/kubelet/config'],
    files: { '/etc/kubernetes/kubelet/config': configuration('/etc/kubernetes/static-pods/') },
    path: '/etc/kubernetes/static-pods',
  },
  {
    distribution: 'kubespray',
    argv: ['/usr/local/bin/kubelet', '--config=/etc/kubernetes/kubelet-config.yaml'],
    files: { '/etc/kubernetes/kubelet-config.yaml': configuration(MANIFESTS) },
    path: MANIFESTS,
  },
  {
    distribution: 'kops',
    argv: ['/usr/local/bin/kubelet', '--config=/var/lib/kubelet/kubelet.conf'],
    files: { '/var/lib/kubelet/kubelet.conf': configuration(MANIFESTS) },
    path: MANIFESTS,
  },
];

describe('the path of a running kubelet', { skip: NEEDS }, () => {
  for (const { distribution, argv, files = {}, path } of CASES) {
    it(`of ${distribution}, ${argv.join(' ')}`, async (test) => {
      const executable = argv[0]?.startsWith('/') === true ? (argv[0].split(' ')[0] ?? '') : '/usr/bin/kubelet';
      const node = await startNode({
        kubelet: { executable, argv, watches: [] },
        files: { '/var/lib/kubelet/config.yaml': configuration(MANIFESTS), ...files },
      });
      test.after(() => node.stop());

      const finding = await findOnNode(test, node);

      assert.deepEqual([finding.path, finding.distribution], [path, distribution]);
      assert.equal(finding.kubelet?.program, argv[0]?.split(' ')[0]);
    });
  }

  it('of k0s that sets none is told by k0s own means', async (test) => {
    const node = await startNode({
      kubelet: { executable: '/usr/local/bin/k0s', argv: ['/usr/local/bin/k0s', 'worker'], watches: [] },
    });
    test.after(() => node.stop());

    const { message, hint } = await notFound(findOnNode(test, node));

    assert.match(message, /^the kubelet reads no manifests: .* \(process \d+\)$/);
    assert.match(hint ?? '', /k0s worker profile/);
  });
});

describe('the path of k3s', { skip: NEEDS }, () => {
  it('is that of its unit, as it hides its arguments while it runs', async (test) => {
    const node = await startNode({
      kubelet: { executable: '/usr/local/bin/k3s', argv: ['/usr/local/bin/k3s server'], watches: [] },
      files: {
        '/etc/systemd/system/k3s.service':
          '[Service]\nExecStart=/usr/local/bin/k3s server --token secret --kubelet-arg pod-manifest-path=/srv/edge\n',
      },
    });
    test.after(() => node.stop());

    const { path, evidence } = await findOnNode(test, node);

    assert.equal(path, '/srv/edge');
    assert.doesNotMatch(evidence.join('\n'), /secret/);
  });
});

describe('the kubelet of the notes', { skip: NEEDS }, () => {
  let node: TestNode;
  before(async () => {
    node = await startNode();
  });
  after(() => node.stop());

  it('is found with everything that it tells', async (test) => {
    const { stdout } = await node.run('pidof -s kubelet || pgrep -xo kubelet');
    const pid = Number(stdout);

    const finding = await findOnNode(test, node);

    const { path, kubelet, nodeName, containerRuntimeEndpoint, fileCheckFrequency, watch, warnings, evidence } =
      finding;
    assert.deepEqual(
      { path, program: kubelet?.program, nodeName, containerRuntimeEndpoint, fileCheckFrequency, watch, warnings },
      {
        path: MANIFESTS,
        program: '/usr/bin/kubelet',
        nodeName: 'controlplane',
        containerRuntimeEndpoint: 'unix:///var/run/containerd/containerd.sock',
        fileCheckFrequency: 20_000,
        watch: 'watched',
        warnings: [],
      },
    );
    assert.deepEqual(evidence, [
      `process ${String(pid)} is /usr/bin/kubelet`,
      `process ${String(pid)} has --config=/var/lib/kubelet/config.yaml`,
      '/var/lib/kubelet/config.yaml has staticPodPath: /etc/kubernetes/manifests',
      '/etc/kubernetes/manifests is a directory, mode 0755, 0 files',
      `process ${String(pid)} watches /etc/kubernetes/manifests`,
      'the node is called controlplane',
    ]);
  });

  it('is not that of a user who calls a program kubelet', async (test) => {
    await node.run(
      `cp /bin/sleep /run/kubelet; chmod 755 /run/kubelet /run
       setpriv --reuid=65534 --clear-groups sh -c 'exec /run/kubelet 60' </dev/null >/dev/null 2>&1 & echo $! >/run/impostor; sleep 0.2`,
    );

    const { path, otherKubelets } = await findOnNode(test, node);

    assert.equal(path, MANIFESTS);
    assert.deepEqual(
      otherKubelets.map(({ reason, node: reach }) => ({ reason, reach })),
      [{ reason: 'is not run by root', reach: undefined }],
    );
    await node.run('kill $(cat /run/impostor)');
  });

  it('has not read what was changed since it started', async (test) => {
    await node.run('sleep 2; touch /var/lib/kubelet/config.yaml');

    const { unreadConfigurationFiles, warnings } = await findOnNode(test, node);

    assert.deepEqual(unreadConfigurationFiles, ['/var/lib/kubelet/config.yaml']);
    assert.deepEqual(warnings, [
      '/var/lib/kubelet/config.yaml was changed after the kubelet started, which has not read it since',
    ]);
  });

  it('looks elsewhere when it does not watch the directory', async (test) => {
    await node.run('mv /etc/kubernetes/manifests /etc/kubernetes/old; mkdir /etc/kubernetes/manifests');

    const { watch, warnings } = await findOnNode(test, node);

    assert.equal(watch, 'not watched');
    assert.ok(warnings.includes('the kubelet does not watch /etc/kubernetes/manifests: it may look elsewhere'));
  });
});

describe('a node', { skip: NEEDS }, () => {
  it('whose kubelet does not run is asked for its unit', async (test) => {
    const node = await startNode({
      kubelet: 'none',
      files: {
        '/etc/systemd/system/kubelet.service': '[Service]\nExecStart=/usr/bin/kubelet --pod-manifest-path=/srv/pods\n',
      },
    });
    test.after(() => node.stop());

    const { path, evidence, kubelet } = await findOnNode(test, node);

    assert.deepEqual({ path, kubelet }, { path: '/srv/pods', kubelet: undefined });
    assert.equal(evidence[0], 'no kubelet runs');
  });

  it('has a kubelet beside the one that reads its files', async (test) => {
    const node = await startNode({
      processes: [{ executable: '/opt/kubelet', argv: ['/opt/kubelet', '--pod-manifest-path=/srv/other'] }],
    });
    test.after(() => node.stop());

    const { otherKubelets } = await findOnNode(test, node);

    assert.equal(otherKubelets.length, 1);
  });

  it('does not show a user without root what it runs with', async (test) => {
    const node = await startNode({
      files: { '/var/lib/kubelet/config.yaml': { content: configuration(MANIFESTS), mode: 0o600 } },
    });
    test.after(() => node.stop());
    const enter = [...node.enter, 'setpriv', '--reuid=65534', '--clear-groups'];

    const { message, hint } = await notFound(findOnNode(test, { ...node, enter }));

    assert.equal(message, 'cannot tell where the kubelet looks: /var/lib/kubelet/config.yaml may not be read');
    assert.equal(hint, 'read it as root, or --pod-manifest-path PATH says where it looks');
  });
});
