import type { PlainObject } from '../../manifest/plain-value.ts';
import type { PodDetails } from '../../runtimes/pod-details.ts';
import type { RunningPod } from '../../runtimes/running-pod.ts';

/** What the kubelet wrote on a pod to know it again, as far as the runtime keeps it. */
export function configAnnotations({ sandboxId, annotations }: RunningPod, { sandboxes }: PodDetails): PlainObject {
  const { configHash, configSource } = annotations;
  const kept = Object.entries(sandboxes.get(sandboxId)?.annotations ?? {});
  return {
    'kubernetes.io/config.source': configSource,
    ...(configHash === undefined ? {} : { 'kubernetes.io/config.hash': configHash }),
    ...Object.fromEntries(kept.filter(([name]) => name.startsWith('kubernetes.io/config.'))),
  };
}
