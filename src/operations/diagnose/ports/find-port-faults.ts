import { readPorts, readPortsScript } from '../../../nodes/operations/read-ports/read-ports.ts';
import { currentPod } from '../../../runtimes/pod-status.ts';
import { NOTHING_WRONG, type Check, type CheckOutcome, type ExaminedNode } from '../check.ts';
import { declaredPods } from '../declared-pod.ts';
import { diagnoseClashes, isClash } from './diagnose-clashes.ts';
import { diagnoseTakenPorts } from './diagnose-taken-ports.ts';
import { wantedPorts } from './wanted-ports.ts';

/** Whether the pods get the ports of the node that they want. */
export const portsCheck = {
  rules: {
    'port-clash': 'pods of two files want one port of the node',
    'port-in-use': 'something else of the node has a port that a pod wants',
    'port-held-by-old-pod': 'what is left of a former version of a pod has its port',
  },
  operations: [readPortsScript],
  diagnose: findPortFaults,
} satisfies Check;

async function findPortFaults({ node, facts }: Pick<ExaminedNode, 'node' | 'facts'>): Promise<CheckOutcome> {
  if (facts === undefined) return NOTHING_WRONG;
  const { view, runtime } = facts;
  const pods = await declaredPods(facts);
  const wanted = pods.flatMap(wantedPorts);
  const clashes = diagnoseClashes(wanted);
  // Whether a process is a pod's own only the runtime tells.
  if (runtime.kind !== 'found') return { diagnoses: clashes, unchecked: [] };
  const ports = [...new Set(wanted.map(({ port }) => port))];
  const taken = (await readPorts(node, view.finding.kubelet?.pid, ports)) ?? [];
  // Two pods that want one port have been told already.
  const alone = wanted.filter((one) => !wanted.some((other) => isClash(one, other)));
  const newest = pods.flatMap(({ sandboxes = [] }) => currentPod(sandboxes) ?? []);
  const inUse = diagnoseTakenPorts(alone, taken, { ...runtime, wanted: newest });
  return { diagnoses: [...clashes, ...inUse], unchecked: [] };
}
