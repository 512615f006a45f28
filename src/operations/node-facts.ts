import { Failure } from '../errors/failure.ts';
import type { NodeConversation, OperationScript } from '../nodes/conversation/conversation.ts';
import { readClock, readClockScript, type NodeClock } from '../nodes/operations/read-clock/read-clock.ts';
import type { KubeletFacts } from '../nodes/operations/read-containerd/read-containerd.ts';
import {
  findRunningPods,
  findRunningPodsScripts,
  podDetailsScripts,
  type RunningPodsFinding,
} from '../runtimes/find-running-pods.ts';
import type { Orphan } from '../runtimes/orphans.ts';
import { NO_DETAILS, type PodDetails } from '../runtimes/pod-details.ts';
import type { FindManifestPathOptions } from './find-manifest-path.ts';
import { findKubeletWords, findKubeletWordsScripts, type KubeletWords } from './kubelet-words.ts';
import { leftoversOf } from './leftover-sandboxes.ts';
import { orphansIn } from './list-orphans.ts';
import type { AskForMirrors } from './mirrors/mirror-answer.ts';
import type { NodeMirrors } from './mirrors/pod-mirrors.ts';
import { lookAtNode, lookAtNodeScripts, type NodeView } from './look-at-node.ts';
import { isOutdated } from './pod-state.ts';
import { findPodVersions, findPodVersionsScripts, type PodVersions } from './pod-versions.ts';

/** All that was found out about the static pods of a node: what should run, and what does. */
export interface NodeFacts {
  readonly view: NodeView;
  readonly runtime: RunningPodsFinding;
  readonly orphans: readonly Orphan[];
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
  ...lookAtNodeScripts,
  ...findRunningPodsScripts,
  ...findPodVersionsScripts,
  readClockScript,
  ...findKubeletWordsScripts,
];

/** The scripts that it needs besides, for the details of pods. */
export const findDetailedNodeFactsScripts: readonly OperationScript[] = [...findNodeFactsScripts, ...podDetailsScripts];

/**
 * Finds out what a node's kubelet should run, and what its container runtime has of it. A runtime that cannot be asked is
 * no failure, but one more thing that cannot be told. An API server is asked only where `askForMirrors` is given.
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
  const orphans = runtime.kind === 'found' ? orphansIn(view, runtime.pods, discovery) : [];
  const details = wanted === 'details' && runtime.kind === 'found' ? await runtime.readDetails() : NO_DETAILS;
  const versions = await findPodVersions(node, view, runtime);
  const found = { view, runtime, orphans, versions, details };
  const facts = { ...found, clock: needsClock(found) ? await readClock(node, view.directory) : undefined };
  const told = { ...facts, words: await findKubeletWords(node, facts, say), mirrors: undefined };
  if (answer === undefined) return told;
  say('asking the API server');
  const { findMirrors } = await import('./mirrors/find-mirrors.ts');
  return findMirrors(node, told, await answer);
}

/** Whether there is anything that only the time tells: what the kubelet waits for, or should have stopped. */
function needsClock({
  view,
  runtime,
  orphans,
  versions,
}: Pick<NodeFacts, 'view' | 'runtime' | 'orphans' | 'versions'>): boolean {
  if (runtime.kind !== 'found') return false;
  const containers = runtime.pods.flatMap((pod) => pod.containers);
  return (
    orphans.length > 0 ||
    containers.some(({ state, restartCount }) => state === 'exited' && restartCount > 0) ||
    view.entries.some((one) => isOutdated(one, { versions }) || leftoversOf(one, { view, runtime }).length > 0)
  );
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
