import type { Frame } from '../conversation/conversation.ts';
import { readRecord } from './read-history/version-record.ts';

/** What a script that takes the lock came upon, and looked after. */
export type InterruptedChange = BrokenChange | EndedTrial;

/** A change of a killed run: finished, or taken back. */
export interface BrokenChange {
  /** The history's name of the pod. */
  readonly pod: string;
  readonly isDone: boolean;
}

/** A trial that nobody has confirmed in time. */
export interface EndedTrial {
  /** The history's name of the pod. */
  readonly pod: string;
  /**
   * `reverted`: the old version is back; `overtaken`: somebody else has changed the file since, and that stays; `stuck`:
   * the old version cannot be put back, and the next one tries again.
   */
  readonly end: 'reverted' | 'overtaken' | 'stuck';
  /** Where the file is. */
  readonly path: string;
  /** Who tried it. */
  readonly who: string;
  readonly since: Date | undefined;
}

/** Reads what a script says of these (library/state.sh, library/trial.sh). */
export function readInterrupted(frames: readonly Frame[]): readonly InterruptedChange[] {
  return frames.flatMap((frame): readonly InterruptedChange[] => {
    const [pod = '', what] = frame.fields;
    if (frame.word === 'interrupted') return [{ pod, isDone: what === 'done' }];
    const end = ENDS.find((word) => word === frame.word);
    return end === undefined ? [] : [{ pod, end, ...whoTried(frame) }];
  });
}

/** Where a trial is of, and who began it when, by its record. */
export function whoTried({ content }: Frame): Pick<EndedTrial, 'path' | 'who' | 'since'> {
  const facts = content === undefined ? undefined : readRecord(content)?.facts;
  return {
    path: facts === undefined ? '' : `${facts.directory}/${facts.file}`,
    who: facts?.user === undefined ? 'somebody' : `${facts.user}@${facts.from ?? ''}`,
    since: facts?.tried?.since,
  };
}

/** ` since …`, or nothing where that is not known. */
export function sinceWords(since: Date | undefined): string {
  return since === undefined ? '' : ` since ${since.toISOString().replace('.000Z', 'Z')}`;
}

const ENDS: readonly EndedTrial['end'][] = ['reverted', 'overtaken', 'stuck'];
