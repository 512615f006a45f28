import type { Manifest } from '../../manifest/read-manifest.ts';
import type { NodeConversation } from '../../nodes/conversation/conversation.ts';
import { readClock, type NodeClock } from '../../nodes/operations/read-clock/read-clock.ts';
import { podsOfManifest } from '../../runtimes/pod-status.ts';
import { stopStatus } from '../../runtimes/stop-status.ts';
import type { RunningPod } from '../../runtimes/running-pod.ts';
import type { FindManifestPathOptions } from '../find-manifest-path.ts';
import { findNodeFacts, type NodeFacts } from '../node-facts.ts';
import { absenceOf } from '../why-no-runtime.ts';
import { Investigation } from './investigation.ts';
import { unmet, type Progress } from './progress.ts';
import { isAlive } from './sandbox-stage.ts';
import { stopProgress } from './stop-progress.ts';

/** A pod whose file is gone, and of which nothing is to be left. */
export interface GonePod {
  /** What its file held. */
  readonly manifest: Manifest;
  /** What ran of it when the file went: what comes later is of another file. Undefined for all that has its name. */
  readonly sandboxIds: ReadonlySet<string> | undefined;
}

/** Looks again and again whether pods have ended. */
export function goneLooker(
  discovery: FindManifestPathOptions,
): (node: NodeConversation, pods: readonly GonePod[], elapsed: number) => Promise<ReadonlyMap<GonePod, Progress>> {
  const investigation = new Investigation(discovery);
  let removedAt: Date | undefined;
  return async (node, pods, elapsed) => {
    const facts = await findNodeFacts(node, discovery, () => undefined);
    const clock = facts.clock ?? (await readClock(node, facts.view.directory));
    // By the node's own clock; the files went just before the first look.
    removedAt ??= clock.now;
    const seen = new Map<GonePod, Progress>();
    for (const pod of pods) {
      const scene = { node, facts, clock, elapsed, investigation, manifest: pod.manifest };
      seen.set(pod, await lookAtGone(pod, removedAt, scene));
    }
    return seen;
  };
}

async function lookAtGone(pod: GonePod, removedAt: Date, scene: Parameters<typeof stopProgress>[1]): Promise<Progress> {
  const { facts, clock } = scene;
  const { runtime } = facts;
  if (runtime.kind === 'none') {
    return unmet('trouble', 'runtime', `whether it has ended cannot be told: ${absenceOf(runtime)}`);
  }
  const sandboxes = podsOfManifest(pod.manifest, facts.view.finding.nodeName ?? '', runtime.pods);
  const old = sandboxes.find((one) => isAlive(one) && pod.sandboxIds?.has(one.sandboxId) !== false);
  if (old === undefined) return { kind: 'met', doubts: [] };
  return stopProgress({ kind: 'gone', old, isOverdue: hasHadItsTime(old, removedAt, facts, clock) }, scene);
}

function hasHadItsTime(old: RunningPod, removedAt: Date, { view }: NodeFacts, { now }: NodeClock): boolean {
  const { kubelet, fileCheckFrequency } = view.finding;
  const isKubeletRunning = kubelet !== undefined;
  return stopStatus([old], { now, changedAt: removedAt, isKubeletRunning, fileCheckFrequency }) === 'overdue';
}
