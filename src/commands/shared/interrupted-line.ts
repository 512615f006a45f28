import { sinceWords, type EndedTrial, type InterruptedChange } from '../../nodes/operations/interrupted-change.ts';

/** Tells of a change that an earlier run began and did not live to finish, or to confirm. */
export function interruptedLine(change: InterruptedChange): string {
  if ('end' in change) return endedTrialLine(change);
  const { pod, isDone } = change;
  return isDone
    ? `note: an interrupted change of pod ${pod} had been made; it is in the history now`
    : `note: an interrupted change of pod ${pod} had not been made; the old file is in place`;
}

function endedTrialLine({ pod, end, who, since }: EndedTrial): string {
  const tried = `${who} tried${sinceWords(since)}`;
  switch (end) {
    case 'reverted':
      return `note: the version of pod ${pod} that ${tried} was never confirmed: the old one is back`;
    case 'overtaken':
      return `note: the version of pod ${pod} that ${tried} was never confirmed, and the file was changed since; it stays`;
    case 'stuck':
      return `note: the version of pod ${pod} that ${tried} was never confirmed, and the old one cannot be put back`;
  }
}
