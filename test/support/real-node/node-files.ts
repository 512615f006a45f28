import type { TestFile } from '../node/node-options.ts';

/** How the kubelet of a real node is to be. */
export interface KubeletOptions {
  /** `unreachable`: a kubeconfig whose API server is not there. Unless told the kubelet has none. */
  readonly kubeconfig?: 'unreachable';
  /** More of the KubeletConfiguration, or other values for it. */
  readonly kubeletConfiguration?: Readonly<Record<string, unknown>>;
  /** More words for the kubelet's command line. */
  readonly kubeletFlags?: readonly string[];
}

/** The kubelet's command line; `controlGroup` is where all pods are to be. */
export function kubeletArgv(
  { kubeconfig, kubeletFlags = [] }: KubeletOptions,
  controlGroup: string,
): readonly string[] {
  return [
    '/usr/bin/kubelet',
    ...(kubeconfig === undefined ? [] : [`--kubeconfig=${KUBECONFIG}`]),
    '--config=/var/lib/kubelet/config.yaml',
    `--cgroup-root=/${controlGroup}`,
    ...kubeletFlags,
  ];
}

/** The files that the kubelet and containerd are configured by. */
export function realNodeFiles({
  kubeconfig,
  kubeletConfiguration = {},
}: KubeletOptions): Readonly<Record<string, TestFile>> {
  return {
    '/var/lib/kubelet/config.yaml': readable(asYaml({ ...KUBELET_CONFIGURATION, ...kubeletConfiguration })),
    '/etc/kubernetes/manifests/': '',
    ...(kubeconfig === undefined ? {} : { [KUBECONFIG]: UNREACHABLE }),
    '/etc/containerd/config.toml': readable(CONTAINERD_CONFIGURATION),
    '/etc/containerd/certs.d/_default/hosts.toml': readable(HOSTS),
    '/etc/cni/net.d/10-test.conflist': readable(JSON.stringify(POD_NETWORK)),
  };
}

const KUBECONFIG = '/etc/kubernetes/kubelet.conf';

const KUBELET_CONFIGURATION = {
  apiVersion: 'kubelet.config.k8s.io/v1beta1',
  kind: 'KubeletConfiguration',
  containerRuntimeEndpoint: 'unix:///run/containerd/containerd.sock',
  staticPodPath: '/etc/kubernetes/manifests',
  address: '127.0.0.1',
  // What nobody has in the field, and only a test asks: what the kubelet has made of it all.
  readOnlyPort: 10255,
  authentication: { anonymous: { enabled: true }, webhook: { enabled: false } },
  authorization: { mode: 'AlwaysAllow' },
  // Of containerd 1.6 nobody can ask it; the machine may have version 1 of control groups, and swap.
  cgroupDriver: 'cgroupfs',
  failCgroupV1: false,
  failSwapOn: false,
  enforceNodeAllocatable: [],
  // However full the machine's disk is: nobody is to be evicted.
  evictionHard: {},
  fileCheckFrequency: '5s',
  // Of more than ten images at once it would refuse to pull some, and say of their containers what no test is about.
  registryPullQPS: 0,
  resolvConf: '',
} as const;

/** Nobody listens on port 1. */
const UNREACHABLE = `apiVersion: v1
kind: Config
clusters:
- name: test
  cluster:
    server: https://127.0.0.1:1
contexts:
- name: test
  context:
    cluster: test
    user: test
current-context: test
users:
- name: test
  user:
    token: test
`;

const CONTAINERD_CONFIGURATION = `version = 2
[plugins."io.containerd.grpc.v1.cri"]
  sandbox_image = "registry.k8s.io/pause:3.10"
  # What runs in a container itself may not lower these scores.
  restrict_oom_score_adj = true
  disable_apparmor = true
  [plugins."io.containerd.grpc.v1.cri".cni]
    bin_dir = "/usr/lib/cni"
  [plugins."io.containerd.grpc.v1.cri".registry]
    config_path = "/etc/containerd/certs.d"
`;

/** Whichever registry an image is in, it is asked of the test's own, and of nobody else where that has none. */
const HOSTS = `server = "http://127.0.0.1:5000"
[host."http://127.0.0.1:5000"]
  capabilities = ["pull", "resolve"]
`;

const POD_NETWORK = {
  cniVersion: '0.4.0',
  name: 'test',
  plugins: [
    {
      type: 'bridge',
      bridge: 'cni0',
      isGateway: true,
      ipam: { type: 'host-local', ranges: [[{ subnet: '10.244.0.0/24' }]], routes: [{ dst: '0.0.0.0/0' }] },
    },
  ],
} as const;

/** A value in JSON is one in YAML, too. */
function asYaml(values: Readonly<Record<string, unknown>>): string {
  return Object.entries(values)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join('');
}

function readable(content: string): TestFile {
  return { content, mode: 0o644 };
}
