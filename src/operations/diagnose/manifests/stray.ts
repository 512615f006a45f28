import type { NodeFacts } from '../../node-facts.ts';
import type { ExaminedNode } from '../check.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { shellWord } from '../shell-word.ts';
import { looksLikeCopy, looksLikeManifest, moveAway } from './file-names.ts';
import { isRefused, linesOf, type JudgedFile } from './judged-file.ts';

/** Whether something is in the directory that nobody meant to be a manifest, or that cannot be one. */
export function isStray(file: JudgedFile): boolean {
  const { entry, verdict, findings } = file;
  if (
    verdict.kind === 'refused' &&
    findings.some(({ rule, severity }) => rule === 'not-read' && severity === 'warning')
  ) {
    return true;
  }
  if (verdict.kind === 'unknown') return false;
  return isRefused(file) && (looksLikeCopy(entry.name) || !looksLikeManifest(entry.name));
}

/** Says of it what it is, and what it does to the kubelet. */
export function diagnoseStray(file: JudgedFile, examined: ExaminedNode, { view }: NodeFacts): Diagnosis {
  const { path, entry, verdict } = file;
  if (isPipe(file)) return pipe(file, view.finding.kubelet?.startedAt, examined);
  const isMeant = looksLikeManifest(entry.name) && !looksLikeCopy(entry.name);
  const reason = verdict.kind === 'refused' ? verdict.reason : 'is no manifest';
  const isOpened = isRefused(file);
  return {
    check: 'stray-file',
    harm: isMeant ? 'error' : 'warning',
    subject: path,
    what: isOpened ? 'it is no manifest, and the kubelet reads it like one' : `it ${reason}`,
    evidence: isOpened ? linesOf(file, ['unreadable', 'not-a-pod']).slice(0, 3) : [],
    consequence: isMeant
      ? 'no pod runs from it'
      : 'the kubelet complains of it at each look; it reads every name that does not begin with a dot',
    mend: [moveAway(path)],
  };
}

function isPipe({ entry }: JudgedFile): boolean {
  return entry.kind === 'other' || entry.target?.kind === 'other';
}

/**
 * Told of a new entry the kubelet opens it, whatever it is, and waits for what writes into it (pkg/kubelet/config/
 * file_linux.go, consumeWatchEvent). One that was there before it started it only passes by.
 */
function pipe({ path, entry }: JudgedFile, startedAt: Date | undefined, { clock }: ExaminedNode): Diagnosis {
  const isNewer = startedAt !== undefined && entry.changedAt.getTime() + 1000 > startedAt.getTime();
  const word = shellWord(path);
  const since = startedAt === undefined ? [] : [`the kubelet started at ${startedAt.toISOString()}`];
  return {
    check: 'pipe-in-directory',
    harm: isNewer && entry.changedAt <= clock.now ? 'critical' : 'warning',
    subject: path,
    what: 'it is neither a file nor a directory',
    evidence: [`it was made or changed at ${entry.changedAt.toISOString()}`, ...since],
    consequence: isNewer
      ? 'the kubelet that opens it waits for somebody to write into it, and sees no change of any manifest meanwhile'
      : 'the kubelet complains of it at each look; had it been made while the kubelet runs, the kubelet would hang',
    // To open it for writing lets go whoever waits; for both, so that it does not wait itself.
    mend: entry.kind === 'other' ? [`: <>${word}`, moveAway(path)] : [moveAway(path)],
  };
}
