import { Failure } from '../errors/failure.ts';
import type { NodeConversation, OperationScript } from '../nodes/conversation/conversation.ts';
import type { KubeletFacts } from '../nodes/operations/read-containerd/read-containerd.ts';
import { findRunningPods, findRunningPodsScripts, type RunningPodsFinding } from '../runtimes/find-running-pods.ts';
import type { Orphan } from '../runtimes/orphans.ts';
import type { FindManifestPathOptions } from './find-manifest-path.ts';
import { orphansIn } from './list-orphans.ts';
import { lookAtNode, lookAtNodeScripts, type NodeView } from './look-at-node.ts';

/** The static pods of a node: what should run, and what does. */
export interface NodePods {
  readonly view: NodeView;
  readonly runtime: RunningPodsFinding;
  readonly orphans: readonly Orphan[];
}

/** The scripts that a conversation needs for `findNodePods`. */
export const findNodePodsScripts: readonly OperationScript[] = [...lookAtNodeScripts, ...findRunningPodsScripts];

/**
 * Finds out what a node's kubelet should run, and what its container runtime has of it. A runtime that cannot be asked is
 * no failure, but one more thing that cannot be told.
 *
 * @throws Failure 'not found' when no path is set, 'node' when the node does not answer or the directory cannot be read
 */
export async function findNodePods(
  node: NodeConversation,
  discovery: FindManifestPathOptions,
  say: (step: string) => void,
): Promise<NodePods> {
  let asked: Promise<RunningPodsFinding> = Promise.resolve({
    kind: 'none',
    reason: 'no client',
    complaint: undefined,
  });
  const view = await lookAtNode(node, discovery, say, ({ containerRuntimeEndpoint, nodeName }) => {
    say('asking the container runtime');
    asked = askRuntime(node, { endpoint: containerRuntimeEndpoint, nodeName });
  });
  const runtime = await asked;
  return { view, runtime, orphans: runtime.kind === 'found' ? orphansIn(view, runtime.pods, discovery) : [] };
}

/** The runtime of a node; a client that fails is one more thing that cannot be told. */
async function askRuntime(node: NodeConversation, kubelet: KubeletFacts): Promise<RunningPodsFinding> {
  try {
    return await findRunningPods(node, kubelet);
  } catch (failure) {
    if (!(failure instanceof Failure) || failure.kind === 'cancelled') throw failure;
    return { kind: 'none', reason: 'refused', complaint: failure.message };
  }
}
