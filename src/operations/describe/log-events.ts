import { groupBy } from '../../fleet/group-by.ts';
import type { LogLine } from '../../nodes/operations/read-kubelet-log/log-line.ts';
import type { PodEvent } from './pod-event.ts';

/** Tells what a kubelet complained of, of these lines of its log; what it said again and again is told once. */
export function logEvents(lines: readonly LogLine[]): readonly PodEvent[] {
  const complaints = lines.filter(({ severity }) => severity !== 'info');
  // Why it cannot start a container it says twice.
  const isSaidTwice = complaints.some(isSyncError);
  const events = complaints.filter(({ message }) => !isSaidTwice || message !== UNHANDLED).map(eventOf);
  // How long it waits before it tries again grows.
  const groups = groupBy(events, ({ reason, message }) => `${reason} ${message.replace(/\bback-off \S+ /g, '')}`);
  return [...groups.values()].flatMap(folded);
}

const UNHANDLED = 'Unhandled Error';

function isSyncError({ message }: LogLine): boolean {
  return message === 'Error syncing pod, skipping';
}

function eventOf(line: LogLine): PodEvent {
  const { at, message, values } = line;
  const error = values.get('err') ?? values.get('error');
  // As in `failed to "StartContainer" for "main" with ErrImagePull: "…"`, or `CrashLoopBackOff`.
  const reason = /\bwith ([A-Z][A-Za-z]+): /.exec(error ?? '')?.[1];
  const text = error === undefined || isSyncError(line) ? (error ?? message) : `${message}: ${error}`;
  return {
    type: 'Warning',
    reason: reason ?? 'KubeletError',
    at,
    from: 'kubelet',
    message: text.replaceAll('\n', ' '),
  };
}

function folded(events: readonly PodEvent[]): readonly PodEvent[] {
  const last = events.at(-1);
  if (last === undefined || events.length === 1) return events;
  return [{ ...last, repeated: { count: events.length, firstAt: events[0]?.at } }];
}
