import type { NodeConversation, OperationScript } from '../../conversation/conversation.ts';
import {
  ANSWER_SECONDS,
  contentOf,
  contentsById,
  readAbsence,
  readClient,
  RUNTIME_LIBRARIES,
  type RuntimeAbsence,
  type RuntimeClient,
} from '../runtime-answer.ts';
import containerdLibrary from './containerd.sh';
import script from './read-containerd.sh';
import imagesScript from './read-images.sh';
import nerdctlScript from './read-nerdctl.sh';

export const readContainerdScript: OperationScript = {
  name: 'read_containerd',
  text: script,
  libraries: [...RUNTIME_LIBRARIES, containerdLibrary],
};

export const readNerdctlScript: OperationScript = {
  name: 'read_nerdctl',
  text: nerdctlScript,
  libraries: [...RUNTIME_LIBRARIES, containerdLibrary],
};

export const readImagesScript: OperationScript = {
  name: 'read_images',
  text: imagesScript,
  libraries: [...RUNTIME_LIBRARIES, containerdLibrary],
};

export interface ContainerdAnswer {
  readonly kind: 'answer';
  readonly client: RuntimeClient;
  /** What `ctr tasks list` printed. */
  readonly tasks: Uint8Array;
  /** What `ctr containers info` printed of each container and sandbox that may be of a static pod. */
  readonly containers: ReadonlyMap<string, Uint8Array>;
  /** What containerd wrote down of how a container went, where it did. */
  readonly statuses: ReadonlyMap<string, Uint8Array>;
}

export interface KubeletFacts {
  /** Where the kubelet reaches its runtime. */
  readonly endpoint: string | undefined;
  /** The kubelet's name for its node, which stands behind the name of every static pod. */
  readonly nodeName: string | undefined;
}

/**
 * Asks a node's containerd what it runs for the kubelet, by ctr: at the endpoint that the kubelet uses, where that is
 * known, else at the well-known sockets.
 *
 * @throws Failure 'node' when the node does not answer
 */
export async function readContainerd(
  node: NodeConversation,
  kubelet: KubeletFacts,
): Promise<ContainerdAnswer | RuntimeAbsence> {
  const answer = await node.request(readContainerdScript, wordsOf(kubelet));
  return (
    readAbsence(answer) ?? {
      kind: 'answer',
      client: readClient(node, answer, 'ctr'),
      tasks: contentOf(node, answer, 'tasks'),
      containers: contentsById(answer, 'container'),
      statuses: contentsById(answer, 'status'),
    }
  );
}

export interface NerdctlAnswer {
  readonly kind: 'answer';
  readonly client: RuntimeClient;
  /** A JSON object a line for each container and sandbox that may be of a static pod. */
  readonly containers: Uint8Array;
  /** What containerd wrote down of how a container went, where it did. */
  readonly statuses: ReadonlyMap<string, Uint8Array>;
}

/**
 * Asks a node's containerd likewise, by nerdctl.
 *
 * @throws Failure 'node' when the node does not answer
 */
export async function readNerdctl(
  node: NodeConversation,
  kubelet: KubeletFacts,
): Promise<NerdctlAnswer | RuntimeAbsence> {
  const answer = await node.request(readNerdctlScript, wordsOf(kubelet));
  return (
    readAbsence(answer) ?? {
      kind: 'answer',
      client: readClient(node, answer, 'nerdctl'),
      containers: contentOf(node, answer, 'containers'),
      statuses: contentsById(answer, 'status'),
    }
  );
}

function wordsOf({ endpoint, nodeName }: KubeletFacts): readonly string[] {
  // The name becomes part of an expression.
  const plainName = nodeName !== undefined && /^[a-z0-9.-]+$/.test(nodeName) ? nodeName : '';
  return [String(ANSWER_SECONDS), endpoint ?? '', plainName];
}

/**
 * Asks a node's containerd, by the ctr that answered `readContainerd`, which images it has: what `ctr images list`
 * printed, undefined where it does not answer.
 *
 * @throws Failure 'node' when the node does not answer
 */
export async function readImages(node: NodeConversation, client: RuntimeClient): Promise<Uint8Array | undefined> {
  const words = [String(ANSWER_SECONDS), client.program, client.endpoint];
  const { frames } = await node.request(readImagesScript, words);
  return frames.find(({ word }) => word === 'images')?.content;
}
