import type { NodeListing } from '../../operations/list.ts';
import type { ListedPod } from '../../operations/listed-pod.ts';
import type { NodeAnswer } from '../shared/gather.ts';
import type { ListPrinting } from './options.ts';

/** The pods that the selector takes, in kubectl's order. */
export function selectPods(answer: NodeAnswer<NodeListing>, { selects }: ListPrinting): NodeAnswer<NodeListing> {
  const pods = answer.result.pods
    .filter(({ pod }) => selects(pod))
    .sort((one, other) => compareText(keyOf(one), keyOf(other)));
  return { ...answer, result: { ...answer.result, pods } };
}

/** A file without a pod comes last. */
function keyOf({ namespace, name, entry }: ListedPod): string {
  const pod = name === undefined ? '\u{10ffff}' : `${namespace ?? ''}\0${name}`;
  return `${pod}\0${entry?.name ?? ''}`;
}

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
