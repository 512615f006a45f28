import type { Manifest } from '../../manifest/read-manifest.ts';
import type { NodeConversation, OperationScript } from '../../nodes/conversation/conversation.ts';
import { readClock, type NodeClock } from '../../nodes/operations/read-clock/read-clock.ts';
import { shortId } from '../../nodes/short-id.ts';
import { podsOfManifest } from '../../runtimes/pod-status.ts';
import { stopStatus } from '../../runtimes/stop-status.ts';
import type { RunningPod } from '../../runtimes/running-pod.ts';
import type { FindManifestPathOptions } from '../find-manifest-path.ts';
import { findNodeFacts, findNodeFactsScripts, type NodeFacts } from '../node-facts.ts';
import { absenceOf } from '../why-no-runtime.ts';
import { Investigation, investigationScripts } from './investigation.ts';
import { unmet, type Progress } from './progress.ts';
import { isAlive } from './sandbox-stage.ts';
import { stopProgress } from './stop-progress.ts';

/** A pod whose file is gone, and of which nothing is to be left. */
export interface GonePod {
  /** What its file held. */
  readonly manifest: Manifest;
  /**
   * `removed`: what runs of it at the first look is to end, for what comes later is of another file; where nobody can
   * tell what runs, or stops it, there is nothing to wait for. `taken back`: nothing with its name is to run.
   */
  readonly why: 'removed' | 'taken back';
  /** Somebody has asked to see it end, and wants to know where it cannot be seen. */
  readonly isAsked: boolean;
  /** What the kubelet leaves is stopped: where none runs, that is all. */
  readonly stopsStale: boolean;
}

/** The scripts that a conversation needs for a `goneLooker`. */
export const goneLookerScripts: readonly OperationScript[] = [
  ...new Set([...findNodeFactsScripts, ...investigationScripts]),
];

/** Looks again and again whether pods have ended. */
export function goneLooker(
  discovery: FindManifestPathOptions,
): (node: NodeConversation, pods: readonly GonePod[], elapsed: number) => Promise<ReadonlyMap<GonePod, Progress>> {
  const investigation = new Investigation(discovery);
  const first = new Map<GonePod, ReadonlySet<string>>();
  let removedAt: Date | undefined;
  return async (node, pods, elapsed) => {
    const facts = await findNodeFacts(node, discovery, () => undefined);
    const clock = facts.clock ?? (await readClock(node, facts.view.directory));
    // By the node's own clock; the files went just before the first look.
    removedAt ??= clock.now;
    const seen = new Map<GonePod, Progress>();
    for (const pod of pods) {
      const ending = endingOf(pod, facts);
      const settled = first.has(pod) || pod.why === 'taken back' ? undefined : withoutWaiting(pod, ending, facts);
      if (!first.has(pod)) first.set(pod, new Set(ending?.map(({ sandboxId }) => sandboxId)));
      const left = ending?.filter(({ sandboxId }) => pod.why === 'taken back' || first.get(pod)?.has(sandboxId));
      const scene = { node, facts, clock, elapsed, investigation, manifest: pod.manifest };
      seen.set(pod, settled ?? (await lookAtGone(pod, left, removedAt, scene)));
    }
    return seen;
  };
}

/** What runs under the name of a pod; undefined where nobody can tell. */
function endingOf({ manifest }: GonePod, { runtime, view }: NodeFacts): readonly RunningPod[] | undefined {
  if (runtime.kind === 'none') return undefined;
  return podsOfManifest(manifest, view.finding.nodeName ?? '', runtime.pods).filter(isAlive);
}

/**
 * On a node where nothing can be seen to end, or nothing ends by itself, nobody waits. Where there is no runtime, or none
 * that could be asked, that is told only to who has asked: mostly nothing runs there.
 */
function withoutWaiting(
  { isAsked, stopsStale, manifest }: GonePod,
  ending: readonly RunningPod[] | undefined,
  { runtime, view }: NodeFacts,
): Progress | undefined {
  if (runtime.kind === 'none') {
    const isWorthAWord = isAsked || runtime.reason === 'refused' || runtime.reason === 'timed out';
    return { kind: 'met', doubts: isWorthAWord ? [`whether it has ended cannot be told: ${absenceOf(runtime)}`] : [] };
  }
  const [old] = ending ?? [];
  if (old === undefined || view.finding.kubelet !== undefined || stopsStale) return undefined;
  const { text, hint = '' } = leftBehind(old, manifest).reason;
  return { kind: 'met', doubts: [`${text}; ${hint}`] };
}

/** Nobody stops it, and it is no use to wait for that. */
function leftBehind(old: RunningPod, { podName }: Manifest): Extract<Progress, { readonly kind: 'unmet' }> {
  const text = `it still runs (sandbox ${shortId(old.sandboxId)}), and no kubelet runs that would stop it`;
  const hint = `kstatic rollout restart ${podName} --stop-stale does`;
  return { kind: 'unmet', reason: { key: 'stale', text, hint, weight: 'final', stale: old } };
}

async function lookAtGone(
  { stopsStale }: GonePod,
  ending: readonly RunningPod[] | undefined,
  removedAt: Date,
  scene: Parameters<typeof stopProgress>[1],
): Promise<Progress> {
  const { facts, clock } = scene;
  const { runtime } = facts;
  if (runtime.kind === 'none') {
    return unmet('trouble', 'runtime', `whether it has ended cannot be told: ${absenceOf(runtime)}`);
  }
  const [old] = ending ?? [];
  if (old === undefined) return { kind: 'met', doubts: [] };
  if (stopsStale && facts.view.finding.kubelet === undefined) return leftBehind(old, scene.manifest);
  return stopProgress({ kind: 'gone', old, isOverdue: hasHadItsTime(old, removedAt, facts, clock) }, scene);
}

function hasHadItsTime(old: RunningPod, removedAt: Date, { view }: NodeFacts, { now }: NodeClock): boolean {
  const { kubelet, fileCheckFrequency } = view.finding;
  const isKubeletRunning = kubelet !== undefined;
  return stopStatus([old], { now, changedAt: removedAt, isKubeletRunning, fileCheckFrequency }) === 'overdue';
}
