import { Failure } from '../../errors/failure.ts';
import type { Answer } from '../conversation/conversation.ts';
import { AnswerLost } from '../conversation/transport-failures.ts';
import framesLibrary from '../library/frames.sh';
import insideLibrary from '../library/inside.sh';
import changeLibrary from '../library/change.sh';
import lockLibrary from '../library/lock.sh';
import guardLibrary from '../library/guard.sh';
import stateLibrary from '../library/state.sh';
import trialLibrary from '../library/trial.sh';
import { EntriesChanged } from './entries-changed.ts';
import { readInterrupted, type InterruptedChange } from './interrupted-change.ts';
import { lastChangeWords } from './last-change.ts';
import { trialRefusal } from './trial-refusal.ts';

/** What the scripts that change a node's directory call. */
export const CHANGE_LIBRARIES: readonly string[] = [
  framesLibrary,
  insideLibrary,
  lockLibrary,
  stateLibrary,
  trialLibrary,
  guardLibrary,
  changeLibrary,
];

/** What was changed, for the words of a refusal. */
export interface ChangePlace {
  readonly stateDirectory: string;
  readonly directory: string;
  readonly file: string;
}

/** What a script that changes a directory did. */
export interface ChangeOutcome {
  /** The version's number in the history; undefined when the history could not be written after the change was made. */
  readonly version: number | undefined;
  /** The number of the trial that it is, where it is one. */
  readonly trial?: number;
  readonly interrupted: readonly InterruptedChange[];
}

/**
 * Reads the answer of a script that changes a directory (exit codes: library/change.sh).
 *
 * @throws Failure for every refusal; then nothing was changed; AnswerLost where nobody knows
 */
export function readChangeAnswer(answer: Answer, place: ChangePlace): ChangeOutcome {
  requireChanged(answer, place);
  const version = answer.frames.find(({ word }) => word === 'installed' || word === 'removed')?.fields[0];
  const trial = answer.frames.find(({ word }) => word === 'trial')?.fields[0];
  return {
    version: version === undefined ? undefined : Number(version),
    ...(trial === undefined ? {} : { trial: Number(trial) }),
    interrupted: readInterrupted(answer.frames),
  };
}

/**
 * @throws Failure for every exit code but that of a change that was made
 */
export function requireChanged(answer: Answer, place: ChangePlace): void {
  if (answer.status !== DONE && answer.status !== DONE_UNRECORDED) throw refusal(answer, place);
}

const DONE = 0;
const DONE_UNRECORDED = 19;

function refusal(answer: Answer, { stateDirectory, directory, file }: ChangePlace): Failure {
  const path = `${directory}/${file}`;
  const because = reason(answer.errorText);
  const ofTrial = trialRefusal(answer, { directory, file }, because);
  const known = ofTrial ?? plainRefusal(answer.status, { stateDirectory, directory, file }, because);
  if (known !== undefined) return known;
  switch (answer.status) {
    case 10:
      return new Failure('conflict', `${path} changed since it was read${byWhom(answer)}; nothing was written`, {
        hint: 'kstatic diff shows what is there now',
      });
    case 11:
      return locked(answer);
    case 18:
      return new EntriesChanged(
        `${directory} changed since it was read; nothing was written`,
        readInterrupted(answer.frames),
      );
    // The script was killed, and nobody knows how far it had come.
    default:
      return new AnswerLost('node', `cannot change ${path}: exit code ${String(answer.status)}${because}`);
  }
}

/** What the exit code says by itself. */
function plainRefusal(
  status: number,
  { stateDirectory, directory, file }: ChangePlace,
  because: string,
): Failure | undefined {
  const path = `${directory}/${file}`;
  switch (status) {
    case 12:
      return new Failure('conflict', `${path} is a symlink, and kstatic writes through none; nothing was changed`);
    case 13:
      return new Failure('not found', `${directory} does not exist`);
    case 14:
      return new Failure('node', `cannot write ${path}${because}; nothing was changed`);
    case 15:
      return new Failure('node', `${path} did not arrive whole${because}; nothing was changed`);
    case 16:
      return new Failure('node', `cannot write ${stateDirectory}${because}; nothing was changed`);
    case 17:
      return new Failure('node', `${stateDirectory} was written by a newer kstatic; nothing was changed`, {
        hint: 'update kstatic on this machine',
      });
    case 23:
      return new Failure('conflict', `${directory} was replaced meanwhile; nothing was changed`);
    case 24:
      return new Failure(
        'conflict',
        `${directory} was replaced while ${path} was changed, and the change is in the old one`,
      );
    default:
      return undefined;
  }
}

function byWhom({ frames }: Answer): string {
  const words = lastChangeWords(frames);
  return words === undefined ? '' : `: ${words}`;
}

function locked(answer: Answer): Failure {
  const owner = Buffer.from(answer.frames.find(({ word }) => word === 'locked')?.content ?? []).toString('utf8');
  const [process = '', , , , who = 'somebody', program = '', since = ''] = owner.split(' ');
  return new Failure(
    'conflict',
    `${who} (${program}) is changing this node since ${since}, as process ${process}; nothing was changed`,
    {
      hint: 'try again when that has ended',
    },
  );
}

/** The last complaint, without where in the script a shell found it; `dd` counts its records there too. */
function reason(errorText: string): string {
  const lines = errorText.split('\n').filter((line) => line !== '' && !/records (in|out)$|copied,/.test(line));
  return lines.length === 0 ? '' : `: ${(lines.at(-1) ?? '').replace(/^\S*sh: ((line )?\d+: )?(eval: )?/, '')}`;
}
