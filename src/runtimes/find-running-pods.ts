import type { NodeConversation, OperationScript } from '../nodes/conversation/conversation.ts';
import {
  inspectContainers,
  inspectContainersScript,
  readRuntime,
  readRuntimeScript,
  type RuntimeAbsence,
  type RuntimeClient,
} from '../nodes/operations/read-runtime/read-runtime.ts';
import { addInspections, containersToInspect, readCrictlLists } from './crictl.ts';
import type { RunningPod } from './running-pod.ts';

/** The scripts that a conversation needs for `findRunningPods`. */
export const findRunningPodsScripts: readonly OperationScript[] = [readRuntimeScript, inspectContainersScript];

/** The static pods that a node's runtime has, or why nobody can tell. */
export type RunningPodsFinding = RunningPodsFound | RuntimeAbsence;

export interface RunningPodsFound {
  readonly kind: 'found';
  readonly client: RuntimeClient;
  /** The oldest first. */
  readonly pods: readonly RunningPod[];
}

/**
 * Finds the static pods that a node's container runtime has; `endpoint` is where the kubelet reaches it, where known.
 *
 * @throws Failure 'node' when the node does not answer, or its runtime's client says nonsense
 */
export async function findRunningPods(
  node: NodeConversation,
  endpoint: string | undefined,
): Promise<RunningPodsFinding> {
  const reading = await readRuntime(node, endpoint);
  if (reading.kind === 'none') return reading;
  const pods = readCrictlLists(reading);
  const inspections = await inspectContainers(node, reading.client, containersToInspect(pods));
  return { kind: 'found', client: reading.client, pods: addInspections(pods, inspections) };
}
