import type { NodeConversation, OperationScript } from '../../nodes/conversation/conversation.ts';
import { readClock } from '../../nodes/operations/read-clock/read-clock.ts';
import { readTailsScript } from '../../nodes/operations/read-tails/read-tails.ts';
import { runProbeScript } from '../../nodes/operations/run-probe/run-probe.ts';
import type { FindManifestPathOptions } from '../find-manifest-path.ts';
import { findDetailedNodeFactsScripts, findNodeFacts } from '../node-facts.ts';
import type { AwaitedPod } from './awaited-pod.ts';
import { Investigation, investigationScripts } from './investigation.ts';
import { lookAtPod } from './look-at-pod.ts';
import { PodProbes } from './pod-probes.ts';
import type { Progress } from './progress.ts';

/** The scripts that a conversation needs for looking at pods that are waited for. */
export const lookAtPodsScripts: readonly OperationScript[] = [
  ...new Set([...findDetailedNodeFactsScripts, ...investigationScripts, readTailsScript, runProbeScript]),
];

/** Looks at the pods of a node, again and again, and remembers what costs more than a look. */
export function podLooker(
  discovery: FindManifestPathOptions,
): (
  node: NodeConversation,
  pods: readonly AwaitedPod[],
  elapsed: number,
) => Promise<ReadonlyMap<AwaitedPod, Progress>> {
  const investigation = new Investigation(discovery);
  const probes = new PodProbes();
  return async (node, pods, elapsed) => {
    const facts = await findNodeFacts(node, discovery, () => undefined);
    const clock = facts.clock ?? (await readClock(node, facts.view.directory));
    const scene = { node, facts, clock, elapsed, investigation, probes };
    const seen = new Map<AwaitedPod, Progress>();
    for (const pod of pods) seen.set(pod, await lookAtPod(scene, pod));
    return seen;
  };
}
