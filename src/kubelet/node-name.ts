/**
 * The name that the kubelet gives its node, and appends to every static pod's name: the override or the host name,
 * trimmed and in lower case (k8s.io/component-helpers node/util GetHostname). A cloud provider may have another idea.
 */
export function nodeNameOf(override: string | undefined, hostName: string | undefined): string | undefined {
  const name = (override === undefined || override === '' ? (hostName ?? '') : override).trim().toLowerCase();
  return name === '' ? undefined : name;
}
