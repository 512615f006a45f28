import { containerFlags, controlPlaneProgram, flagValue, type ContainerFlag } from '../command-line.ts';
import { placeOf } from '../container-place.ts';
import { containersOf, type DeclaredPod } from '../declared-pod.ts';
import type { Container } from '../../../kubelet/api/pod-types.ts';

/** A certificate that a command line names, and what for. */
export interface CertificateUse {
  /** The pod and container; undefined for the kubelet itself. */
  readonly user: { readonly declared: DeclaredPod; readonly container: Container } | undefined;
  /** On the node. */
  readonly path: string;
  /** The private key's file on the node, where one is named. */
  readonly keyPath: string | undefined;
  /** `authority`: others' certificates are held against it; `kubeconfig`: the client's within one. */
  readonly role: 'own' | 'authority' | 'kubeconfig';
  /** Names or addresses that others reach the program by, which its certificate should hold. */
  readonly names: readonly string[];
  /** Where it is named: `--tls-cert-file=…`. */
  readonly written: string;
  /** Whether the program cannot do without it. */
  readonly isOfControlPlane: boolean;
}

/** The certificates that a pod's command lines name and that are files of the node. */
export function certificateUses(declared: DeclaredPod): readonly CertificateUse[] {
  return containersOf(declared).flatMap((container) => {
    const flags = containerFlags(container);
    const pathOf = (path: string | undefined): string | undefined => {
      const place = !path?.startsWith('/') ? undefined : placeOf(path, container, declared.pod);
      return place?.kind === 'node' ? place.path : undefined;
    };
    return flags.flatMap((flag): readonly CertificateUse[] => {
      const role = roleOf(flag);
      const path = role && pathOf(flag.value);
      if (role === undefined || path === undefined) return [];
      return [
        {
          user: { declared, container },
          path,
          keyPath: role === 'own' ? pathOf(keyOf(flag, flags)) : undefined,
          role,
          names: namesFor(flag, flags),
          written: `${declared.file}: container ${container.name ?? ''}: --${flag.name}=${flag.value}`,
          isOfControlPlane: controlPlaneProgram(container) !== undefined,
        },
      ];
    });
  });
}

/** The kubelet's own, which it renews by itself as long as it reaches the API server. */
export const KUBELET_CLIENT: CertificateUse = {
  user: undefined,
  path: '/var/lib/kubelet/pki/kubelet-client-current.pem',
  keyPath: '/var/lib/kubelet/pki/kubelet-client-current.pem',
  role: 'own',
  names: [],
  written: 'the kubelet shows it to the API server',
  isOfControlPlane: true,
};

function roleOf({ name }: ContainerFlag): CertificateUse['role'] | undefined {
  if (/(^|-)(ca-?file|certificate-authority)$/.test(name) || name === 'cluster-signing-cert-file') return 'authority';
  if (/(^|-)(cert-?file|client-certificate)$/.test(name)) return 'own';
  return /(^|-)kubeconfig$/.test(name) ? 'kubeconfig' : undefined;
}

/** `--tls-cert-file` goes with `--tls-private-key-file`, `--etcd-certfile` with `--etcd-keyfile`, and so on. */
function keyOf({ name }: ContainerFlag, flags: readonly ContainerFlag[]): string | undefined {
  const names = [
    name.replace(/cert-file$/, 'private-key-file'),
    name
      .replace(/cert-file$/, 'key-file')
      .replace(/certfile$/, 'keyfile')
      .replace(/client-certificate$/, 'client-key'),
  ];
  return names
    .filter((one) => one !== name)
    .map((one) => flagValue(flags, one))
    .find((value) => value !== undefined);
}

/** Where a program tells others that it is to be reached, by the flag of its certificate. */
function namesFor({ name }: ContainerFlag, flags: readonly ContainerFlag[]): readonly string[] {
  switch (name) {
    case 'tls-cert-file':
      return [flagValue(flags, 'advertise-address')].filter((address) => address !== undefined);
    case 'cert-file':
      return hostsOf(flagValue(flags, 'advertise-client-urls'));
    case 'peer-cert-file':
      return hostsOf(flagValue(flags, 'initial-advertise-peer-urls'));
    default:
      return [];
  }
}

function hostsOf(urls = ''): readonly string[] {
  return urls.split(',').flatMap((url) => /^https:\/\/\[?([^/\]]*?)\]?:\d+$/.exec(url)?.[1] ?? []);
}
