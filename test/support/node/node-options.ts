/** What a user of a test's node may do as root: nothing asked, a password asked, nothing at all, or by doas alone. */
export type Privilege = 'nopasswd' | 'refused' | 'none' | 'doas';

export interface TestUser {
  readonly name: string;
  /** The login shell; `/bin/sh` unless told. `root`, whose shell is bash, may be listed to give it another. */
  readonly shell?: string;
  /** `none` unless told. */
  readonly sudo?: Privilege;
  /** What sudo and doas take for the user's password. */
  readonly password?: string;
}

/** A process that looks like a program by its argv, its name and its executable, and only waits. */
export interface LookAlike {
  readonly executable: string;
  readonly argv: readonly string[];
  /** Directories that it watches by inotify, as a kubelet does its manifests'. */
  readonly watches?: readonly string[];
}

/** The text of a file, or the text with a mode; 0600 unless told, owner root. */
export type TestFile = string | { readonly content: string; readonly mode: number };

export interface NodeOptions {
  /** The node's host name and its name in the ssh configuration; `controlplane` unless told. */
  readonly name?: string;
  readonly users?: readonly TestUser[];
  /** The kubelet of the notes unless told. */
  readonly kubelet?: Partial<LookAlike> | 'none';
  /** What runs besides. */
  readonly processes?: readonly LookAlike[];
  /** By absolute path; a path that ends in `/` is an empty directory. */
  readonly files?: Readonly<Record<string, TestFile>>;
  /** Programs of this machine, by the path that they have on the node. */
  readonly programs?: Readonly<Record<string, string>>;
  /** The programs of the node are busybox's, but for sudo, doas and sshd. */
  readonly busyboxOnly?: boolean;
  /** sshd's MaxStartups: `1:100:1` drops what comes while one client is still at the door. */
  readonly maxStartups?: string;
  /** Lines for sshd_config, before all others: sshd takes the first value that it sees. */
  readonly sshdConfig?: readonly string[];
  /** Lines for sudoers, after all others. */
  readonly sudoers?: readonly string[];
}

const KUBELET_CONFIG = '/var/lib/kubelet/config.yaml';

/** The kubelet of the notes: kubeadm's command line. */
export const KUBELET: LookAlike = {
  executable: '/usr/bin/kubelet',
  argv: [
    '/usr/bin/kubelet',
    '--bootstrap-kubeconfig=/etc/kubernetes/bootstrap-kubelet.conf',
    '--kubeconfig=/etc/kubernetes/kubelet.conf',
    `--config=${KUBELET_CONFIG}`,
    '--container-runtime-endpoint=unix:///var/run/containerd/containerd.sock',
  ],
  watches: ['/etc/kubernetes/manifests'],
};

/** What the disk of the notes' node holds: the kubelet's configuration, and an empty directory of manifests. */
export const KUBELET_FILES: Readonly<Record<string, TestFile>> = {
  [KUBELET_CONFIG]: {
    mode: 0o644,
    content: `apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
cgroupDriver: systemd
clusterDNS:
- 10.96.0.10
clusterDomain: cluster.local
staticPodPath: /etc/kubernetes/manifests
`,
  },
  '/etc/kubernetes/manifests/': '',
};
