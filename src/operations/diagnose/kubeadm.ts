/** The files of kubeadm's layout, by what makes them anew and what renews them (cmd/kubeadm/app/phases/certs, kubeconfig). */
const PKI = '/etc/kubernetes/pki/';

interface KubeadmFile {
  /** The words behind `kubeadm init phase`. */
  readonly phase: string;
  /** The name behind `kubeadm certs renew`; undefined for what it never renews. */
  readonly renewal: string | undefined;
}

const FILES: ReadonlyMap<string, KubeadmFile> = new Map([
  ...['apiserver', 'apiserver-kubelet-client', 'apiserver-etcd-client', 'front-proxy-client'].flatMap((name) =>
    pair(`${PKI}${name}`, { phase: `certs ${name}`, renewal: name }),
  ),
  ...['server', 'peer', 'healthcheck-client'].flatMap((name) =>
    pair(`${PKI}etcd/${name}`, { phase: `certs etcd-${name}`, renewal: `etcd-${name}` }),
  ),
  ...pair(`${PKI}ca`, { phase: 'certs ca', renewal: undefined }),
  ...pair(`${PKI}etcd/ca`, { phase: 'certs etcd-ca', renewal: undefined }),
  ...pair(`${PKI}front-proxy-ca`, { phase: 'certs front-proxy-ca', renewal: undefined }),
  [`${PKI}sa.key`, { phase: 'certs sa', renewal: undefined }],
  [`${PKI}sa.pub`, { phase: 'certs sa', renewal: undefined }],
  ...['admin', 'super-admin', 'controller-manager', 'scheduler'].map(
    (name) => [`/etc/kubernetes/${name}.conf`, { phase: `kubeconfig ${name}`, renewal: `${name}.conf` }] as const,
  ),
]);

function pair(path: string, file: KubeadmFile): readonly (readonly [string, KubeadmFile])[] {
  return [
    [`${path}.crt`, file],
    [`${path}.key`, file],
  ];
}

/** The command by which kubeadm makes a file that is not there; none for a file that is not of its making. */
export function kubeadmMakes(path: string): readonly string[] {
  const file = FILES.get(path);
  return file === undefined ? [] : [`kubeadm init phase ${file.phase}`];
}

/** The command by which kubeadm renews a certificate; none for what it does not renew. */
export function kubeadmRenews(path: string): readonly string[] {
  const renewal = FILES.get(path)?.renewal;
  return renewal === undefined ? [] : [`kubeadm certs renew ${renewal}`];
}
