import type { PlainObject } from '../manifest/plain-value.ts';
import type { NodeClock } from '../nodes/operations/read-clock/read-clock.ts';
import { findOrphans, type Orphan } from '../runtimes/orphans.ts';
import { podStatusWithoutManifest } from '../runtimes/pod-status.ts';
import type { RunningPod } from '../runtimes/running-pod.ts';
import { stopStatus } from '../runtimes/stop-status.ts';
import type { FindManifestPathOptions, ManifestLocation } from './find-manifest-path.ts';
import type { ListedPod } from './listed-pod.ts';
import type { NodeView } from './look-at-node.ts';

/**
 * Finds the pods that run without a file; none where a file that the kubelet may read could be theirs for all that is
 * known here.
 */
export function orphansIn(
  { finding, entries, singleFile }: NodeView,
  pods: readonly RunningPod[],
  { manifestPath }: FindManifestPathOptions,
): readonly Orphan[] {
  const { nodeName, unreadConfigurationFiles } = finding;
  // The kubelet may read another path than the one that was given, or that it has not been told yet.
  if (nodeName === undefined || manifestPath !== undefined || unreadConfigurationFiles.length > 0) return [];
  const verdicts = entries.map(({ verdict }) => verdict);
  if (verdicts.some(({ kind }) => kind === 'unknown')) return [];
  // A single file that turns bad leaves its old pod alone (pkg/kubelet/config/file.go, listConfig).
  if (singleFile !== undefined && verdicts.some(({ kind }) => kind === 'refused')) return [];
  const names = new Set(
    verdicts.flatMap((verdict) =>
      verdict.kind === 'pod'
        ? [`${verdict.manifest.namespace}/${verdict.manifest.podName}-${nodeName.toLowerCase()}`]
        : [],
    ),
  );
  return findOrphans(pods, ({ namespace, name }) => names.has(`${namespace}/${name}`));
}

export interface OrphanChoice {
  /** As the user wrote them; none for all. */
  readonly names: readonly string[];
  readonly nodeName: string | undefined;
  /** '' for all. */
  readonly namespace: string;
}

export function chooseOrphans(
  orphans: readonly Orphan[],
  { names, nodeName, namespace }: OrphanChoice,
): readonly Orphan[] {
  return orphans
    .filter((orphan) => namespace === '' || orphan[0]?.namespace === namespace)
    .filter((orphan) => names.length === 0 || names.some((name) => isCalled(orphan, name, nodeName)));
}

/** Whether a name is the pod's, with the node's behind it or without. */
export function isCalled([pod]: Orphan, name: string, nodeName: string | undefined): boolean {
  return pod?.name === name || pod?.name === `${name}-${nodeName ?? ''}`;
}

/** Makes the row of a pod that runs without a file. */
export function listOrphan(
  orphan: Orphan,
  { kubelet, fileCheckFrequency }: ManifestLocation,
  clock: NodeClock,
): ListedPod {
  const newest = orphan.at(-1);
  const stop = stopStatus(orphan, {
    now: clock.now,
    // What was removed is gone since then, or longer.
    changedAt: clock.directoryChangedAt,
    isKubeletRunning: kubelet !== undefined,
    fileCheckFrequency,
  });
  return {
    pod: newest && podObjectOf(newest),
    namespace: newest?.namespace,
    name: newest?.name,
    entry: undefined,
    isLeftover: false,
    state: {
      ...podStatusWithoutManifest(orphan),
      status: stop === 'overdue' ? 'Orphaned' : stop,
      version: undefined,
    },
    owner: undefined,
  };
}

/** What the runtime knows of a pod, as far as a Pod says it. */
export function podObjectOf({ name, namespace, uid, labels, containers }: RunningPod): PlainObject {
  const images = new Map(containers.map((container) => [container.name, container.image]));
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace, uid, labels },
    spec: { containers: [...images].map(([container, image]) => ({ name: container, image })) },
  };
}
