import type { ContainerConfig } from './container-config.ts';
import { differsFromConfig } from './container-differences.ts';
import { at, listAt, textAt, textsAt } from './json.ts';
import { withoutKubeletAnnotations, withoutKubeletLabels } from './kubelet-marks.ts';
import type { RunningPod } from './running-pod.ts';

/** Whether what runs was made from what the file says now: `older` and `current` are facts. */
export type PodVersion = 'current' | 'older' | 'unknown';

/** What the kubelet wanted of containers, by their ids, as far as anybody asked. */
export type ContainerConfigs = ReadonlyMap<string, ContainerConfig>;

/**
 * Holds a sandbox against the manifest that it should have been made from. What differs between the two was made from
 * another: the labels and annotations, which a sandbox has from its pod, the names of the containers, their images as the pod names them,
 * the grace period (pkg/kubelet/kuberuntime/labels.go, kuberuntime_container.go), and what was wanted of the containers.
 * Where nothing does, the kubelet has noted on the sandbox when it first saw that version (`config.seen`): a file that
 * did not change since is that version. One that did may have changed in a comment only.
 */
export function podVersion(
  pod: unknown,
  running: RunningPod,
  fileChangedAt: Date | undefined,
  configs: ContainerConfigs = new Map(),
): PodVersion {
  // A pod that sets its UID is changed in place, and its sandbox keeps what it had.
  const isPinned = textAt(pod, 'metadata', 'uid') !== '';
  if (!isPinned && differs(pod, running, configs)) return 'older';
  return isUnchangedSince(fileChangedAt, running.annotations.configSeen) ? 'current' : 'unknown';
}

function isUnchangedSince(changedAt: Date | undefined, seenAt: Date | undefined): boolean {
  if (changedAt === undefined || seenAt === undefined) return false;
  // A time without milliseconds may be one that was told to the second only.
  const uncertainty = changedAt.getMilliseconds() === 0 ? 1000 : 1;
  return changedAt.getTime() + uncertainty <= seenAt.getTime();
}

function differs(pod: unknown, running: RunningPod, configs: ContainerConfigs): boolean {
  return (
    differsInLabels(pod, running) ||
    differsInAnnotations(pod, running) ||
    differsInContainers(pod, running) ||
    differsInConfigs(pod, running, configs)
  );
}

function differsInLabels(pod: unknown, { labels }: RunningPod): boolean {
  return differInTexts(withoutKubeletLabels(textsAt(pod, 'metadata', 'labels')), labels);
}

function differsInAnnotations(pod: unknown, { podAnnotations }: RunningPod): boolean {
  return differInTexts(withoutKubeletAnnotations(textsAt(pod, 'metadata', 'annotations')), podAnnotations);
}

type Texts = Readonly<Record<string, string>>;

function differInTexts(wanted: Texts, made: Texts): boolean {
  const names = new Set([...Object.keys(wanted), ...Object.keys(made)]);
  // What the file sets to nothing is an empty text for the kubelet.
  return [...names].some((name) => (wanted[name] ?? '') !== (made[name] ?? ''));
}

function differsInContainers(pod: unknown, { containers }: RunningPod): boolean {
  const wanted = new Map(containersOf(pod).map((container) => [textAt(container, 'name'), textAt(container, 'image')]));
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

function differsInConfigs(pod: unknown, { uid, containers }: RunningPod, configs: ContainerConfigs): boolean {
  const wanted = new Map(containersOf(pod).map((container) => [textAt(container, 'name'), container]));
  return containers.some(({ id, name }) => {
    const [container, config] = [wanted.get(name), configs.get(id)];
    return container !== undefined && config !== undefined && differsFromConfig({ pod, container, uid }, config);
  });
}

function containersOf(pod: unknown): readonly unknown[] {
  return [...(listAt(pod, 'spec', 'initContainers') ?? []), ...(listAt(pod, 'spec', 'containers') ?? [])];
}
