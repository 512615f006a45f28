import type { DistributionName } from './distributions.ts';

/** Something on a node that writes a manifest by itself. */
export interface Owner {
  readonly name: DistributionName;
  /** `always`: it undoes every change, so nobody else should make one. `on upgrade`: a change holds until then. */
  readonly rewrites: 'always' | 'on upgrade';
  /** When the file is written again, to follow "it": `it is written again when rke2 starts`. */
  readonly when: string;
}

/** Tells who owns a file of the kubelet's directory; undefined for a file that is the user's own. */
export function ownerOf(distribution: DistributionName | undefined, fileName: string): Owner | undefined {
  const rule = OWNERS.find(({ names, files }) => names.some((name) => name === distribution) && files.test(fileName));
  return rule === undefined || distribution === undefined
    ? undefined
    : { name: distribution, rewrites: rule.rewrites, when: rule.when };
}

interface OwnerRule extends Omit<Owner, 'name'> {
  readonly names: readonly DistributionName[];
  readonly files: RegExp;
}

const OWNERS: readonly OwnerRule[] = [
  {
    // rke2 pkg/podexecutor/staticpod.go: written at every start, two of them removed first.
    names: ['rke2'],
    files: /^(?:etcd|kube-apiserver|kube-controller-manager|kube-scheduler|cloud-controller-manager|kube-proxy)\.yaml$/,
    rewrites: 'always',
    when: 'it is written again whenever rke2 starts',
  },
  {
    // openshift/library-go pkg/operator/staticpod: an installer pod for each revision.
    names: ['openshift'],
    files: /-pod\.yaml$/,
    rewrites: 'always',
    when: 'its operator writes it again with every revision',
  },
  {
    // bottlerocket sources/api/static-pods: files come and go with the settings.
    names: ['bottlerocket'],
    files: /./,
    rewrites: 'always',
    when: 'Bottlerocket writes it from its settings',
  },
  {
    // kubeadm cmd/kubeadm/app/phases/upgrade/staticpods.go.
    names: ['kubeadm', 'kind', 'minikube', 'kubespray'],
    files: /^(?:etcd|kube-apiserver|kube-controller-manager|kube-scheduler)\.yaml$/,
    rewrites: 'on upgrade',
    when: 'the next kubeadm upgrade overwrites it',
  },
  {
    // kops nodeup and kubernetes cluster/gce/gci/configure-helper.sh: written when the machine starts.
    names: ['kops', 'gke'],
    files: /\.manifest$/,
    rewrites: 'on upgrade',
    when: 'it is written again when the machine starts',
  },
];
