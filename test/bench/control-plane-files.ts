const COMPONENTS = ['etcd', 'kube-apiserver', 'kube-controller-manager', 'kube-scheduler'];

/** The four manifests of a control plane, of the size and the shape that kubeadm gives them. */
export function controlPlaneFiles(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    COMPONENTS.map((component) => [`/etc/kubernetes/manifests/${component}.yaml`, controlPlaneManifest(component)]),
  );
}

function controlPlaneManifest(component: string): string {
  const flags = Array.from(
    { length: 25 },
    (_, index) => `    - --${component}-option-${index}=/etc/kubernetes/pki/${index}`,
  );
  const mounts = ['ca-certs', 'etc-ca-certificates', 'k8s-certs', 'usr-share-ca-certificates'];
  return `apiVersion: v1
kind: Pod
metadata:
  labels:
    component: ${component}
    tier: control-plane
  name: ${component}
  namespace: kube-system
spec:
  containers:
  - command:
    - ${component}
${flags.join('\n')}
    image: registry.k8s.io/${component}:v1.36.0
    imagePullPolicy: IfNotPresent
    livenessProbe:
      failureThreshold: 8
      httpGet:
        host: 127.0.0.1
        path: /livez
        port: 10259
        scheme: HTTPS
      initialDelaySeconds: 10
      periodSeconds: 10
      timeoutSeconds: 15
    name: ${component}
    resources:
      requests:
        cpu: 100m
    volumeMounts:
${mounts.map((mount) => `    - mountPath: /etc/${mount}\n      name: ${mount}\n      readOnly: true`).join('\n')}
  hostNetwork: true
  priority: 2000001000
  priorityClassName: system-node-critical
  securityContext:
    seccompProfile:
      type: RuntimeDefault
  volumes:
${mounts.map((mount) => `  - hostPath:\n      path: /etc/${mount}\n      type: DirectoryOrCreate\n    name: ${mount}`).join('\n')}
status: {}
`;
}
