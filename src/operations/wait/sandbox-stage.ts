import type { JudgedEntry } from '../../kubelet/read-directory.ts';
import type { Manifest } from '../../manifest/read-manifest.ts';
import type { NodeClock } from '../../nodes/operations/read-clock/read-clock.ts';
import type { DirectoryEntry } from '../../nodes/operations/scan-directory/scan-directory.ts';
import { currentPod } from '../../runtimes/pod-status.ts';
import { podVersion, type PodVersion } from '../../runtimes/pod-version.ts';
import type { RunningPod } from '../../runtimes/running-pod.ts';
import { stopStatus } from '../../runtimes/stop-status.ts';
import type { NodeFacts } from '../node-facts.ts';
import { changedAt } from '../pod-versions.ts';
import type { AwaitedPod, PodBefore } from './awaited-pod.ts';

/** How far the kubelet has come with the sandboxes of a file's pod. */
export type SandboxStage =
  /** Nothing runs, and nothing of this version did. */
  | { readonly kind: 'none' }
  /** What runs is not this version, or for all that is known here may not be. */
  | {
      readonly kind: 'old';
      readonly version: 'older' | 'unknown';
      readonly old: RunningPod;
      readonly isOverdue: boolean;
    }
  | {
      readonly kind: 'own';
      readonly current: RunningPod;
      /** Whether it is certainly made from what the file says now. */
      readonly isCertain: boolean;
      /** What still runs beside it. */
      readonly leftovers: readonly Leftover[];
    };

export interface Leftover {
  readonly sandbox: RunningPod;
  /** Whether the kubelet has had all the time that it needs to stop it. */
  readonly isOverdue: boolean;
}

/** What a file's pod is judged by. */
export interface StageSight {
  readonly one: JudgedEntry<DirectoryEntry>;
  readonly manifest: Manifest;
  /** Its sandboxes, in any order. */
  readonly sandboxes: readonly RunningPod[];
  readonly facts: Pick<NodeFacts, 'view' | 'versions'>;
  readonly clock: NodeClock;
}

/** Tells how far a file's pod has come; what is left alone counts as this version once an older one would be gone. */
export function stageOf(sight: StageSight, awaited: AwaitedPod): SandboxStage {
  const { sandboxes, one } = sight;
  const changed = changedAt(one.entry);
  const newest = currentPod(sandboxes);
  if (newest === undefined) return { kind: 'none' };
  const others = sandboxes.filter((other) => other !== newest && isAlive(other));
  const isOverdue = hasHadItsTime(newest, changed, sight);
  const version = versionOf(newest, sight, isOverdue ? undefined : awaited.before);
  if (!isAlive(newest) && version !== 'current') {
    const [old] = others;
    return old === undefined
      ? { kind: 'none' }
      : { kind: 'old', version: 'older', old, isOverdue: hasHadItsTime(old, changed, sight) };
  }
  if (version === 'older') return { kind: 'old', version, old: newest, isOverdue };
  if (version === 'unknown' && !isOverdue) return { kind: 'old', version, old: newest, isOverdue };
  const seenAt = newest.annotations.configSeen;
  const leftovers = others.map((sandbox) => ({ sandbox, isOverdue: hasHadItsTime(sandbox, seenAt, sight) }));
  return { kind: 'own', current: newest, isCertain: version === 'current', leftovers };
}

/** Whether anything of a sandbox still runs. */
export function isAlive({ sandboxState, containers }: RunningPod): boolean {
  return sandboxState === 'ready' || containers.some(({ state }) => state === 'running');
}

/**
 * What the times and the history tell is certain. Else, of what ran before the change is known what it is to this
 * version; and what came since, of what the kubelet saw in the second of the change or later, can only be this.
 */
function versionOf(pod: RunningPod, { facts, one, manifest }: StageSight, before: PodBefore | undefined): PodVersion {
  const wasThere = before?.sandboxIds.has(pod.sandboxId) === true;
  if (wasThere && before.version === 'older') return 'older';
  const changed = changedAt(one.entry);
  // Nobody has looked at what does not run any more.
  const told = facts.versions.get(one.entry.name) ?? podVersion(manifest.pod, pod, changed);
  if (told !== 'unknown' || before === undefined) return told;
  if (wasThere) return before.version;
  return isSeenSince(pod, changed) ? 'current' : 'unknown';
}

/** Times of files may be known to the second only. */
function isSeenSince({ annotations: { configSeen } }: RunningPod, changed: Date | undefined): boolean {
  if (configSeen === undefined || changed === undefined) return false;
  return configSeen.getTime() >= Math.floor(changed.getTime() / 1000) * 1000;
}

/** Whether the kubelet should have stopped a pod by now that is not its file's any more. */
function hasHadItsTime(pod: RunningPod, since: Date | undefined, { facts, clock }: StageSight): boolean {
  const { kubelet, fileCheckFrequency } = facts.view.finding;
  if (kubelet === undefined) return false;
  const moment = { now: clock.now, changedAt: since, isKubeletRunning: true, fileCheckFrequency };
  return stopStatus([pod], moment) !== 'Terminating';
}
