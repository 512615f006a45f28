import type { JudgedEntry } from '../kubelet/read-directory.ts';
import type { NodeConversation, OperationScript } from '../nodes/conversation/conversation.ts';
import { askKubeletScript } from '../nodes/operations/ask-kubelet/ask-kubelet.ts';
import { readKubeletLogScript } from '../nodes/operations/read-kubelet-log/read-kubelet-log.ts';
import type { DirectoryEntry } from '../nodes/operations/scan-directory/scan-directory.ts';
import type { KubeletWord } from '../runtimes/kubelet-word.ts';
import { untoldOf, type Untold } from '../runtimes/untold.ts';
import type { NodeFacts } from './node-facts.ts';
import { isOutdated, podsOf } from './pod-state.ts';

/** What a kubelet says of pods, by the names of their files; nothing of those of which it was not asked. */
export type KubeletWords = ReadonlyMap<string, KubeletWord>;

/** What is known before a kubelet is asked. */
export type FactsWithoutWords = Omit<NodeFacts, 'words' | 'mirrors'>;

/** The scripts that a conversation needs for `findKubeletWords`. */
export const findKubeletWordsScripts: readonly OperationScript[] = [askKubeletScript, readKubeletLogScript];

/** A file's pod of which something is left to tell. */
export interface UntoldPod {
  readonly one: JudgedEntry<DirectoryEntry>;
  readonly untold: Exclude<Untold, 'nothing'>;
}

/**
 * Asks a node's kubelet of what its runtime could not tell; nobody, where that is nothing. A kubelet that does not answer
 * is no failure.
 *
 * @throws Failure 'node' when the node does not answer
 */
export async function findKubeletWords(
  node: NodeConversation,
  facts: FactsWithoutWords,
  say: (step: string) => void,
): Promise<KubeletWords> {
  const pods = untoldPods(facts);
  if (pods.length === 0) return new Map();
  say('asking the kubelet');
  // Of no use to a node on which all is well.
  const { askForWords } = await import('./ask-for-words.ts');
  return askForWords(node, facts, pods);
}

/** Picks the pods of which the runtime could not tell all, where a kubelet runs that could. */
export function untoldPods(facts: FactsWithoutWords): readonly UntoldPod[] {
  return facts.view.entries.flatMap((one) => untold(one, facts));
}

function untold(one: JudgedEntry<DirectoryEntry>, facts: FactsWithoutWords): readonly UntoldPod[] {
  const { verdict } = one;
  const sandboxes = podsOf(one, facts);
  if (facts.view.finding.kubelet === undefined || sandboxes === undefined || verdict.kind !== 'pod') return [];
  if (verdict.refusal !== undefined || verdict.shadowedBy !== undefined || isOutdated(one, facts)) return [];
  const what = untoldOf(verdict.manifest, sandboxes);
  return what === 'nothing' ? [] : [{ one, untold: what }];
}
