import type { PlainObject } from '../../../src/manifest/plain-value.ts';
import { openDescription } from '../../../src/print/describe/description.ts';
import { describeEvents } from '../../../src/print/describe/events.ts';
import { describePod } from '../../../src/print/describe/pod.ts';

/** What kstatic prints of a Pod to which nothing happened, in UTC. */
export function describeText(pod: PlainObject): string {
  const now = new Date('2026-01-02T03:04:05Z');
  const description = openDescription();
  describePod(description, pod, { now, utcOffset: () => 0 });
  describeEvents(description, [], now);
  return description.text();
}
