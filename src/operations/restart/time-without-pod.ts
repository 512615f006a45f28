import type { PodDetails } from '../../runtimes/pod-details.ts';
import { readPodSpec } from '../../runtimes/pod-spec.ts';
import type { RunningContainer, RunningPod } from '../../runtimes/running-pod.ts';

/** The containers that make a pod whole, of each name the newest: without what initializes it, and sidecars. */
export function mainContainers({ containers }: RunningPod, pod: unknown): readonly RunningContainer[] {
  const newest = new Map(containers.map((container) => [container.name, container]));
  return readPodSpec(pod).containers.flatMap(({ name }) => newest.get(name) ?? []);
}

/**
 * Tells how long a pod was not whole, in milliseconds, by what the runtime noted: from when the first of the containers
 * in its old sandbox ended for good until the last of those in the new one started. `details` are what it told, the
 * latest first, for it forgets what has ended, and may not have noted it at once. Undefined where it did not tell it of
 * all, and where its clock was set meanwhile.
 */
export function timeWithoutPod(
  old: readonly RunningContainer[],
  renewed: readonly RunningContainer[],
  details: readonly PodDetails[],
): number | undefined {
  const ends = timesOf(old, details, 'finishedAt');
  const starts = timesOf(renewed, details, 'startedAt');
  if (ends === undefined || starts === undefined) return undefined;
  const time = Math.max(...starts) - Math.min(...ends);
  return time < 0 ? undefined : time;
}

/** In milliseconds since 1970; undefined where one is missing, or there is none. */
function timesOf(
  containers: readonly RunningContainer[],
  details: readonly PodDetails[],
  which: 'startedAt' | 'finishedAt',
): readonly number[] | undefined {
  const times = containers.flatMap(({ id }) => {
    const told = details.map((one) => one.containers.get(id)?.[which]).find((time) => time !== undefined);
    return told === undefined ? [] : [told.getTime()];
  });
  return times.length === 0 || times.length < containers.length ? undefined : times;
}
