import { byAge, type RunningContainer, type RunningPod } from '../../runtimes/running-pod.ts';
import type { LogFile } from '../../nodes/operations/read-log/find-log-files.ts';

/** A container as a runtime has it, in the sandbox that it is in. */
export interface MadeContainer {
  readonly pod: RunningPod;
  readonly container: RunningContainer;
}

export interface InstanceWish {
  /** The container's name. */
  readonly name: string;
  readonly isPrevious: boolean;
  /** Whether the kubelet waits before it makes the container anew: then the last that has ended is the previous one. */
  readonly isWaiting: boolean;
}

/**
 * Chooses the container whose log is wanted (validateContainerLogStatus of pkg/kubelet/kubelet_pods.go): the last that was
 * made, or the one before it. Sandboxes of one UID are one pod. Another UID was another version of it, of which the
 * kubelet tells nothing more; its last container is taken where this version has none before.
 */
export function chooseMadeContainer(
  sandboxes: readonly RunningPod[],
  { name, isPrevious, isWaiting }: InstanceWish,
): MadeContainer | undefined {
  const current = [...sandboxes].sort(byAge).at(-1);
  const made = sandboxes
    .flatMap((pod) => pod.containers.map((container) => ({ pod, container })))
    .filter(({ container }) => container.name === name)
    .sort((one, other) => byAge(one.container, other.container));
  const own = made.filter(({ pod }) => pod.uid === current?.uid);
  if (!isPrevious) return own.at(-1);
  const former = made.filter(({ pod }) => pod.uid !== current?.uid);
  return own.at(isWaiting ? -1 : -2) ?? former.at(-1);
}

/** Chooses likewise among the files that the kubelet's directories hold, where no runtime tells. */
export function chooseLogFile(
  files: readonly LogFile[],
  { name, isPrevious }: Pick<InstanceWish, 'name' | 'isPrevious'>,
): LogFile | undefined {
  const uid = newest(files)?.uid;
  const own = files.filter((file) => file.container === name && file.uid === uid).sort(byRestarts);
  if (!isPrevious) return own.at(-1);
  return own.at(-2) ?? newest(files.filter((file) => file.container === name && file.uid !== uid));
}

/** Of several versions of a pod the one that was last written to. */
function newest(files: readonly LogFile[]): LogFile | undefined {
  return [...files]
    .sort((one, other) => one.modifiedAt.getTime() - other.modifiedAt.getTime() || byRestarts(one, other))
    .at(-1);
}

function byRestarts(one: LogFile, other: LogFile): number {
  return one.restartCount - other.restartCount;
}
