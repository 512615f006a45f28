import type { InterruptedChange } from '../../nodes/operations/change-answer.ts';

/** Tells of a change that an earlier run began and did not live to finish. */
export function interruptedLine({ pod, isDone }: InterruptedChange): string {
  return isDone
    ? `note: an interrupted change of pod ${pod} had been made; it is in the history now`
    : `note: an interrupted change of pod ${pod} had not been made; the old file is in place`;
}
