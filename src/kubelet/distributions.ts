/** Who set a node up, which decides where its kubelet looks and which files are not the user's to change. */
export type DistributionName =
  | 'aks'
  | 'bottlerocket'
  | 'eks'
  | 'gke'
  | 'k0s'
  | 'k3s'
  | 'kind'
  | 'kops'
  | 'kubeadm'
  | 'kubespray'
  | 'microk8s'
  | 'minikube'
  | 'openshift'
  | 'rke2'
  | 'talos';

export interface Distribution {
  readonly name: DistributionName;
  /** One of these in the kubelet's command line tells it: the program's path, or `--flag=value`. */
  readonly signs: readonly RegExp[];
  /** Where its kubelet's configuration lies, for when nothing that runs and no unit tells. */
  readonly configurationFiles?: readonly string[];
  /** What to do where its kubelet reads no files, which is how it comes. */
  readonly howToSet?: string;
}

/** The narrower signs come first: a kind node is a kubeadm node, too. */
export const DISTRIBUTIONS: readonly Distribution[] = [
  {
    // rke2 pkg/podexecutor/staticpod.go: a child process; its files are all below the data directory.
    name: 'rke2',
    signs: [/(?:^|=)\/var\/lib\/rancher\/rke2\//],
    configurationFiles: ['/var/lib/rancher/rke2/agent/etc/kubelet.conf.d/00-rke2-defaults.conf'],
  },
  {
    // k3s pkg/daemons/agent: embedded, so told by its own process; its configuration lies below the data directory.
    name: 'k3s',
    signs: [/(?:^|=)\/var\/lib\/rancher\/k3s\//],
    configurationFiles: ['/var/lib/rancher/k3s/agent/etc/kubelet.conf.d/00-k3s-defaults.conf'],
  },
  {
    // k0s pkg/component/worker/kubelet.go: a child process without a static pod path.
    name: 'k0s',
    signs: [/(?:^|=)\/(?:var\/lib|run)\/k0s\//],
    configurationFiles: ['/var/lib/k0s/kubelet-config.yaml'],
    howToSet:
      'set staticPodPath in the values of a k0s worker profile, or pass --kubelet-extra-args=--pod-manifest-path=DIR to k0s',
  },
  {
    // canonical/microk8s issue 2189: kubelite, with the flags in a file.
    name: 'microk8s',
    signs: [/(?:^|=)(?:\/var)?\/snap\/microk8s\//],
    howToSet: 'add --pod-manifest-path=DIR to /var/snap/microk8s/current/args/kubelet and restart microk8s',
  },
  {
    // minikube pkg/minikube/bootstrapper/bsutil: its own directory of binaries.
    name: 'minikube',
    signs: [/^\/var\/lib\/minikube\//],
  },
  {
    // kind pkg/cluster/internal/kubeadm/config.go: provider-id is kind://docker/CLUSTER/NODE.
    name: 'kind',
    signs: [/^--provider-id=kind:/],
  },
  {
    // bottlerocket: the configuration is rendered here, and the only one at this path.
    name: 'bottlerocket',
    signs: [/^--config=\/etc\/kubernetes\/kubelet\/config$/],
    configurationFiles: ['/etc/kubernetes/kubelet/config'],
    howToSet:
      'Bottlerocket writes static pods itself: apiclient set kubernetes.static-pods.NAME.manifest=BASE64 kubernetes.static-pods.NAME.enabled=true',
  },
  {
    // openshift/machine-config-operator templates: kubelet.conf is a KubeletConfiguration there, not a kubeconfig.
    name: 'openshift',
    signs: [/^--config=\/etc\/kubernetes\/kubelet\.conf$/],
    configurationFiles: ['/etc/kubernetes/kubelet.conf'],
  },
  {
    // awslabs/amazon-eks-ami nodeadm (AL2023) and bootstrap.sh (AL2): JSON, no static pod path.
    name: 'eks',
    signs: [/^--config=\/etc\/kubernetes\/kubelet\/(?:config|kubelet-config)\.json$/],
    configurationFiles: ['/etc/kubernetes/kubelet/config.json', '/etc/kubernetes/kubelet/kubelet-config.json'],
    howToSet:
      "set spec.kubelet.config.staticPodPath in the node's NodeConfig (Amazon Linux 2023), or staticPodPath in the kubelet's configuration file",
  },
  {
    // kubernetes cluster/gce/gci/configure-helper.sh.
    name: 'gke',
    signs: [/(?:^|=)\/home\/kubernetes\//],
    configurationFiles: ['/home/kubernetes/kubelet-config.yaml'],
  },
  {
    // Azure/AgentBaker parts/linux/cloud-init/artifacts/kubelet.service and its labels.
    name: 'aks',
    signs: [
      /^--(?:azure-container-registry-config|cloud-config)=\/etc\/kubernetes\/azure\.json$/,
      /^--node-labels=.*\bkubernetes\.azure\.com\//,
      /^--config=\/etc\/default\/kubeletconfig\.json$/,
    ],
    configurationFiles: ['/etc/default/kubeletconfig.json'],
  },
  {
    // kubespray roles/kubernetes/node/templates/kubelet.env.v1beta1.j2.
    name: 'kubespray',
    signs: [/^--config=\/etc\/kubernetes\/kubelet-config\.yaml$/],
    configurationFiles: ['/etc/kubernetes/kubelet-config.yaml'],
  },
  {
    // kops nodeup/pkg/model/kubelet.go.
    name: 'kops',
    signs: [/^--config=\/var\/lib\/kubelet\/kubelet\.conf$/, /^--node-labels=.*\bkops\.k8s\.io\//],
    configurationFiles: ['/var/lib/kubelet/kubelet.conf'],
  },
  {
    // siderolabs/talos internal/app/machined/pkg/controllers/k8s: no shell, so met only on a mounted disk.
    name: 'talos',
    signs: [/^--config=\/etc\/kubernetes\/kubelet\.yaml$/],
    configurationFiles: ['/etc/kubernetes/kubelet.yaml'],
    howToSet: 'Talos serves static pods from its machine configuration: see machine.pods',
  },
  {
    // kubeadm cmd/kubeadm/app/constants: KubeletConfigurationFileName and KubeletBootstrapKubeConfigFileName.
    name: 'kubeadm',
    signs: [
      /^--config=\/var\/lib\/kubelet\/config\.yaml$/,
      /^--bootstrap-kubeconfig=\/etc\/kubernetes\/bootstrap-kubelet\.conf$/,
    ],
    configurationFiles: ['/var/lib/kubelet/config.yaml'],
  },
];

/** Tells who set up the kubelet that was started so. */
export function distributionOf(program: string, flags: ReadonlyMap<string, string>): Distribution | undefined {
  const texts = [program, ...[...flags].map(([name, value]) => `--${name}=${value}`)];
  return DISTRIBUTIONS.find(({ signs }) => texts.some((text) => signs.some((sign) => sign.test(text))));
}

export function distributionNamed(name: DistributionName): Distribution | undefined {
  return DISTRIBUTIONS.find((distribution) => distribution.name === name);
}
