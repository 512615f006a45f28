import { Failure } from '../errors/failure.ts';
import { at, listAt, parseJson, textAt, textsAt } from './json.ts';
import {
  dateOf,
  isFromFile,
  readAnnotations,
  readContainerAnnotations,
  withoutKubeletAnnotations,
  withoutKubeletLabels,
} from './kubelet-marks.ts';
import { byAge, messageOf, type ContainerRun, type RunningContainer, type RunningPod } from './running-pod.ts';

/** What `crictl pods -o json` and `crictl ps --all -o json` printed. */
export interface CrictlLists {
  readonly pods: Uint8Array;
  readonly containers: Uint8Array;
}

/**
 * Reads the static pods out of crictl's lists: those whose sandbox says that the kubelet has them from a file.
 *
 * @throws Failure 'node' when the lists are not what crictl prints
 */
export function readCrictlLists(lists: CrictlLists): readonly RunningPod[] {
  const containers = requireList(lists.containers, 'containers');
  return requireList(lists.pods, 'items')
    .filter((sandbox) => isFromFile(textsAt(sandbox, 'annotations')))
    .map((sandbox) => readSandbox(sandbox, containers))
    .sort(byAge);
}

/**
 * Chooses the containers whose end matters: of each name in a pod the newest that exited. It decides the pod's STATUS
 * where it is the newest of all, and tells when the last restart was where a newer one runs.
 */
export function containersToInspect(pods: readonly RunningPod[]): readonly string[] {
  const newest = new Map<string, RunningContainer>();
  for (const pod of pods) {
    for (const container of pod.containers.filter(({ state }) => state === 'exited')) {
      const key = `${pod.uid} ${container.name}`;
      const other = newest.get(key);
      if (other === undefined || other.createdAt <= container.createdAt) newest.set(key, container);
    }
  }
  return [...newest.values()].map(({ id }) => id);
}

/** Adds to containers what `crictl inspect -o json` printed of them, by their id. */
export function addInspections(
  pods: readonly RunningPod[],
  inspections: ReadonlyMap<string, Uint8Array>,
): readonly RunningPod[] {
  const addTo = (container: RunningContainer): RunningContainer => {
    const inspection = inspections.get(container.id);
    return inspection === undefined ? container : { ...container, run: readInspection(inspection) };
  };
  return pods.map((pod) => ({ ...pod, containers: pod.containers.map(addTo) }));
}

function requireList(content: Uint8Array, key: string): readonly unknown[] {
  const list = listAt(parseJson(content), key);
  if (list === undefined) throw new Failure('node', `crictl printed no list of ${key}`);
  return list;
}

function readSandbox(sandbox: unknown, containers: readonly unknown[]): RunningPod {
  const sandboxId = textAt(sandbox, 'id');
  return {
    name: textAt(sandbox, 'metadata', 'name'),
    namespace: textAt(sandbox, 'metadata', 'namespace'),
    uid: textAt(sandbox, 'metadata', 'uid'),
    sandboxId,
    sandboxState: textAt(sandbox, 'state') === 'SANDBOX_READY' ? 'ready' : 'not ready',
    createdAt: dateOfNanoseconds(textAt(sandbox, 'createdAt')),
    annotations: readAnnotations(textsAt(sandbox, 'annotations')),
    podAnnotations: withoutKubeletAnnotations(textsAt(sandbox, 'annotations')),
    labels: withoutKubeletLabels(textsAt(sandbox, 'labels')),
    containers: containers
      .filter((container) => textAt(container, 'podSandboxId') === sandboxId)
      .map(readContainer)
      .sort(byAge),
  };
}

function readContainer(container: unknown): RunningContainer {
  return {
    id: textAt(container, 'id'),
    name: textAt(container, 'metadata', 'name'),
    // What the pod calls the image stands beside its digest, where anything does.
    image: textAt(container, 'image', 'userSpecifiedImage') || textAt(container, 'image', 'image'),
    specifiedImage: textAt(container, 'image', 'userSpecifiedImage') || undefined,
    state: STATES.get(textAt(container, 'state')) ?? 'unknown',
    createdAt: dateOfNanoseconds(textAt(container, 'createdAt')),
    ...readContainerAnnotations(textsAt(container, 'annotations')),
    run: undefined,
  };
}

const STATES: ReadonlyMap<string, RunningContainer['state']> = new Map([
  ['CONTAINER_RUNNING', 'running'],
  ['CONTAINER_EXITED', 'exited'],
  ['CONTAINER_CREATED', 'created'],
]);

function readInspection(content: Uint8Array): ContainerRun | undefined {
  const status = at(parseJson(content), 'status');
  const exitCode = at(status, 'exitCode');
  if (typeof exitCode !== 'number') return undefined;
  return {
    exitCode,
    reason: textAt(status, 'reason') || undefined,
    ...messageOf(textAt(status, 'message')),
    startedAt: dateOf(textAt(status, 'startedAt')),
    finishedAt: dateOf(textAt(status, 'finishedAt')),
  };
}

/** Nanoseconds since 1970 are too large for a number, so JSON has them as text. */
function dateOfNanoseconds(text: string): Date {
  return new Date(Number(text.slice(0, -6) || '0'));
}
