import type { InstallStep } from '../change/plan-install.ts';
import { isControlPlanePod } from '../kubelet/control-plane-pod.ts';
import type { FileEntry } from '../kubelet/read-directory.ts';
import type { Manifest } from '../manifest/read-manifest.ts';
import type { NodeView } from './look-at-node.ts';
import type { NodeTurn } from './on-nodes.ts';

/**
 * Sees to it that of several nodes only this one is changed now, where one of these pods, which are about to be changed,
 * is of the control plane. To be called before anything is changed, of all that will be; see `NodeTurn`.
 *
 * Answers whether the pods have to be seen to be ready before the next node follows.
 */
export function goAloneForPods(pods: readonly Pick<Manifest, 'podName' | 'pod'>[], turn: NodeTurn): boolean {
  const names = pods.filter(({ pod }) => isControlPlanePod(pod)).map(({ podName }) => podName);
  return names.length > 0 && turn.goAlone([...new Set(names)]);
}

/**
 * Does that for steps that are about to be taken. Both sides of a step count: a pod that leaves the control plane is missing
 * there, and one that joins it is needed.
 */
export function goAloneForSteps(
  steps: readonly InstallStep<FileEntry>[],
  { entries }: Pick<NodeView, 'entries'>,
  turn: NodeTurn,
): boolean {
  const pods = steps.flatMap(({ wanted, file, action }) => {
    if (action === 'unchanged') return [];
    const there = entries.find(({ entry }) => entry.name === file)?.verdict;
    return there?.kind === 'pod' ? [wanted.manifest, there.manifest] : [wanted.manifest];
  });
  return goAloneForPods(pods, turn);
}
