import { Failure, type FailureDetails } from '../../../errors/failure.ts';
import type { Answer, Frame, NodeConversation, OperationScript } from '../../conversation/conversation.ts';
import { shortId } from '../../short-id.ts';
import { complaintOf, RUNTIME_LIBRARIES, type RuntimeClient } from '../runtime-answer.ts';
import script from './stop-pod.sh';

export const stopPodScript: OperationScript = { name: 'stop_pod', text: script, libraries: RUNTIME_LIBRARIES };

/** What is to end. */
export interface StopRequest {
  /** Who answered that the sandbox is there. */
  readonly client: RuntimeClient;
  readonly sandboxId: string;
  /** The containers: those of a turn are stopped at the same time, when all of the turns before have ended. */
  readonly turns: readonly (readonly string[])[];
  /** How long the containers are given to end, in seconds, all turns together; 0 kills them. */
  readonly grace: number;
}

/** What became of what was to end. */
export interface StopOutcome {
  /** The containers, and the sandbox, that have ended. */
  readonly stopped: readonly string[];
  /** Those that the runtime did not have any more. */
  readonly gone: readonly string[];
}

/** The client of the container runtime did not stop what it was to stop: it may have stopped a part. */
export class StopFailure extends Failure {
  override readonly name = 'StopFailure';
  readonly reason: 'failed' | 'timed out' | 'no client';
  /** What has ended all the same. */
  readonly outcome: StopOutcome;

  constructor(reason: StopFailure['reason'], message: string, outcome: StopOutcome, details: FailureDetails = {}) {
    super('node', message, details);
    this.reason = reason;
    this.outcome = outcome;
  }
}

/**
 * Stops containers of a sandbox with their grace, and then the sandbox. The node carries to its end what it has begun,
 * whatever becomes of the line.
 *
 * @throws StopFailure where something did not end; what comes behind it was left alone then
 * @throws Failure 'node' when the node does not answer; AnswerLost when it may go on with it
 */
export async function stopPod(node: NodeConversation, request: StopRequest): Promise<StopOutcome> {
  const { client, sandboxId, turns, grace } = request;
  const words = [String(STOP_SECONDS), String(grace), client.kind, client.program, client.endpoint, sandboxId];
  const ids = turns.filter((turn) => turn.length > 0).flatMap((turn) => ['then', ...turn]);
  const longest = (2 * grace + MOST_STOPS * STOP_SECONDS) * 1000;
  const answer = await node.request(stopPodScript, [...words, ...ids.slice(1)], undefined, longest);
  const outcome = { stopped: idsIn(answer, 'stopped'), gone: idsIn(answer, 'gone') };
  if (answer.status === 0) return outcome;
  throw failureOf(answer, outcome, request);
}

/** How long a client may take beyond the grace: what was killed ends at once, but the network of a sandbox takes a while. */
const STOP_SECONDS = 60;

/** How often a client may take so long, one after the other, before the script ends at the latest. */
const MOST_STOPS = 6;

function idsIn({ frames }: Answer, wanted: string): readonly string[] {
  return frames.flatMap(({ word, fields: [id] }) => (word === wanted && id !== undefined ? [id] : []));
}

function failureOf(answer: Answer, outcome: StopOutcome, { client, sandboxId }: StopRequest): StopFailure {
  if (answer.status === NO_CLIENT) {
    return new StopFailure('no client', `${client.program} is not there any more`, outcome);
  }
  const isTimedOut = answer.status === TIMED_OUT;
  const frame = answer.frames.find(({ word }) => word === (isTimedOut ? 'timed-out' : 'failed'));
  const what = frame === undefined ? 'the pod' : nameOf(frame, sandboxId);
  const said = saidIn(frame, answer);
  return isTimedOut
    ? new StopFailure('timed out', `${client.kind} did not stop ${what} in time${said}`, outcome)
    : new StopFailure('failed', `${client.kind} cannot stop ${what}${said}`, outcome);
}

function nameOf({ fields: [id = ''] }: Frame, sandboxId: string): string {
  return `${id === sandboxId ? 'sandbox' : 'container'} ${shortId(id)}`;
}

function saidIn(frame: Frame | undefined, { errorText }: Answer): string {
  const said = complaintOf(frame?.content === undefined ? errorText : new TextDecoder().decode(frame.content));
  return said === '' ? '' : `: ${said}`;
}

const TIMED_OUT = 11;
const NO_CLIENT = 12;
