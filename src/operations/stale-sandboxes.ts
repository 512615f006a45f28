import type { JudgedEntry } from '../kubelet/read-directory.ts';
import type { DirectoryEntry } from '../nodes/operations/scan-directory/scan-directory.ts';
import type { Orphan } from '../runtimes/orphans.ts';
import { currentPod } from '../runtimes/pod-status.ts';
import { podVersion, type PodVersion } from '../runtimes/pod-version.ts';
import type { RunningPod } from '../runtimes/running-pod.ts';
import { stopStatus } from '../runtimes/stop-status.ts';
import type { NodeFacts } from './node-facts.ts';
import { podsOf, stateOf } from './pod-state.ts';
import { changedAt } from './pod-versions.ts';

/** The sandboxes that run under the name of one pod. */
export interface SandboxStand {
  /** The one that the kubelet looks after for all that is known; undefined where none runs. */
  readonly current: RunningPod | undefined;
  /** Those that were certainly made from an older version, or whose file is gone, and that no kubelet is about to end. */
  readonly stale: readonly RunningPod[];
  /** The others: nobody can tell what they are of. */
  readonly unsure: readonly RunningPod[];
}

const NOTHING: SandboxStand = { current: undefined, stale: [], unsure: [] };

/**
 * Tells apart the sandboxes that run under the name of a file's pod. A kubelet that was restarted while its API server
 * does not answer starts the new version and leaves the old one (pkg/kubelet/kubelet.go, HandlePodCleanups waits for all
 * sources); while it knows of the old one it starts no new one beside it (pkg/kubelet/pod_workers.go,
 * allowStaticPodStart).
 */
export function standOf(one: JudgedEntry<DirectoryEntry>, facts: NodeFacts): SandboxStand {
  const { verdict, entry } = one;
  if (verdict.kind !== 'pod' || verdict.refusal !== undefined || verdict.shadowedBy !== undefined) return NOTHING;
  const sandboxes = podsOf(one, facts) ?? [];
  const running = sandboxes.filter(({ sandboxState }) => sandboxState === 'ready');
  const newest = currentPod(sandboxes);
  if (newest?.sandboxState !== 'ready') return { current: undefined, stale: [], unsure: running };
  const scene = {
    newest,
    others: running.filter(({ uid }) => uid !== newest.uid),
    versionOf: (sandbox: RunningPod) => podVersion(verdict.manifest.pod, sandbox, changedAt(entry)),
  };
  const version = facts.versions.get(entry.name);
  if (version === 'current') return standBesideCurrent(scene);
  if (version === 'older') return standBesideOlder(scene, isOverdue(one, facts));
  return { current: newest, stale: [], unsure: scene.others };
}

interface SandboxScene {
  readonly newest: RunningPod;
  /** Those that run, with another UID. */
  readonly others: readonly RunningPod[];
  /** By what the sandbox itself tells, held against the file. */
  readonly versionOf: (sandbox: RunningPod) => PodVersion;
}

/** The kubelet calls one version by one UID: those with another are of other versions. */
function standBesideCurrent({ newest, others, versionOf }: SandboxScene): SandboxStand {
  const isOlder = (other: RunningPod): boolean => isEarlier(other, newest) && versionOf(other) !== 'current';
  return { current: newest, stale: others.filter(isOlder), unsure: others.filter((other) => !isOlder(other)) };
}

/** A file that was put back as it was is what one of the others was made from, which the kubelet then has again. */
function standBesideOlder({ newest, others, versionOf }: SandboxScene, isNewestOverdue: boolean): SandboxStand {
  const older = others.filter((other) => versionOf(other) === 'older');
  const open = others.filter((other) => !older.includes(other));
  const current = currentPod(open);
  return {
    current: current ?? newest,
    stale: isNewestOverdue ? [...older, newest] : older,
    unsure: open.filter((other) => other !== current),
  };
}

/** Whether the kubelet, which runs, should have ended the older version by now. */
function isOverdue(one: JudgedEntry<DirectoryEntry>, facts: NodeFacts): boolean {
  return facts.view.finding.kubelet !== undefined && stateOf(one, facts).status === 'Stale';
}

/** Whether one was made, and its version seen, before the other: a clock that was set back must not turn them round. */
function isEarlier(one: RunningPod, other: RunningPod): boolean {
  const [seen, seenLater] = [one.annotations.configSeen, other.annotations.configSeen];
  return one.createdAt < other.createdAt && seen !== undefined && seenLater !== undefined && seen < seenLater;
}

/** Tells the same of a pod that runs without a file. */
export function standOfOrphan(orphan: Orphan, { view, clock }: NodeFacts): SandboxStand {
  if (clock === undefined) return { ...NOTHING, unsure: orphan };
  const stop = stopStatus(orphan, {
    now: clock.now,
    // What was removed is gone since then, or longer.
    changedAt: clock.directoryChangedAt,
    isKubeletRunning: view.finding.kubelet !== undefined,
    fileCheckFrequency: view.finding.fileCheckFrequency,
  });
  const running = orphan.filter(isAlive);
  return stop === 'overdue' ? { ...NOTHING, stale: running } : { ...NOTHING, unsure: running };
}

function isAlive({ sandboxState, containers }: RunningPod): boolean {
  return sandboxState === 'ready' || containers.some(({ state }) => state === 'running');
}
