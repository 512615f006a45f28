import type { Trial } from '../../../nodes/operations/read-history/read-trials.ts';
import { STATE_DIRECTORY } from '../../../nodes/state-directory.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { pathIn } from '../manifests/judged-file.ts';
import { shellWord } from '../shell-word.ts';

export const trialRules = {
  'trial-abandoned': 'A version was tried, and neither confirmed nor taken back',
  'trial-under-way': 'A version is being tried, and may be taken back by itself',
} as const;

/** Tells of a change that waits to be confirmed, or did so for too long (nodes/library/trial.sh). */
export function diagnoseTrial(trial: Trial): Diagnosis {
  const { pod, number, directory, file, user = 'somebody', from, program, tried, secondsLeft, isOver } = trial;
  const place = `${STATE_DIRECTORY}/trial/${String(number)}`;
  const who = `${user}${from === undefined ? '' : `@${from}`}${program === undefined ? '' : ` (${program})`}`;
  const since = tried?.since === undefined ? '' : ` since ${tried.since.toISOString()}`;
  const common = { harm: 'warning', subject: pod } as const;
  if (!isOver) {
    return {
      ...common,
      check: 'trial-under-way',
      what: `a version of it has been tried${since} by ${who}`,
      evidence: [`${place}: of ${pathIn(directory, file)}, for another ${String(Math.max(0, secondsLeft ?? 0))}s`],
      consequence: 'unless it is confirmed by then the node puts the old file back; nobody else changes it meanwhile',
      mend: [],
    };
  }
  const why =
    secondsLeft === undefined
      ? 'the node was started anew since'
      : `its time was over ${String(-secondsLeft)}s ago, and nothing on the node took it back`;
  return {
    ...common,
    check: 'trial-abandoned',
    what: `a version of it was tried${since} by ${who}, and neither confirmed nor taken back`,
    evidence: [`${place}: of ${pathIn(directory, file)}`, why],
    consequence: 'the next change that kstatic makes on this node puts the old file back',
    mend: [`sh ${shellWord(`${place}/guard`)} ${shellWord(STATE_DIRECTORY)} ${String(number)} once`],
  };
}
