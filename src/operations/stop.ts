import { stoppedRevision } from '../change/choose-revision.ts';
import type { NodeConversation } from '../nodes/conversation/conversation.ts';
import { readHistoryScript } from '../nodes/operations/read-history/read-history.ts';
import type { NodeWork } from './on-nodes.ts';
import { historyNamed, readWholeHistory } from './pod-history.ts';
import { removeOnNode, removeScripts, type RemoveOptions, type RemoveResult } from './remove.ts';
import { seeRemoved } from './wait/see-removed.ts';

export type StopOptions = Omit<RemoveOptions, 'wanted' | 'action'> & { readonly names: readonly string[] };

export interface StopResult extends RemoveResult {
  /** The names of those that had been stopped before. */
  readonly alreadyStopped: readonly string[];
}

/** Takes pods' files out of the kubelet's sight, to be put back by `startWork`; `onStopped` is told as by `removeWork`. */
export function stopWork(
  { names, ...options }: StopOptions,
  onStopped: (nodeName: string, result: StopResult) => void,
): NodeWork<StopResult> {
  return {
    operations: [...new Set([...removeScripts(options), readHistoryScript])],
    run: async (node, say, turn) => {
      const removal = { ...options, wanted: { names }, action: 'stopped' } as const;
      const { result, gone } = await removeOnNode(node, removal, say, turn);
      const told = await withStopped(node, result, options.namespace);
      onStopped(node.nodeName, told);
      const unseen = await seeRemoved(node, gone, options, say);
      return { ...told, failure: told.failure ?? unseen };
    },
    failureOf: ({ failure }) => failure,
  };
}

/** Tells apart what is not there and what was stopped before. */
async function withStopped(node: NodeConversation, result: RemoveResult, namespace: string): Promise<StopResult> {
  if (result.notFound.length === 0) return { ...result, alreadyStopped: [] };
  const history = await readWholeHistory(node);
  const isStopped = (name: string): boolean => {
    const found = historyNamed(name, history, result.kubeletNodeName, namespace);
    return stoppedRevision(found?.versions ?? []) !== undefined;
  };
  return {
    ...result,
    notFound: result.notFound.filter((name) => !isStopped(name)),
    alreadyStopped: result.notFound.filter(isStopped),
  };
}
