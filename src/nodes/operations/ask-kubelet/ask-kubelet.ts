import type { NodeConversation, OperationScript } from '../../conversation/conversation.ts';
import framesLibrary from '../../library/frames.sh';
import runtimeLibrary from '../../library/runtime.sh';
import script from './ask-kubelet.sh';

export const askKubeletScript: OperationScript = {
  name: 'ask_kubelet',
  text: script,
  libraries: [framesLibrary, runtimeLibrary],
};

/** A running kubelet, and where it answers. */
export interface KubeletEndpoint {
  readonly pid: number;
  /** Where it answers anybody, by http; undefined where it does not. */
  readonly readOnlyPort: number | undefined;
  /** Where it answers whom it knows, by https. */
  readonly port: number;
}

/**
 * Asks a kubelet for the PodList that it answers to GET /pods; undefined where it does not answer, or not to us: with the
 * API server away it can ask nobody who may.
 *
 * @throws Failure 'node' when the node does not answer
 */
export async function askKubelet(
  node: NodeConversation,
  { pid, readOnlyPort, port }: KubeletEndpoint,
): Promise<Uint8Array | undefined> {
  const words = [ANSWER_SECONDS, pid, readOnlyPort ?? '', port].map(String);
  const { frames } = await node.request(askKubeletScript, words);
  return frames.find(({ word }) => word === 'pods')?.content;
}

/** It has the answer at hand. */
const ANSWER_SECONDS = 2;
