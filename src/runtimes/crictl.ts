import { Failure } from '../errors/failure.ts';
import { at, listAt, parseJson, textAt, textsAt } from './json.ts';
import type { ContainerRun, KubeletAnnotations, RunningContainer, RunningPod } from './running-pod.ts';

/** What `crictl pods -o json` and `crictl ps --all -o json` printed. */
export interface CrictlLists {
  readonly pods: Uint8Array;
  readonly containers: Uint8Array;
}

/**
 * Reads the static pods out of crictl's lists: those whose sandbox says that the kubelet has them from a file. The
 * labels and annotations are those of pkg/kubelet/kuberuntime/labels.go and pkg/kubelet/types/pod_update.go.
 *
 * @throws Failure 'node' when the lists are not what crictl prints
 */
export function readCrictlLists(lists: CrictlLists): readonly RunningPod[] {
  const containers = requireList(lists.containers, 'containers');
  return requireList(lists.pods, 'items')
    .filter((sandbox) => textAt(sandbox, 'annotations', 'kubernetes.io/config.source') === 'file')
    .map((sandbox) => readSandbox(sandbox, containers))
    .sort((one, other) => one.createdAt.getTime() - other.createdAt.getTime());
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
    labels: withoutKubeletLabels(textsAt(sandbox, 'labels')),
    containers: containers
      .filter((container) => textAt(container, 'podSandboxId') === sandboxId)
      .map(readContainer)
      .sort((one, other) => one.createdAt.getTime() - other.createdAt.getTime()),
  };
}

function readAnnotations(annotations: Readonly<Record<string, string>>): KubeletAnnotations {
  return {
    configHash: annotations['kubernetes.io/config.hash'],
    configSource: 'file',
    configSeen: dateOf(annotations['kubernetes.io/config.seen']),
  };
}

function withoutKubeletLabels(labels: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(labels).filter(([name]) => !KUBELET_LABELS.has(name)));
}

const KUBELET_LABELS = new Set(['io.kubernetes.pod.name', 'io.kubernetes.pod.namespace', 'io.kubernetes.pod.uid']);

function readContainer(container: unknown): RunningContainer {
  const annotations = textsAt(container, 'annotations');
  return {
    id: textAt(container, 'id'),
    name: textAt(container, 'metadata', 'name'),
    // Newer runtimes tell the name that the pod gives beside the image's digest.
    image: textAt(container, 'image', 'userSpecifiedImage') || textAt(container, 'image', 'image'),
    state: STATES.get(textAt(container, 'state')) ?? 'unknown',
    restartCount: numberOf(annotations['io.kubernetes.container.restartCount']) ?? 0,
    createdAt: dateOfNanoseconds(textAt(container, 'createdAt')),
    gracePeriod: numberOf(annotations['io.kubernetes.pod.terminationGracePeriod']),
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
    startedAt: dateOf(textAt(status, 'startedAt')),
    finishedAt: dateOf(textAt(status, 'finishedAt')),
  };
}

/** Nanoseconds since 1970 are too large for a number, so JSON has them as text. */
function dateOfNanoseconds(text: string): Date {
  return new Date(Number(text.slice(0, -6) || '0'));
}

/** Undefined for no time at all, which Go's programs write as 1970 or as the year 1. */
function dateOf(text: string | undefined): Date | undefined {
  const date = new Date(text ?? '');
  return date.getTime() > 0 ? date : undefined;
}

function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}
