import type { WantedManifest } from '../change/wanted-manifest.ts';
import type { NodeConversation } from '../nodes/conversation/conversation.ts';
import type { InterruptedChange } from '../nodes/operations/interrupted-change.ts';
import { readHistory } from '../nodes/operations/read-history/read-history.ts';
import type { Trial } from '../nodes/operations/read-history/read-trials.ts';
import { settleTrial } from '../nodes/operations/settle-trial/settle-trial.ts';
import { isTried } from '../nodes/operations/trial-refusal.ts';
import { historyName, lockLabel, STATE_DIRECTORY } from '../nodes/state-directory.ts';
import type { ChangeMaker } from './change-file.ts';
import { goAloneForPods } from './go-alone.ts';
import type { NodeTurn } from './on-nodes.ts';

/** A file that holds already what it is to hold. */
export interface UnchangedFile {
  readonly file: string;
  readonly wanted: WantedManifest;
}

/**
 * Sees to it that files which are to stay as they are do not change by themselves: what is left of trials whose time is
 * over is taken back, and told. That is a change, too, of which pods of the control plane have only one at a time.
 *
 * @throws Failure 'conflict' where somebody tries what is in one of them
 */
export async function endTrialsOf(
  node: NodeConversation,
  directory: string,
  files: readonly UnchangedFile[],
  { author, now }: ChangeMaker,
  turn: NodeTurn,
): Promise<readonly InterruptedChange[]> {
  if (files.length === 0) return [];
  const pods = files.map(({ wanted }) => historyName(wanted.manifest.namespace, wanted.manifest.podName));
  const { trials } = await readHistory(node, pods, { withManifests: false });
  const those = trials.filter(
    (trial) => trial.directory === directory && files.some(({ file }) => file === trial.file),
  );
  const live = those.find(({ isOver }) => !isOver);
  if (live !== undefined) throw refusalOf(live);
  const changed = files.filter(({ file }) => those.some((trial) => trial.file === file));
  goAloneForPods(
    changed.map(({ wanted }) => wanted.manifest),
    turn,
  );
  const interrupted: InterruptedChange[] = [];
  for (const trial of those) {
    const { number, file, digest, tried } = trial;
    const settled = await settleTrial(
      node,
      { stateDirectory: STATE_DIRECTORY, directory, file, number, oldDigest: digest, newDigest: tried?.digest },
      { wish: 'revert', label: lockLabel(author, now()) },
    );
    interrupted.push(...settled.interrupted);
  }
  return interrupted;
}

function refusalOf({ directory, file, user, from, tried, secondsLeft = 0 }: Trial): Error {
  return isTried({
    path: `${directory}/${file}`,
    who: user === undefined ? 'somebody' : `${user}@${from ?? ''}`,
    since: tried?.since,
    secondsLeft,
  });
}
