import type { JudgedEntry } from '../../kubelet/read-directory.ts';
import type { PlainObject } from '../../manifest/plain-value.ts';
import type { DirectoryEntry } from '../../nodes/operations/scan-directory/scan-directory.ts';
import type { NodeFacts } from '../node-facts.ts';
import { podsOf } from '../pod-state.ts';
import { reportPod } from './report-pod.ts';

/**
 * Makes the Pod that the kubelet of a node would report of a file; `status` is what `list` says of it. Undefined for a
 * file that holds none.
 */
export function reportEntry(
  one: JudgedEntry<DirectoryEntry>,
  facts: NodeFacts,
  status: string,
): PlainObject | undefined {
  const { verdict } = one;
  if (verdict.kind !== 'pod') return undefined;
  const { view, clock, details, words } = facts;
  const { kubelet, nodeName } = view.finding;
  return reportPod(verdict, {
    nodeName,
    sandboxes: podsOf(one, facts),
    details,
    moment: kubelet && clock && { now: clock.now, kubeletStartedAt: kubelet.startedAt },
    word: words.get(one.entry.name),
    status,
  });
}
