import { digestOf } from '../../change/digest.ts';
import type { JudgedEntry } from '../../kubelet/read-directory.ts';
import type { NodeConversation } from '../../nodes/conversation/conversation.ts';
import type { NodeClock } from '../../nodes/operations/read-clock/read-clock.ts';
import type { DirectoryEntry } from '../../nodes/operations/scan-directory/scan-directory.ts';
import type { NodeFacts } from '../node-facts.ts';
import { podsOf } from '../pod-state.ts';
import { absenceOf } from '../why-no-runtime.ts';
import type { AwaitedPod } from './awaited-pod.ts';
import { lookAtContainers } from './look-at-containers.ts';
import type { PodProbes } from './pod-probes.ts';
import { unmet, type Progress } from './progress.ts';
import { refusalOf } from './refusal.ts';
import { stageOf, type SandboxStage } from './sandbox-stage.ts';
import { stopProgress } from './stop-progress.ts';
import { whyNotStarted } from './why-not-started.ts';
import type { Investigation } from './investigation.ts';

/** What is known of a node at one moment of the waiting. */
export interface WaitScene {
  readonly node: NodeConversation;
  readonly facts: NodeFacts;
  readonly clock: NodeClock;
  /** In milliseconds since the waiting began. */
  readonly elapsed: number;
  readonly investigation: Investigation;
  readonly probes: PodProbes;
}

/**
 * Tells how an awaited pod is, and if it is not as it is to be, why.
 *
 * @throws Failure 'node' when the node does not answer
 */
export async function lookAtPod(scene: WaitScene, awaited: AwaitedPod): Promise<Progress> {
  const { facts, clock } = scene;
  const one = facts.view.entries.find(({ entry }) => entry.name === awaited.file);
  if (one === undefined) return unmet('final', 'file', `${awaited.file} is gone: somebody else has removed it`);
  const obstacle = fileObstacle(one, awaited);
  if (obstacle !== undefined) return obstacle;
  const { verdict } = one;
  if (verdict.kind !== 'pod' || verdict.refusal !== undefined) return refusalOf(scene, one);
  const sandboxes = podsOf(one, facts);
  if (sandboxes === undefined) return untold(facts);
  const sight = { one, manifest: verdict.manifest, sandboxes, facts, clock };
  return progressAt(stageOf(sight, awaited), { ...scene, ...sight });
}

/** What the stages are looked at with. */
export type PodScene = WaitScene & Parameters<typeof stageOf>[0] & { readonly facts: NodeFacts };

async function progressAt(stage: SandboxStage, scene: PodScene): Promise<Progress> {
  switch (stage.kind) {
    case 'none':
      return whyNotStarted(scene);
    case 'old':
      return stopProgress({ ...stage, kind: stage.version }, scene);
    case 'own': {
      const progress = await lookAtContainers(stage, scene);
      const [leftover] = stage.leftovers;
      if (progress.kind === 'unmet' || leftover === undefined) return progress;
      return stopProgress({ kind: 'beside', old: leftover.sandbox, isOverdue: leftover.isOverdue }, scene);
    }
  }
}

/** What of the file itself keeps its pod from being waited for. */
function fileObstacle({ entry, verdict }: JudgedEntry<DirectoryEntry>, awaited: AwaitedPod): Progress | undefined {
  const { file, digest } = awaited;
  if (digest !== undefined && entry.content !== undefined && digestOf(entry.content) !== digest) {
    return unmet('final', 'file', `${file} is another now: somebody else has changed it`);
  }
  if (verdict.kind === 'pod' && verdict.shadowedBy !== undefined) {
    return unmet('final', 'shadowed', `${verdict.shadowedBy} holds the same pod, and the kubelet takes that`);
  }
  return undefined;
}

/** Nobody can say what runs: no waiting makes that better, but where the runtime only does not answer now. */
function untold({ runtime }: NodeFacts): Progress {
  if (runtime.kind === 'found') return unmet('final', 'untold', 'the name of the node is not known', 'see --node-name');
  const isForGood = runtime.reason === 'no client' || runtime.reason === 'mounted';
  return unmet(isForGood ? 'final' : 'trouble', 'runtime', `what runs cannot be told: ${absenceOf(runtime)}`);
}
