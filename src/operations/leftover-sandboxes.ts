import type { JudgedEntry } from '../kubelet/read-directory.ts';
import { shortId } from '../nodes/short-id.ts';
import type { DirectoryEntry } from '../nodes/operations/scan-directory/scan-directory.ts';
import { currentPod, podStatusWithoutManifest } from '../runtimes/pod-status.ts';
import type { RunningPod } from '../runtimes/running-pod.ts';
import { stopStatus } from '../runtimes/stop-status.ts';
import { podObjectOf } from './list-orphans.ts';
import type { ListedPod } from './listed-pod.ts';
import type { NodeFacts } from './node-facts.ts';
import { podsOf } from './pod-state.ts';

/**
 * Finds the sandboxes of a file's pod that still are there beside the newest, of an older version: a kubelet that was
 * restarted while its API server does not answer ends no pod (pkg/kubelet/kubelet.go, HandlePodCleanups waits for all
 * sources). The oldest first.
 */
export function leftoversOf(
  one: JudgedEntry<DirectoryEntry>,
  facts: Pick<NodeFacts, 'view' | 'runtime'>,
): readonly RunningPod[] {
  const { verdict } = one;
  if (verdict.kind !== 'pod' || verdict.refusal !== undefined || verdict.shadowedBy !== undefined) return [];
  const pods = podsOf(one, facts) ?? [];
  const current = currentPod(pods);
  return pods.filter(({ uid, sandboxState }) => sandboxState === 'ready' && uid !== current?.uid);
}

/** Makes the rows of the sandboxes that are left of older versions of a file's pod. */
export function listLeftovers(
  row: ListedPod,
  one: JudgedEntry<DirectoryEntry>,
  facts: NodeFacts,
): readonly ListedPod[] {
  const seenAt = currentPod(podsOf(one, facts) ?? [])?.annotations.configSeen;
  return leftoversOf(one, facts).map((leftover) => ({
    ...row,
    pod: podObjectOf(leftover),
    report: undefined,
    isLeftover: true,
    // A mirror is of the newest.
    mirror: undefined,
    state: {
      ...podStatusWithoutManifest([leftover]),
      ready: `?/${String(new Set(leftover.containers.map(({ name }) => name)).size)}`,
      status: statusOf(leftover, seenAt, facts),
      // Two pods that the kubelet tells apart are not both of one file.
      version: row.state.version === 'current' ? 'older' : 'unknown',
    },
  }));
}

/** From when it saw the newer version the kubelet has some time to stop the older one. */
function statusOf(leftover: RunningPod, seenAt: Date | undefined, { view, clock }: NodeFacts): string {
  const { kubelet, fileCheckFrequency } = view.finding;
  if (clock === undefined) return 'Stale';
  const stop = stopStatus([leftover], {
    now: clock.now,
    changedAt: seenAt,
    isKubeletRunning: kubelet !== undefined,
    fileCheckFrequency,
  });
  return stop === 'Terminating' ? stop : 'Stale';
}

/** Says what two sandboxes of one pod come from, and what ends the older. */
export function leftoverNote(one: JudgedEntry<DirectoryEntry>, facts: NodeFacts): readonly string[] {
  const stale = leftoversOf(one, facts).filter(
    (leftover) => statusOf(leftover, currentPod(podsOf(one, facts) ?? [])?.annotations.configSeen, facts) === 'Stale',
  );
  const [first] = stale;
  if (first === undefined) return [];
  const ids = stale.map(({ sandboxId }) => shortId(sandboxId)).join(' ');
  return [
    `${one.entry.name}: an older sandbox of ${first.name} runs beside the new one; a kubelet that was restarted while ` +
      `its API server does not answer ends none: crictl stopp ${ids} does`,
  ];
}
