import { Failure } from '../../errors/failure.ts';
import type { Answer } from '../conversation/conversation.ts';
import { EntriesChanged } from './entries-changed.ts';
import {
  readInterrupted,
  sinceWords,
  whoTried,
  type EndedTrial,
  type InterruptedChange,
} from './interrupted-change.ts';

/**
 * What a trial has to do with a refusal (exit codes: library/change.sh); undefined for nothing. `because` is `: WHY`, or
 * empty.
 */
export function trialRefusal(
  answer: Answer,
  { directory, file }: { readonly directory: string; readonly file: string },
  because: string,
): Failure | undefined {
  const path = `${directory}/${file}`;
  switch (answer.status) {
    case 10:
      return takenBack(readInterrupted(answer.frames), path);
    case 20:
      return tried(answer, path);
    case 21:
      return new Failure('node', `nothing on the node would put the old ${path} back by itself; nothing was changed`);
    case 22:
      return new Failure('node', `cannot put the old ${path} back${because}; what was tried is in place`, {
        hint: 'the node tries it again, and so does the next change that kstatic makes there',
      });
    default:
      return undefined;
  }
}

/** What was read was a version that had been tried for too long, and that has been taken back meanwhile. */
function takenBack(interrupted: readonly InterruptedChange[], path: string): Failure | undefined {
  const trial = interrupted.find(
    (one): one is EndedTrial => 'end' in one && one.end === 'reverted' && one.path === path,
  );
  if (trial === undefined) return undefined;
  const { pod, who, since } = trial;
  return new EntriesChanged(
    `the version of pod ${pod} that ${who} tried${sinceWords(since)} was never confirmed: the old one is back; nothing else was changed`,
    interrupted,
    { hint: 'kstatic diff shows what is there now' },
  );
}

function tried({ frames }: Answer, path: string): Failure {
  const frame = frames.find(({ word }) => word === 'tried');
  const { who, since } = frame === undefined ? { who: 'somebody', since: undefined } : whoTried(frame);
  return isTried({ path, who, since, secondsLeft: Number(frame?.fields[1]) });
}

/** The refusal of a change where a version of the file waits to be confirmed. */
export function isTried(trial: Pick<EndedTrial, 'path' | 'who' | 'since'> & { readonly secondsLeft: number }): Failure {
  const { path, who, since, secondsLeft } = trial;
  const until = secondsLeft > 0 ? `for another ${String(secondsLeft)}s` : 'and its time is over';
  return new Failure(
    'conflict',
    `${who} is trying a version of ${path}${sinceWords(since)}, ${until}; nothing was changed`,
    { hint: 'wait until it is confirmed or taken back' },
  );
}
