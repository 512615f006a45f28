import { isSamePod } from '../../../kubelet/read-directory.ts';
import type { ExaminedNode } from '../check.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { kubeletUnit } from '../kubelet/service-commands.ts';
import { looksLikeCopy, looksLikeManifest, moveAway } from './file-names.ts';
import type { JudgedFile } from './judged-file.ts';

/**
 * Tells of files that hold one pod. The kubelet keeps pods by name: of a directory the last file in the order of bytes
 * wins, of events the last (pkg/kubelet/config/file.go, file_linux.go).
 */
export function diagnoseDuplicates(files: readonly JudgedFile[], examined: ExaminedNode): readonly Diagnosis[] {
  return files.flatMap((loser) => {
    const winner = winnerOver(loser, files);
    return winner === undefined ? [] : [duplicate(loser, winner, examined)];
  });
}

function winnerOver({ verdict }: JudgedFile, files: readonly JudgedFile[]): JudgedFile | undefined {
  if (verdict.kind !== 'pod' || verdict.shadowedBy === undefined) return undefined;
  return files.find(
    ({ entry, verdict: other }) =>
      entry.name === verdict.shadowedBy && other.kind === 'pod' && isSamePod(other.manifest, verdict.manifest),
  );
}

function duplicate(loser: JudgedFile, winner: JudgedFile, examined: ExaminedNode): Diagnosis {
  const surplus = isCopy(winner) && !isCopy(loser) ? winner : loser;
  const kept = surplus === winner ? loser : winner;
  const pod = loser.verdict.kind === 'pod' ? loser.verdict.manifest.podName : '';
  const isOverruled = surplus === winner || !isCopy(loser);
  const mend = takeAway(surplus, examined);
  return {
    check: 'duplicate-pod',
    harm: isOverruled ? 'error' : 'warning',
    subject: loser.path,
    what: `${winner.path} holds pod ${pod} as well, and wins`,
    evidence: [
      `${loser.path}: pod ${pod}`,
      `${winner.path}: pod ${pod}`,
      'the kubelet reads every file in the order of bytes; of one pod the last file counts, or the one touched last',
    ],
    consequence:
      `the pod runs as ${winner.path} says; ` +
      (mend.isQuiet
        ? `to move ${surplus.path} while the kubelet runs would stop the pod until its next look, so it is stopped first`
        : `moving ${surplus.path} stops the pod until the kubelet's next look, which then makes it as ${kept.path} says`),
    mend: mend.commands,
  };
}

function isCopy({ entry: { name } }: JudgedFile): boolean {
  return looksLikeCopy(name) || !looksLikeManifest(name);
}

/** A kubelet that does not run is not told that the file goes, and leaves the pod alone that the other file asks for. */
function takeAway(
  { path }: JudgedFile,
  { service, earlier }: ExaminedNode,
): { readonly commands: readonly string[]; readonly isQuiet: boolean } {
  const unit = kubeletUnit(service);
  const isDown = earlier.some(({ check }) => check === 'kubelet-not-running');
  if (unit?.activeState !== 'active' || isDown) return { commands: [moveAway(path)], isQuiet: false };
  return {
    commands: [`systemctl stop ${unit.unit}`, moveAway(path), `systemctl start ${unit.unit}`],
    isQuiet: true,
  };
}
