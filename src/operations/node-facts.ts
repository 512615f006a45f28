import type { NodeConversation, OperationScript } from '../nodes/conversation/conversation.ts';
import { readClock, readClockScript, type NodeClock } from '../nodes/operations/read-clock/read-clock.ts';
import { podDetailsScripts } from '../runtimes/find-running-pods.ts';
import { NO_DETAILS, type PodDetails } from '../runtimes/pod-details.ts';
import type { FindManifestPathOptions } from './find-manifest-path.ts';
import { findKubeletWords, findKubeletWordsScripts, type KubeletWords } from './kubelet-words.ts';
import { leftoversOf } from './leftover-sandboxes.ts';
import type { AskForMirrors } from './mirrors/mirror-answer.ts';
import type { NodeMirrors } from './mirrors/pod-mirrors.ts';
import { findNodePods, findNodePodsScripts, type NodePods } from './node-pods.ts';
import { isOutdated } from './pod-state.ts';
import { findPodVersions, findPodVersionsScripts, type PodVersions } from './pod-versions.ts';

/** All that was found out about the static pods of a node. */
export interface NodeFacts extends NodePods {
  readonly versions: PodVersions;
  /** Undefined where nothing hangs on it. */
  readonly clock: NodeClock | undefined;
  /** What the kubelet says where the runtime could not tell. */
  readonly words: KubeletWords;
  /** What only a look at each pod tells; nothing where nobody asked for it. */
  readonly details: PodDetails;
  /** What the API server says; undefined where it was not asked. */
  readonly mirrors: NodeMirrors | undefined;
}

/** The scripts that a conversation needs for `findNodeFacts`. */
export const findNodeFactsScripts: readonly OperationScript[] = [
  ...findNodePodsScripts,
  ...findPodVersionsScripts,
  readClockScript,
  ...findKubeletWordsScripts,
];

/** The scripts that it needs besides, for the details of pods. */
export const findDetailedNodeFactsScripts: readonly OperationScript[] = [...findNodeFactsScripts, ...podDetailsScripts];

/**
 * Finds the pods of a node (see `findNodePods`), and all else that there is to tell of them. An API server is asked only
 * where `askForMirrors` is given.
 *
 * @throws Failure 'not found' when no path is set, 'node' when the node does not answer or the directory cannot be read
 */
export async function findNodeFacts(
  node: NodeConversation,
  discovery: FindManifestPathOptions,
  say: (step: string) => void,
  wanted: 'states' | 'details' = 'states',
  askForMirrors?: AskForMirrors,
): Promise<NodeFacts> {
  // It answers while the node is asked.
  const answer = askForMirrors?.();
  const pods = await findNodePods(node, discovery, say);
  const { view, runtime } = pods;
  const details = wanted === 'details' && runtime.kind === 'found' ? await runtime.readDetails() : NO_DETAILS;
  const versions = await findPodVersions(node, view, runtime);
  const found = { ...pods, versions, details };
  const facts = { ...found, clock: needsClock(found) ? await readClock(node, view.directory) : undefined };
  const told = { ...facts, words: await findKubeletWords(node, facts, say), mirrors: undefined };
  if (answer === undefined) return told;
  say('asking the API server');
  const { findMirrors } = await import('./mirrors/find-mirrors.ts');
  return findMirrors(node, told, await answer);
}

/** Whether there is anything that only the time tells: what the kubelet waits for, or should have stopped. */
function needsClock({ view, runtime, orphans, versions }: NodePods & Pick<NodeFacts, 'versions'>): boolean {
  if (runtime.kind !== 'found') return false;
  const containers = runtime.pods.flatMap((pod) => pod.containers);
  return (
    orphans.length > 0 ||
    containers.some(({ state, restartCount }) => state === 'exited' && restartCount > 0) ||
    view.entries.some((one) => isOutdated(one, { versions }) || leftoversOf(one, { view, runtime }).length > 0)
  );
}
