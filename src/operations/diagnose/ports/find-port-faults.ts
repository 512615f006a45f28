import type { NodeConversation, OperationScript } from '../../../nodes/conversation/conversation.ts';
import { readPorts, readPortsScript } from '../../../nodes/operations/read-ports/read-ports.ts';
import { currentPod } from '../../../runtimes/pod-status.ts';
import type { NodeFacts } from '../../node-facts.ts';
import type { DeclaredPod } from '../declared-pod.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { diagnoseClashes, isClash } from './diagnose-clashes.ts';
import { diagnoseTakenPorts } from './diagnose-taken-ports.ts';
import { wantedPorts } from './wanted-ports.ts';

/** The scripts that a conversation needs for `findPortFaults`. */
export const findPortFaultsScripts: readonly OperationScript[] = [readPortsScript];

/**
 * Finds ports of the node that several pods want, or that one wants and something else has.
 *
 * @throws Failure 'node' when the node does not answer
 */
export async function findPortFaults(
  node: NodeConversation,
  { view, runtime }: NodeFacts,
  pods: readonly DeclaredPod[],
): Promise<readonly Diagnosis[]> {
  const wanted = pods.flatMap(wantedPorts);
  const clashes = diagnoseClashes(wanted);
  // Whether a process is a pod's own only the runtime tells.
  if (runtime.kind !== 'found') return clashes;
  const ports = [...new Set(wanted.map(({ port }) => port))];
  const taken = (await readPorts(node, view.finding.kubelet?.pid, ports)) ?? [];
  // Two pods that want one port have been told already.
  const alone = wanted.filter((one) => !wanted.some((other) => isClash(one, other)));
  const newest = pods.flatMap(({ sandboxes = [] }) => currentPod(sandboxes) ?? []);
  return [...clashes, ...diagnoseTakenPorts(alone, taken, { ...runtime, wanted: newest })];
}
