import { stoppedRevision } from '../change/choose-revision.ts';
import { readHistoryScript } from '../nodes/operations/read-history/read-history.ts';
import type { NodeWork } from './on-nodes.ts';
import { historyNamed, readWholeHistory } from './pod-history.ts';
import { removeOnNode, removeScripts, type RemoveOptions, type RemoveResult } from './remove.ts';

export type StopOptions = Omit<RemoveOptions, 'wanted' | 'action'> & { readonly names: readonly string[] };

export interface StopResult extends RemoveResult {
  /** The names of those that had been stopped before. */
  readonly alreadyStopped: readonly string[];
}

/** Takes pods' files out of the kubelet's sight, to be put back by `startWork`. */
export function stopWork({ names, ...options }: StopOptions): NodeWork<StopResult> {
  return {
    operations: [...removeScripts, readHistoryScript],
    run: async (node, say, turn) => {
      const result = await removeOnNode(node, { ...options, wanted: { names }, action: 'stopped' }, say, turn);
      if (result.notFound.length === 0) return { ...result, alreadyStopped: [] };
      const history = await readWholeHistory(node);
      const isStopped = (name: string): boolean => {
        const found = historyNamed(name, history, result.kubeletNodeName, options.namespace);
        return stoppedRevision(found?.versions ?? []) !== undefined;
      };
      return {
        ...result,
        notFound: result.notFound.filter((name) => !isStopped(name)),
        alreadyStopped: result.notFound.filter(isStopped),
      };
    },
    failureOf: ({ failure }) => failure,
  };
}
