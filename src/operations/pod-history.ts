import { chooseHistory, podInHistory, type PodInHistory } from '../change/choose-history.ts';
import { Failure } from '../errors/failure.ts';
import type { NodeConversation } from '../nodes/conversation/conversation.ts';
import {
  readHistory,
  readHistoryScript,
  type History,
  type Version,
} from '../nodes/operations/read-history/read-history.ts';
import { STATE_DIRECTORY } from '../nodes/state-directory.ts';
import { findManifestPathScripts, locateManifestPath, type FindManifestPathOptions } from './find-manifest-path.ts';
import type { NodeWork } from './on-nodes.ts';

export interface PodHistoryOptions {
  /** As the user wrote them (see `chooseHistory`). */
  readonly names: readonly string[];
  /** Narrows the names; '' for every namespace. */
  readonly namespace: string;
  readonly discovery: FindManifestPathOptions;
}

/** What a node's history keeps of one pod. */
export interface PodHistory {
  /** The history's name for it. */
  readonly key: string;
  /** Undefined for a file that held no pod. */
  readonly pod: PodInHistory | undefined;
  /** The oldest first, at least one. */
  readonly versions: readonly Version[];
}

export interface PodHistoryResult {
  readonly histories: readonly PodHistory[];
  readonly notFound: readonly string[];
}

/** Reads the versions that nodes keep of pods. */
export function podHistoryWork({ names, namespace, discovery }: PodHistoryOptions): NodeWork<PodHistoryResult> {
  return {
    operations: [readHistoryScript, ...findManifestPathScripts],
    run: async (node, say) => {
      say(`reading ${STATE_DIRECTORY}`);
      const history = await readWholeHistory(node);
      const found: (PodHistory | undefined)[] = [];
      for (const name of names) found.push(await findHistory(node, name, namespace, history, discovery));
      return {
        histories: [...new Map(found.flatMap((one) => (one === undefined ? [] : [[one.key, one]]))).values()],
        notFound: names.filter((_, index) => found[index] === undefined),
      };
    },
  };
}

/**
 * Reads all that a node keeps of pods' files, manifests included.
 *
 * @throws Failure 'node' when this user may not look, or a newer kstatic keeps it
 */
export async function readWholeHistory(node: NodeConversation): Promise<History> {
  const history = await readHistory(node, [], { withManifests: true });
  if (history.isDenied) {
    throw new Failure('node', `cannot read ${STATE_DIRECTORY}: permission denied`, { hint: 'root may: see --sudo' });
  }
  if (history.format === 'newer') {
    throw new Failure('node', `${STATE_DIRECTORY} was written by a newer kstatic`, {
      hint: 'update kstatic on this machine',
    });
  }
  return history;
}

/** Finds the versions of the pod that a name means; undefined where nothing is kept of such a pod. */
async function findHistory(
  node: NodeConversation,
  name: string,
  namespace: string,
  history: History,
  discovery: FindManifestPathOptions,
): Promise<PodHistory | undefined> {
  return (
    historyNamed(name, history, undefined, namespace) ??
    // Only for a name that nothing has is it worth to find out what the kubelet calls its node.
    historyNamed(name, history, await kubeletNodeName(node, discovery), namespace)
  );
}

/**
 * Finds the versions of the pod that a name means (see `chooseHistory`); undefined where nothing is kept of such a pod.
 *
 * @throws Failure 'conflict' when it may mean two
 */
export function historyNamed(
  name: string,
  { versions }: History,
  nodeName: string | undefined,
  namespace: string,
): PodHistory | undefined {
  const files = new Map([...versions].map(([key, those]) => [key, those.at(-1)?.file ?? '']));
  const key = chooseHistory(name, files, nodeName, namespace);
  return key === undefined ? undefined : { key, pod: podInHistory(key), versions: versions.get(key) ?? [] };
}

/** Where no kubelet is to be found, no name ends in its node's. */
async function kubeletNodeName(
  node: NodeConversation,
  discovery: FindManifestPathOptions,
): Promise<string | undefined> {
  try {
    return (await locateManifestPath(node, discovery)).nodeName;
  } catch (failure) {
    if (!(failure instanceof Failure) || failure.kind === 'cancelled') throw failure;
    return undefined;
  }
}
