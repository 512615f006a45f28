import { at, listAt, textAt, textsAt } from './json.ts';
import { withoutKubeletLabels } from './kubelet-marks.ts';
import type { RunningPod } from './running-pod.ts';

/** Whether what runs was made from what the file says now: `older` and `current` are facts. */
export type PodVersion = 'current' | 'older' | 'unknown';

/**
 * Holds a sandbox against the manifest that it should have been made from. The kubelet notes on it when it first saw
 * that version (`config.seen`): a file that did not change since is that version. One that did may have changed in a
 * comment only, so what differs must be seen: the labels, which a sandbox has from its pod, the names of the containers,
 * their images as the pod names them, and the grace period (pkg/kubelet/kuberuntime/labels.go, kuberuntime_container.go).
 */
export function podVersion(pod: unknown, running: RunningPod, fileChangedAt: Date | undefined): PodVersion {
  const seenAt = running.annotations.configSeen;
  // The time of a change is known to the second.
  if (seenAt !== undefined && fileChangedAt !== undefined && fileChangedAt.getTime() + 1000 <= seenAt.getTime()) {
    return 'current';
  }
  // A pod that sets its UID is changed in place, and its sandbox keeps what it had.
  if (textAt(pod, 'metadata', 'uid') !== '') return 'unknown';
  return differsInLabels(pod, running) || differsInContainers(pod, running) ? 'older' : 'unknown';
}

function differsInLabels(pod: unknown, { labels }: RunningPod): boolean {
  const wanted = withoutKubeletLabels(textsAt(pod, 'metadata', 'labels'));
  const names = new Set([...Object.keys(wanted), ...Object.keys(labels)]);
  // What the file sets to nothing is an empty text for the kubelet.
  return [...names].some((name) => (wanted[name] ?? '') !== (labels[name] ?? ''));
}

function differsInContainers(pod: unknown, { containers }: RunningPod): boolean {
  const wanted = new Map(
    [...(listAt(pod, 'spec', 'initContainers') ?? []), ...(listAt(pod, 'spec', 'containers') ?? [])].map(
      (container) => [textAt(container, 'name'), textAt(container, 'image')],
    ),
  );
  const gracePeriod = at(pod, 'spec', 'terminationGracePeriodSeconds') ?? DEFAULT_GRACE_PERIOD;
  return containers.some(
    (container) =>
      !wanted.has(container.name) ||
      (container.specifiedImage !== undefined && container.specifiedImage !== wanted.get(container.name)) ||
      // What is less than nothing the kubelet corrects.
      (typeof gracePeriod === 'number' && gracePeriod >= 0 && (container.gracePeriod ?? gracePeriod) !== gracePeriod),
  );
}

const DEFAULT_GRACE_PERIOD = 30;
