import type { EntryVerdict, JudgedEntry } from '../../kubelet/read-directory.ts';
import type { DirectoryEntry } from '../../nodes/operations/scan-directory/scan-directory.ts';
import { changedAt } from '../pod-versions.ts';
import type { WaitScene } from './look-at-pod.ts';
import { unmet, type Progress } from './progress.ts';
import { shorten } from './shorten.ts';
import { refusalInLog } from './words-of-kubelet.ts';

/** How long the kubelet is given to say it itself, in milliseconds: it reads what it watches at once. */
const WORD_MILLISECONDS = 2000;

/**
 * Tells why the kubelet makes no pod of a file, by its own rules, and in its own words where it has said any.
 *
 * @throws Failure 'node' when the node does not answer
 */
export async function refusalOf(scene: WaitScene, { verdict, entry }: JudgedEntry<DirectoryEntry>): Promise<Progress> {
  const { node, facts, elapsed } = scene;
  const judged = reasonOf(verdict);
  if (verdict.kind === 'unknown') return unmet('final', 'file', `${entry.name} ${judged}`);
  const said = await refusalInLog(node, facts, { file: entry.name, changedAt: changedAt(entry) });
  const isDue = elapsed >= WORD_MILLISECONDS || facts.view.finding.kubelet === undefined;
  const weight = said !== undefined || isDue ? 'final' : 'wait';
  return unmet(weight, 'refused', `the kubelet refuses ${entry.name}: ${shorten(said ?? judged)}`);
}

function reasonOf(verdict: EntryVerdict): string {
  switch (verdict.kind) {
    case 'ignored':
      return 'its name begins with a dot';
    case 'pod':
      return verdict.refusal ?? '';
    case 'refused':
    case 'unknown':
      return verdict.reason;
  }
}
