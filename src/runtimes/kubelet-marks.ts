import type { KubeletAnnotations } from './running-pod.ts';

/** Whether a sandbox's annotations say that the kubelet has its pod from a file. */
export function isFromFile(annotations: Readonly<Record<string, string>>): boolean {
  return annotations['kubernetes.io/config.source'] === 'file';
}

/** Reads what the kubelet wrote on a sandbox of a static pod (pkg/kubelet/types/pod_update.go). */
export function readAnnotations(annotations: Readonly<Record<string, string>>): KubeletAnnotations {
  return {
    configHash: annotations['kubernetes.io/config.hash'],
    configSource: 'file',
    configSeen: dateOf(annotations['kubernetes.io/config.seen']),
  };
}

/** Picks the pod's own annotations from those of its sandbox (newPodAnnotations of pkg/kubelet/kuberuntime/labels.go). */
export function withoutKubeletAnnotations(
  annotations: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(annotations).filter(([name]) => !KUBELET_ANNOTATIONS.has(name) && !OF_SECURITY.test(name)),
  );
}

/** Picks the pod's own labels from those of its sandbox (pkg/kubelet/kuberuntime/labels.go). */
export function withoutKubeletLabels(labels: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(labels).filter(([name]) => !KUBELET_LABELS.has(name)));
}

/** Reads how often the kubelet made a container anew, and how long it gives it to end. */
export function readContainerAnnotations(annotations: Readonly<Record<string, string>>): {
  readonly restartCount: number;
  readonly gracePeriod: number | undefined;
} {
  return {
    restartCount: numberOf(annotations['io.kubernetes.container.restartCount']) ?? 0,
    gracePeriod: numberOf(annotations['io.kubernetes.pod.terminationGracePeriod']),
  };
}

/** Undefined for no time at all, which Go's programs write as 1970 or as the year 1. */
export function dateOf(text: string | undefined): Date | undefined {
  const date = new Date(text ?? '');
  return date.getTime() > 0 ? date : undefined;
}

const KUBELET_LABELS = new Set(['io.kubernetes.pod.name', 'io.kubernetes.pod.namespace', 'io.kubernetes.pod.uid']);

/** A manifest that sets them is overruled. */
const KUBELET_ANNOTATIONS = new Set([
  'kubernetes.io/config.hash',
  'kubernetes.io/config.seen',
  'kubernetes.io/config.source',
]);

/** Annotations of old that are fields today: who keeps which in step with the other differs by release. */
const OF_SECURITY = /^(container\.)?(seccomp|apparmor)\.security\./;

function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}
