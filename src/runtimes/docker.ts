import { at, parseJsonLines, textAt, textsAt } from './json.ts';
import {
  dateOf,
  isFromFile,
  readAnnotations,
  readContainerAnnotations,
  withoutKubeletAnnotations,
  withoutKubeletLabels,
} from './kubelet-marks.ts';
import { byAge, messageOf, type RunningContainer, type RunningPod } from './running-pod.ts';

/**
 * Reads the static pods out of what a Docker Engine has: those whose sandbox says that the kubelet has them from a file.
 * Docker has no annotations, so cri-dockerd, and dockershim before it, made labels of them (core/helpers.go of
 * Mirantis/cri-dockerd). `lines` are JSON objects with `id`, `createdAt`, `image`, `labels` and `state`, as
 * `docker inspect` knows them.
 */
export function readDockerContainers(lines: Uint8Array): readonly RunningPod[] {
  const containers = parseJsonLines(lines);
  const made = containers
    .filter((container) => typeOf(container) === 'container')
    .map((container) => ({
      sandboxId: textAt(container, 'labels', 'io.kubernetes.sandbox.id'),
      container: readContainer(container),
    }));
  return containers
    .filter((container) => typeOf(container) === 'podsandbox' && isFromFile(annotationsOf(container)))
    .map((sandbox) => readSandbox(sandbox, made))
    .sort(byAge);
}

function typeOf(container: unknown): string {
  return textAt(container, 'labels', 'io.kubernetes.docker.type');
}

/** The annotations that a pod's sandbox, or a container, was made with. */
export function annotationsOf(container: unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(textsAt(container, 'labels')).flatMap(([name, value]) =>
      name.startsWith(ANNOTATION) ? [[name.slice(ANNOTATION.length), value]] : [],
    ),
  );
}

const ANNOTATION = 'annotation.';

interface MadeContainer {
  readonly sandboxId: string;
  readonly container: RunningContainer;
}

function readSandbox(sandbox: unknown, made: readonly MadeContainer[]): RunningPod {
  const labels = textsAt(sandbox, 'labels');
  const id = textAt(sandbox, 'id');
  return {
    name: labels['io.kubernetes.pod.name'] ?? '',
    namespace: labels['io.kubernetes.pod.namespace'] ?? '',
    uid: labels['io.kubernetes.pod.uid'] ?? '',
    sandboxId: id,
    sandboxState: at(sandbox, 'state', 'Running') === true ? 'ready' : 'not ready',
    createdAt: createdAt(sandbox),
    annotations: readAnnotations(annotationsOf(sandbox)),
    podAnnotations: withoutKubeletAnnotations(annotationsOf(sandbox)),
    labels: ownLabels(labels),
    containers: made
      .filter(({ sandboxId }) => sandboxId === id)
      .map(({ container }) => container)
      .sort(byAge),
  };
}

function ownLabels(labels: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(withoutKubeletLabels(labels)).filter(
      ([name]) => !name.startsWith(ANNOTATION) && !SHIM_LABELS.has(name),
    ),
  );
}

const SHIM_LABELS = new Set(['io.kubernetes.docker.type', 'io.kubernetes.container.name']);

function readContainer(container: unknown): RunningContainer {
  return {
    id: textAt(container, 'id'),
    name: textAt(container, 'labels', 'io.kubernetes.container.name'),
    image: textAt(container, 'image'),
    specifiedImage: undefined,
    ...stateOf(at(container, 'state'), createdAt(container)),
    createdAt: createdAt(container),
    ...readContainerAnnotations(annotationsOf(container)),
  };
}

/** As cri-dockerd tells it (ContainerStatus of its core/container_status.go). */
function stateOf(state: unknown, createdAt: Date): Pick<RunningContainer, 'state' | 'run'> {
  if (at(state, 'Running') === true) return { state: 'running', run: undefined };
  const exitCode = at(state, 'ExitCode');
  if (typeof exitCode !== 'number') return { state: 'unknown', run: undefined };
  const finishedAt = dateOf(textAt(state, 'FinishedAt'));
  if (finishedAt !== undefined) {
    const startedAt = dateOf(textAt(state, 'StartedAt'));
    return { state: 'exited', run: { exitCode, reason: reasonOf(state, exitCode), startedAt, finishedAt } };
  }
  if (exitCode === 0) return { state: 'created', run: undefined };
  // It could not even be started.
  const message = messageOf(textAt(state, 'Error'));
  const run = { exitCode, reason: 'ContainerCannotRun', ...message, startedAt: createdAt, finishedAt: createdAt };
  return { state: 'exited', run };
}

function reasonOf(state: unknown, exitCode: number): string {
  if (at(state, 'OOMKilled') === true) return 'OOMKilled';
  return exitCode === 0 ? 'Completed' : 'Error';
}

function createdAt(container: unknown): Date {
  return dateOf(textAt(container, 'createdAt')) ?? new Date(0);
}
