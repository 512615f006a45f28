import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../../errors/failure.ts';
import type { InterruptedChange } from '../../nodes/operations/interrupted-change.ts';
import type { BegunTrial, SettledTrial } from '../../nodes/operations/settle-trial/settle-trial.ts';
import { historyName } from '../../nodes/state-directory.ts';
import type { ChangeMaker } from '../change-file.ts';
import { pause } from '../pause.ts';
import { endTrial, takeOutForSeconds } from '../trial.ts';
import type { ReopenedLine } from '../wait/reopened-line.ts';
import type { OutPlan } from './plan-by-file.ts';

export interface OutOptions {
  readonly directory: string;
  readonly maker: ChangeMaker;
  readonly signal: AbortSignal;
}

/**
 * Takes a file out of the kubelet's sight and puts it back when its time is over, or at once when the user interrupts. The
 * node does it by itself somewhat later, whatever becomes of this process or of the line.
 *
 * @returns what the node came upon
 * @throws Failure as `changeFile`, where the file stayed; 'cancelled' when the user interrupts; 'conflict' where somebody
 *   else has put something there; 'node' where the node does not answer, and puts it back alone
 */
export async function takeOutAndBack(
  line: ReopenedLine,
  { file, manifest, seconds }: OutPlan,
  { directory, maker, signal }: OutOptions,
): Promise<readonly InterruptedChange[]> {
  const pod = historyName(manifest.namespace, manifest.podName);
  const change = { directory, file: file.name, old: file, pod };
  const { outcome, trial } = await line.ask((node) => takeOutForSeconds(node, change, seconds + GUARD_SECONDS, maker));
  const interruption = await interruptionWithin(seconds, signal);
  const { end, interrupted } = await putBack(line, trial, maker);
  if (end === 'changed') {
    throw new Failure('conflict', `somebody else has changed ${directory}/${file.name} meanwhile, and that stays`);
  }
  if (interruption !== undefined) {
    throw new Failure('cancelled', `interrupted: ${file.name} is back, and the kubelet starts what it has stopped`, {
      cause: interruption,
    });
  }
  return [...outcome.interrupted, ...interrupted.filter((one) => !isOf(one, `${directory}/${file.name}`))];
}

/** That it was taken back is no news of the trial that this process has begun. */
function isOf(one: InterruptedChange, path: string): boolean {
  return 'end' in one && one.path === path;
}

/** How much later than this process the node itself puts a file back. */
const GUARD_SECONDS = 10;

async function interruptionWithin(seconds: number, signal: AbortSignal): Promise<Failure | undefined> {
  try {
    await pause(seconds * 1000, signal);
    return undefined;
  } catch (failure) {
    if (!(failure instanceof Failure)) throw failure;
    return failure;
  }
}

/** What was stopped may be what leads to the node, which is back when the node has put it back. */
async function putBack(line: ReopenedLine, trial: BegunTrial, maker: ChangeMaker): Promise<SettledTrial> {
  const deadline = performance.now() + PATIENCE_MILLISECONDS;
  for (;;) {
    try {
      return await line.ask((node) => endTrial(node, trial, 'revert', maker));
    } catch (failure) {
      if (!(failure instanceof Failure)) throw failure;
      if (performance.now() >= deadline) throw unknownEnd(trial, failure);
      await sleep(PAUSE_MILLISECONDS);
    }
  }
}

function unknownEnd({ directory, file }: BegunTrial, cause: Failure): Failure {
  return new Failure('node', `nobody can tell whether ${directory}/${file} is back: ${cause.message}`, {
    cause,
    hint: 'the node puts it back by itself; kstatic list shows whether it has',
  });
}

/** By then the node has had the time to do it, and the pod to come back. */
const PATIENCE_MILLISECONDS = 60_000;

const PAUSE_MILLISECONDS = 1000;
