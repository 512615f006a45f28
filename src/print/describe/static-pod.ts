import { placeOf } from '../../kubelet/finding.ts';
import { plainObjectOf, withoutFields, type PlainObject } from '../../manifest/plain-value.ts';
import type { DescribedFile, DescribedPod } from '../../operations/describe/described-pod.ts';
import { humanDuration } from '../duration.ts';
import { openDescription, type Description } from './description.ts';
import { describeEvents } from './events.ts';
import { printDate, UNKNOWN } from './fields.ts';
import { describePod, type ReaderClock } from './pod.ts';

/**
 * Prints a static pod as `kubectl describe pod` does, and behind what kubectl tells of it its file and what kstatic keeps
 * of that; then the events. `showsEvents` is kubectl's flag.
 */
export function staticPodText(
  { pod, status, file, history, events }: DescribedPod,
  clock: ReaderClock,
  showsEvents: boolean,
): string {
  const description = openDescription();
  if (pod === undefined) describeNoPod(description, status);
  else describePod(description, shownPod(pod, status), clock);
  if (file === undefined) description.write(0, 'File:\t<none>\n');
  else describeFile(description, file, clock);
  describeHistory(description, history, clock);
  if (!showsEvents) return description.text();
  if (events === undefined) description.write(0, `Events:\t${UNKNOWN}\n`);
  else describeEvents(description, events, clock.now);
  return description.text();
}

/** What kubectl has no word for stands as the status, for no phase says it; why it is refused is told with the file. */
function shownPod(pod: PlainObject, status: string): PlainObject {
  const told = plainObjectOf(pod['status']);
  if (told['reason'] !== status) return pod;
  return { ...pod, status: { ...withoutFields(told, 'reason', 'message'), phase: status } };
}

function describeNoPod(description: Description, status: string): void {
  description.write(0, `Name:\t${UNKNOWN}\n`);
  description.write(0, `Status:\t${status}\n`);
}

function describeFile(description: Description, file: DescribedFile, { utcOffset }: ReaderClock): void {
  const { path, entry, owner, reason, refusals, shadowedBy, version } = file;
  const line = (title: string, text: string | undefined): void => {
    if (text !== undefined) description.write(1, `${title}:\t${oneLine(text)}\n`);
  };
  description.write(0, `File:\t${oneLine(path)}\n`);
  line('Leads To', entry.target?.text);
  line('Mode', entry.mode);
  line('Owner', `${entry.owner}:${entry.group}`);
  line('Size', `${String(entry.size)} bytes`);
  line('Changed', printDate(entry.changedAt, utcOffset));
  line('Managed By', owner && `${owner.name}: ${owner.when}`);
  line('Shadowed By', shadowedBy);
  line('Runs', version && VERSIONS[version]);
  for (const refusal of refusals) line('Refused', `${placeOf(entry.name, refusal)}: ${refusal.message}`);
  if (refusals.length === 0) line('Refused', reason);
}

const VERSIONS = {
  current: 'as it is now',
  older: 'an older version of it',
  unknown: `${UNKNOWN} whether as it is now`,
} as const;

function describeHistory(description: Description, history: DescribedPod['history'], { now }: ReaderClock): void {
  if (history === undefined || history.length === 0) {
    description.write(0, `History:\t${history === undefined ? UNKNOWN : '<none>'}\n`);
    return;
  }
  description.write(0, 'History:\n  Number\tAction\tAge\tBy\tFrom\tDigest\n');
  description.write(1, '------\t------\t----\t----\t----\t------\n');
  for (const { number, action, time, user, from, digest } of history) {
    const age = time === undefined ? UNKNOWN : humanDuration(now.getTime() - time.getTime());
    const cells = [String(number), action, age, user ?? UNKNOWN, from ?? UNKNOWN, shortDigest(digest)];
    description.write(1, `${cells.map(oneLine).join('\t')}\n`);
  }
}

/** As much of it as tells versions apart. */
function shortDigest(digest: string | undefined): string {
  return digest?.replace('sha256:', '').slice(0, 12) ?? UNKNOWN;
}

/** What a node calls its files may hold anything. */
function oneLine(text: string): string {
  return text.replaceAll('\n', '\\n').replaceAll('\t', '\\t');
}
