import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { configuration, findInTree, notFound } from './find.ts';

const KUBEADM_UNIT = `[Unit]
Description=kubelet: The Kubernetes Node Agent

[Service]
ExecStart=/usr/bin/kubelet
Restart=always
`;

const KUBEADM_DROP_IN = `[Service]
Environment="KUBELET_KUBECONFIG_ARGS=--bootstrap-kubeconfig=/etc/kubernetes/bootstrap-kubelet.conf --kubeconfig=/etc/kubernetes/kubelet.conf"
Environment="KUBELET_CONFIG_ARGS=--config=/var/lib/kubelet/config.yaml"
EnvironmentFile=-/var/lib/kubelet/kubeadm-flags.env
EnvironmentFile=-/etc/default/kubelet
ExecStart=
ExecStart=/usr/bin/kubelet $KUBELET_KUBECONFIG_ARGS $KUBELET_CONFIG_ARGS $KUBELET_KUBEADM_ARGS $KUBELET_EXTRA_ARGS
`;

const KUBEADM = {
  '/usr/lib/systemd/system/kubelet.service': KUBEADM_UNIT,
  '/usr/lib/systemd/system/kubelet.service.d/10-kubeadm.conf': KUBEADM_DROP_IN,
  '/var/lib/kubelet/kubeadm-flags.env':
    'KUBELET_KUBEADM_ARGS="--container-runtime-endpoint=unix:///run/containerd/containerd.sock --pod-infra-container-image=pause:3.9"\n',
  '/var/lib/kubelet/config.yaml': configuration('/etc/kubernetes/manifests'),
  '/etc/kubernetes/manifests/etcd.yaml': '',
  '/etc/hostname': 'CP1\n',
};

describe("a mounted node's path", () => {
  it('is found by the unit, its drop-ins and its environment files', async (test) => {
    const finding = await findInTree(test, KUBEADM);

    assert.deepEqual(finding.evidence.slice(1), [
      'kubelet.service is /usr/lib/systemd/system/kubelet.service',
      'kubelet.service has the drop-in /usr/lib/systemd/system/kubelet.service.d/10-kubeadm.conf',
      'kubelet.service reads /var/lib/kubelet/kubeadm-flags.env',
      'kubelet.service starts /usr/bin/kubelet',
      'kubelet.service has --config=/var/lib/kubelet/config.yaml',
      '/var/lib/kubelet/config.yaml has staticPodPath: /etc/kubernetes/manifests',
      '/etc/kubernetes/manifests is a directory, mode 0755, 1 file',
      'the node is called cp1',
    ]);
    const { path, entry, distribution, nodeName, containerRuntimeEndpoint, kubelet, watch, warnings } = finding;
    assert.deepEqual(
      { path, kind: entry.kind, distribution, nodeName, containerRuntimeEndpoint, kubelet, watch, warnings },
      {
        path: '/etc/kubernetes/manifests',
        kind: 'directory',
        distribution: 'kubeadm',
        nodeName: 'cp1',
        containerRuntimeEndpoint: 'unix:///run/containerd/containerd.sock',
        kubelet: undefined,
        watch: 'unknown',
        warnings: [],
      },
    );
  });

  it('is overruled by the extra flags, which are the last', async (test) => {
    const finding = await findInTree(test, {
      ...KUBEADM,
      '/etc/default/kubelet': 'KUBELET_EXTRA_ARGS="--pod-manifest-path=/srv/pods --hostname-override=Edge"\n',
    });

    assert.equal(finding.path, '/srv/pods');
    assert.equal(finding.nodeName, 'edge');
    assert.deepEqual(
      finding.overridden.map(({ source, text }) => [source.where, text]),
      [['/var/lib/kubelet/config.yaml', '/etc/kubernetes/manifests']],
    );
    assert.ok(
      finding.evidence.includes(
        '--pod-manifest-path of kubelet.service wins over staticPodPath of /var/lib/kubelet/config.yaml',
      ),
    );
  });

  it('is that of the strongest unit, with the drop-ins of all places', async (test) => {
    const { path } = await findInTree(test, {
      ...KUBEADM,
      '/etc/systemd/system/kubelet.service': '[Service]\nExecStart=/usr/bin/kubelet --config=/etc/other.yaml\n',
      '/usr/lib/systemd/system/kubelet.service.d/10-kubeadm.conf':
        '[Service]\nExecStart=\nExecStart=/usr/bin/kubelet --config=${CONF}\n',
      '/run/systemd/system/kubelet.service.d/20-conf.conf': '[Service]\nEnvironment=CONF=/etc/other.yaml\n',
      '/etc/systemd/system/kubelet.service.d/30-conf.conf': '[Service]\nEnvironment=CONF=/etc/third.yaml\n',
      '/etc/third.yaml': configuration('/third'),
    });

    assert.equal(path, '/third');
  });

  it('is not told by a drop-in that is masked by a link to /dev/null', async (test) => {
    const { path } = await findInTree(test, {
      ...KUBEADM,
      '/usr/lib/systemd/system/kubelet.service.d/50-path.conf':
        '[Service]\nEnvironment=KUBELET_EXTRA_ARGS=--pod-manifest-path=/masked\n',
      '/etc/systemd/system/kubelet.service.d/50-path.conf': { linkTo: '/dev/null' },
    });

    assert.equal(path, '/etc/kubernetes/manifests');
  });

  it('is not told by a unit that is masked, but by the file that kubeadm writes', async (test) => {
    const { evidence, path } = await findInTree(test, {
      ...KUBEADM,
      '/etc/systemd/system/kubelet.service': { linkTo: '/dev/null' },
    });

    assert.equal(path, '/etc/kubernetes/manifests');
    assert.ok(evidence.includes('no unit tells how the kubelet is started, but /var/lib/kubelet/config.yaml is there'));
  });

  it('is not told by a kubeconfig that lies where OpenShift has the configuration', async (test) => {
    const { path, distribution } = await findInTree(test, {
      ...KUBEADM,
      '/etc/systemd/system/kubelet.service': { linkTo: '/dev/null' },
      '/etc/kubernetes/kubelet.conf': 'apiVersion: v1\nkind: Config\nclusters: []\n',
    });

    assert.equal(path, '/etc/kubernetes/manifests');
    assert.equal(distribution, 'kubeadm');
  });

  it('is found through absolute symlinks, which never leave the mounted file system', async (test) => {
    const { path, entry } = await findInTree(test, {
      ...KUBEADM,
      '/var/lib/kubelet/config.yaml': { linkTo: '/srv/config.yaml' },
      '/srv/config.yaml': configuration('/etc/kubernetes/linked'),
      '/etc/kubernetes/linked': { linkTo: '/srv/pods' },
      '/srv/pods/': '',
    });

    assert.deepEqual(
      [path, entry.kind, 'entries' in entry && entry.entries],
      ['/etc/kubernetes/linked', 'directory', 0],
    );
  });

  it('in a file starts at its directory, in a flag at the working directory', async (test) => {
    const unit = (words: string): string => `[Service]\nWorkingDirectory=/srv\nExecStart=/usr/bin/kubelet ${words}\n`;
    const config = { '/srv/kubelet/config.yaml': configuration('pods') };

    const inFile = await findInTree(test, {
      ...config,
      '/etc/systemd/system/kubelet.service': unit('--config kubelet/config.yaml'),
    });
    const inFlag = await findInTree(test, {
      ...config,
      '/etc/systemd/system/kubelet.service': unit('--pod-manifest-path=flag/'),
    });

    assert.deepEqual([inFile.path, inFlag.path], ['/srv/kubelet/pods', '/srv/flag']);
  });

  it('is what the last drop-in of --config-dir says, below what the flags say', async (test) => {
    const unit = '[Service]\nExecStart=/usr/bin/kubelet --config=/c.yaml --config-dir=/c.d $EXTRA\n';
    const tree = {
      '/etc/systemd/system/kubelet.service': unit,
      '/c.yaml': configuration('/base'),
      '/c.d/10.conf': configuration('/ten'),
      '/c.d/20/30.conf':
        '{"kind":"KubeletConfiguration","apiVersion":"kubelet.config.k8s.io/v1beta1","staticPodPath":"/thirty"}',
      '/c.d/15.conf': configuration('/fifteen'),
      '/c.d/90.yaml': configuration('/ninety'),
      '/c.d/99.conf': 'apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\nlogging: {}\n',
    };

    const finding = await findInTree(test, tree);
    const flagged = await findInTree(test, {
      ...tree,
      '/etc/systemd/system/kubelet.service': unit.replace('$EXTRA', '--pod_manifest_path /flag'),
    });

    assert.equal(finding.path, '/thirty');
    assert.deepEqual(
      finding.overridden.map(({ text }) => text),
      ['/fifteen', '/ten', '/base'],
    );
    assert.equal(flagged.path, '/flag');
  });

  it('is doubted when the kubelet would refuse its drop-ins', async (test) => {
    const unit = '[Service]\nExecStart=/opt/kubelet-v1.29.4/kubelet --config-dir=/c.d\n';
    const tree = { '/etc/systemd/system/kubelet.service': unit, '/c.d/10.conf': configuration('/ten'), '/ten/': '' };

    const refused = await findInTree(test, tree);
    const taken = await findInTree(test, {
      ...tree,
      '/etc/systemd/system/kubelet.service': `${unit}Environment=KUBELET_CONFIG_DROPIN_DIR_ALPHA=on\n`,
    });

    assert.deepEqual(refused.warnings, [
      'kubelet 1.29.4 does not start with --config-dir unless KUBELET_CONFIG_DROPIN_DIR_ALPHA is set',
    ]);
    assert.deepEqual([taken.path, taken.warnings], ['/ten', []]);
  });

  it('may be a single file, or nothing', async (test) => {
    const unit = {
      '/etc/systemd/system/kubelet.service': '[Service]\nExecStart=/usr/bin/kubelet --pod-manifest-path=/pod.yaml\n',
    };

    const file = await findInTree(test, { ...unit, '/pod.yaml': '' });
    const missing = await findInTree(test, unit);

    assert.equal(file.entry.kind, 'file');
    assert.deepEqual(missing.warnings, ['/pod.yaml does not exist: the kubelet finds no static pods until it does']);
  });

  it('is doubted when the kubelet would take it for a pattern', async (test) => {
    const { warnings } = await findInTree(test, {
      '/etc/systemd/system/kubelet.service': "[Service]\nExecStart=/usr/bin/kubelet '--pod-manifest-path=/pods[1]'\n",
      '/pods[1]/': '',
    });

    assert.deepEqual(warnings, ['/pods[1] holds one of * ? [ \\, which the kubelet takes for a pattern']);
  });

  it('is taken from the user as it is, and looked at', async (test) => {
    const { path, entry, evidence } = await findInTree(
      test,
      { '/srv/pods/a.yaml': '' },
      { manifestPath: '/srv/pods', kubeletNodeName: 'cp9' },
    );

    assert.deepEqual([path, entry.kind], ['/srv/pods', 'directory']);
    assert.deepEqual(evidence.slice(1), [
      '--pod-manifest-path=/srv/pods is given',
      '/srv/pods is a directory, mode 0755, 1 file',
      'the node is called cp9',
    ]);
  });
});

describe('a mounted node of another distribution', () => {
  it('is k3s by its unit, with the directory that it has without configuration', async (test) => {
    const { path, distribution, containerRuntimeEndpoint, setBy } = await findInTree(test, {
      '/etc/systemd/system/k3s.service':
        "[Service]\nExecStart=/usr/local/bin/k3s \\\n    server \\\n\t'--disable' \\\n\t'traefik'\n",
    });

    assert.deepEqual(
      { path, distribution, containerRuntimeEndpoint, where: setBy.source.where },
      {
        path: '/var/lib/rancher/k3s/agent/pod-manifests',
        distribution: 'k3s',
        containerRuntimeEndpoint: 'unix:///run/k3s/containerd/containerd.sock',
        where: 'k3s',
      },
    );
  });

  it('is k3s with the directory of its own drop-in, its configuration and its node name', async (test) => {
    const { path, nodeName, setBy } = await findInTree(test, {
      '/etc/systemd/system/k3s.service': '[Service]\nExecStart=/usr/local/bin/k3s server --node-name Edge-1\n',
      '/etc/rancher/k3s/config.yaml': 'data-dir: /data\n',
      '/data/agent/etc/kubelet.conf.d/00-k3s-defaults.conf': configuration('/data/agent/pod-manifests'),
      '/data/agent/etc/kubelet.conf.d/50-mine.conf': configuration('/srv/mine'),
    });

    assert.deepEqual(
      [path, nodeName, setBy.source.where],
      ['/srv/mine', 'edge-1', '/data/agent/etc/kubelet.conf.d/50-mine.conf'],
    );
  });

  it('is k3s with the directory of a kubelet-arg', async (test) => {
    const { path } = await findInTree(test, {
      '/etc/systemd/system/k3s-agent.service': '[Service]\nExecStart=/usr/local/bin/k3s agent\n',
      '/etc/rancher/k3s/config.yaml': 'kubelet-arg:\n- v=2\n',
      '/etc/rancher/k3s/config.yaml.d/10-path.yaml': 'kubelet-arg+:\n- pod-manifest-path=/srv/args\n',
    });

    assert.equal(path, '/srv/args');
  });

  it('is RKE2 by its unit', async (test) => {
    const { path, distribution } = await findInTree(test, {
      '/usr/local/lib/systemd/system/rke2-server.service': '[Service]\nExecStart=/usr/local/bin/rke2 server\n',
    });

    assert.deepEqual([path, distribution], ['/var/lib/rancher/rke2/agent/pod-manifests', 'rke2']);
  });

  it('is microk8s by the file of its flags', async (test) => {
    const { path, distribution, setBy } = await findInTree(test, {
      '/etc/systemd/system/snap.microk8s.daemon-kubelite.service':
        '[Service]\nExecStart=/usr/bin/snap run microk8s.daemon-kubelite\n',
      '/var/snap/microk8s/current': { linkTo: '7449' },
      '/var/snap/microk8s/7449/args/kubelet': '--v=2\n--pod-manifest-path=${SNAP_DATA}/pods\n',
    });

    assert.deepEqual(
      [path, distribution, setBy.source.where],
      ['/var/snap/microk8s/current/pods', 'microk8s', '/var/snap/microk8s/current/args/kubelet'],
    );
  });

  const files: readonly [distribution: string, file: string][] = [
    ['eks', '/etc/kubernetes/kubelet/config.json'],
    ['bottlerocket', '/etc/kubernetes/kubelet/config'],
    ['openshift', '/etc/kubernetes/kubelet.conf'],
    ['gke', '/home/kubernetes/kubelet-config.yaml'],
    ['aks', '/etc/default/kubeletconfig.json'],
    ['kubespray', '/etc/kubernetes/kubelet-config.yaml'],
    ['kops', '/var/lib/kubelet/kubelet.conf'],
    ['talos', '/etc/kubernetes/kubelet.yaml'],
    ['kubeadm', '/var/lib/kubelet/config.yaml'],
  ];

  for (const [distribution, file] of files) {
    it(`is ${distribution} by its configuration file`, async (test) => {
      const finding = await findInTree(test, { [file]: configuration('/srv/pods') });

      assert.deepEqual([finding.path, finding.distribution], ['/srv/pods', distribution]);
    });
  }
});

describe('a mounted node without a path', () => {
  it('has nothing that tells of a kubelet', async (test) => {
    const { message, hint, evidence, kind } = await notFound(findInTree(test, { '/etc/hostname': 'cp1\n' }));

    assert.deepEqual(
      { message, hint, kind, evidence: evidence.slice(1) },
      {
        message:
          'found no kubelet: no process, no systemd unit and no configuration file in a known place tells where it looks',
        hint: '--pod-manifest-path PATH says where it looks',
        kind: 'not found',
        evidence: ['no systemd unit of a kubelet is there', 'no configuration file is in a known place'],
      },
    );
  });

  it('has a kubelet that reads no files, and is told what to set', async (test) => {
    const tree = {
      '/var/lib/kubelet/config.yaml': 'apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\n',
    };

    const { message, hint } = await notFound(findInTree(test, tree));

    assert.equal(
      message,
      'the kubelet reads no manifests: neither staticPodPath nor --pod-manifest-path is set (a kubelet of kubeadm, /var/lib/kubelet/config.yaml)',
    );
    assert.equal(
      hint,
      'set staticPodPath: /etc/kubernetes/manifests in /var/lib/kubelet/config.yaml and restart the kubelet',
    );
  });

  it('has a kubelet that reads a URL alone', async (test) => {
    const tree = {
      '/var/lib/kubelet/config.yaml': `${configuration('""')}staticPodURL: http://127.0.0.1:7444/pods\n`,
    };

    const { message } = await notFound(findInTree(test, tree));

    assert.equal(
      message,
      'the kubelet reads static pods from a URL alone, not from files: staticPodURL of /var/lib/kubelet/config.yaml is http://127.0.0.1:7444/pods',
    );
  });

  it('has a path that a stronger source sets to nothing', async (test) => {
    const { message } = await notFound(
      findInTree(test, {
        '/etc/systemd/system/kubelet.service':
          '[Service]\nExecStart=/usr/bin/kubelet --config=/c.yaml --pod-manifest-path=\n',
        '/c.yaml': configuration('/pods'),
      }),
    );

    assert.equal(
      message,
      'the kubelet reads no manifests: --pod-manifest-path of kubelet.service sets the path to nothing',
    );
  });

  it('has a configuration that cannot be read, and says which', async (test) => {
    const unit = { '/etc/systemd/system/kubelet.service': '[Service]\nExecStart=/usr/bin/kubelet --config=/c.yaml\n' };

    const missing = await notFound(findInTree(test, unit));
    const broken = await notFound(findInTree(test, { ...unit, '/c.yaml': 'kind: Config\n' }));

    assert.equal(missing.message, 'cannot tell where the kubelet looks: /c.yaml does not exist');
    assert.equal(
      broken.message,
      'cannot tell where the kubelet looks: /c.yaml is a Config, not a KubeletConfiguration',
    );
  });

  it('is k0s, which comes without one', async (test) => {
    const { message, hint } = await notFound(
      findInTree(test, {
        '/etc/systemd/system/k0sworker.service': '[Service]\nExecStart=/usr/local/bin/k0s worker --token-file=/t\n',
      }),
    );

    assert.equal(
      message,
      'the kubelet reads no manifests: neither staticPodPath nor --pod-manifest-path is set (k0sworker.service)',
    );
    assert.match(hint ?? '', /k0s worker profile/);
  });
});
