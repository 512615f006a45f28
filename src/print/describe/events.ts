import type { PodEvent } from '../../operations/describe/pod-event.ts';
import { humanDuration } from '../duration.ts';
import type { Description } from './description.ts';

/** Writes events, the oldest first (DescribeEvents). */
export function describeEvents(description: Description, events: readonly PodEvent[], now: Date): void {
  if (events.length === 0) {
    description.write(0, 'Events:\t<none>\n');
    return;
  }
  description.flush();
  description.write(0, 'Events:\n  Type\tReason\tAge\tFrom\tMessage\n');
  description.write(1, '----\t------\t----\t----\t-------\n');
  for (const event of events.toSorted((one, other) => timeOf(one) - timeOf(other))) {
    const { type, reason, from, message } = event;
    description.write(1, [type, reason, intervalOf(event, now), from, message.trim()].join('\t') + '\n');
  }
}

/** To the second, as Kubernetes keeps it: within one they stay in the order in which they were told. */
function timeOf({ at }: PodEvent): number {
  return at === undefined ? -Infinity : Math.floor(at.getTime() / 1000);
}

/** kubectl's `5s (x3 over 2m)`. */
function intervalOf({ at, repeated }: PodEvent, now: Date): string {
  const age = (date: Date | undefined): string =>
    date === undefined ? '<unknown>' : humanDuration(now.getTime() - date.getTime());
  if (repeated === undefined || repeated.count <= 1) return age(at);
  return `${age(at)} (x${String(repeated.count)} over ${age(repeated.firstAt)})`;
}
