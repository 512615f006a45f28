import type { JudgedEntry } from '../kubelet/read-directory.ts';
import type { DirectoryEntry } from '../nodes/operations/scan-directory/scan-directory.ts';
import { podsOfManifest, podStatus } from '../runtimes/pod-status.ts';
import type { RunningPod } from '../runtimes/running-pod.ts';
import { stopStatus } from '../runtimes/stop-status.ts';
import type { PodState } from './listed-pod.ts';
import type { NodeFacts } from './node-facts.ts';
import { changedAt } from './pod-versions.ts';

/** Tells how the pod of a file is. */
export function stateOf(one: JudgedEntry<DirectoryEntry>, facts: NodeFacts): PodState {
  const { verdict } = one;
  if (verdict.kind !== 'pod') return { ...NOTHING, status: verdict.kind === 'unknown' ? UNKNOWN : 'Invalid' };
  const { manifest, refusal, shadowedBy } = verdict;
  if (refusal !== undefined) return { ...NOTHING, status: 'Invalid' };
  // What runs under this name is the other file's pod.
  if (shadowedBy !== undefined) {
    return { ...NOTHING, ready: podStatus(manifest, undefined).ready, status: 'Shadowed' };
  }
  const { view, clock } = facts;
  const { kubelet } = view.finding;
  // Where no kubelet runs, none waits to make a container anew.
  const moment = kubelet && clock && { now: clock.now, kubeletStartedAt: kubelet.startedAt };
  const state = podStatus(manifest, podsOf(one, facts), moment, facts.words.get(one.entry.name));
  const version = facts.versions.get(one.entry.name);
  return { ...state, ...(version === 'older' ? { status: statusOfOutdated(one, facts) } : {}), version };
}

/** Whether a pod still runs that is known to be made from an older version of the file. */
export function isOutdated({ entry }: JudgedEntry<DirectoryEntry>, { versions }: Pick<NodeFacts, 'versions'>): boolean {
  return versions.get(entry.name) === 'older';
}

/** The kubelet has some time to stop the old one. */
function statusOfOutdated(one: JudgedEntry<DirectoryEntry>, facts: NodeFacts): string {
  const { view, clock } = facts;
  const changed = changedAt(one.entry);
  if (clock === undefined || changed === undefined) return 'Stale';
  const stop = stopStatus(podsOf(one, facts) ?? [], {
    now: clock.now,
    changedAt: changed,
    isKubeletRunning: view.finding.kubelet !== undefined,
    fileCheckFrequency: view.finding.fileCheckFrequency,
  });
  return stop === 'Terminating' ? stop : 'Stale';
}

/** The sandboxes of a file's pod; undefined where what the runtime has cannot be told. */
export function podsOf(
  { verdict }: JudgedEntry<DirectoryEntry>,
  { view, runtime }: Pick<NodeFacts, 'view' | 'runtime'>,
): readonly RunningPod[] | undefined {
  const { nodeName } = view.finding;
  if (runtime.kind !== 'found' || nodeName === undefined || verdict.kind !== 'pod') return undefined;
  return podsOfManifest(verdict.manifest, nodeName, runtime.pods);
}

/** kubectl's word for what nobody could tell. */
const UNKNOWN = '<unknown>';

const NOTHING = {
  ready: UNKNOWN,
  restarts: undefined,
  lastRestartAt: undefined,
  startedAt: undefined,
  version: undefined,
} as const;
