import type { Frame } from '../../conversation/conversation.ts';
import { readRecord, readValues, type RecordFacts } from './version-record.ts';

/** A change that waits to be confirmed (library/trial.sh); its digest is that of the file before it. */
export interface Trial extends RecordFacts {
  /** As the history calls it. */
  readonly pod: string;
  readonly number: number;
  /** Until its time is over; below 0 since then, and undefined where another boot has begun since. */
  readonly secondsLeft: number | undefined;
  /** Nobody confirms it any more: whoever next changes the node takes it back, if its guard has not. */
  readonly isOver: boolean;
}

/** So long a trial is left to its guard: library/trial.sh. */
const SLACK_SECONDS = 10;

/** Finds the trials among what is kept on a node, the oldest first. */
export function readTrials(files: ReadonlyMap<string, Uint8Array>, frames: readonly Frame[]): readonly Trial[] {
  const [uptime, boot] = frames.find(({ word }) => word === 'clock')?.fields ?? [];
  const trials = [...files].flatMap(([path, content]): readonly Trial[] => {
    const number = /^trial\/(\d+)\/record$/.exec(path)?.[1];
    const record = number === undefined ? undefined : readRecord(content);
    if (record?.pod === undefined) return [];
    const values = readValues(content);
    const left = Number(values.get('deadline')) - Number(uptime);
    const secondsLeft = values.get('boot') === boot && Number.isFinite(left) ? left : undefined;
    const isOver = secondsLeft === undefined || secondsLeft <= -SLACK_SECONDS;
    return [{ pod: record.pod, ...record.facts, number: Number(number), secondsLeft, isOver }];
  });
  return trials.sort((one, other) => one.number - other.number);
}
