import type { PodDetails } from '../../runtimes/pod-details.ts';
import type { RunningContainer, RunningPod } from '../../runtimes/running-pod.ts';
import type { PodEvent } from './pod-event.ts';

/** Tells what the runtime still knows to have happened to a pod: of what it has forgotten nobody tells. */
export function runtimeEvents(sandboxes: readonly RunningPod[], details: PodDetails): readonly PodEvent[] {
  const from = details.runtimeName ?? 'runtime';
  return sandboxes.flatMap((pod, index) => [
    sandboxEvent(pod, sandboxes[index - 1], from),
    ...pod.containers.flatMap((container) => containerEvents(container, details, from)),
  ]);
}

function sandboxEvent({ createdAt, uid }: RunningPod, before: RunningPod | undefined, from: string): PodEvent {
  const common = { type: 'Normal', at: createdAt, from } as const;
  if (before === undefined) return { ...common, reason: 'SandboxCreated', message: 'Pod sandbox created' };
  const why = before.uid === uid ? 'Pod sandbox made anew' : 'Pod sandbox made for another version of the pod';
  return { ...common, reason: 'SandboxChanged', message: why };
}

/** The kubelet's own words where it has some (pkg/kubelet/kuberuntime/kuberuntime_container.go). */
function containerEvents(container: RunningContainer, details: PodDetails, from: string): readonly PodEvent[] {
  const { name, image, restartCount, createdAt, run } = container;
  const told = details.containers.get(container.id);
  const startedAt = run?.startedAt ?? told?.startedAt;
  const field = `spec.containers{${name}}`;
  const restarts = restartCount === 0 ? '' : `, restart ${String(restartCount)}`;
  const made = `${field}: Container created from ${told?.image ?? image}${restarts}`;
  return [
    { type: 'Normal', reason: 'Created', at: createdAt, from, message: made },
    ...(startedAt === undefined
      ? []
      : [{ type: 'Normal', reason: 'Started', at: startedAt, from, message: `${field}: Container started` } as const]),
    ...(run === undefined ? [] : [endEvent(run, field, from)]),
  ];
}

function endEvent(run: NonNullable<RunningContainer['run']>, field: string, from: string): PodEvent {
  const { exitCode, reason, finishedAt } = run;
  return {
    type: exitCode === 0 ? 'Normal' : 'Warning',
    reason: reason ?? (exitCode === 0 ? 'Completed' : 'Error'),
    at: finishedAt,
    from,
    message: `${field}: Container exited with code ${String(exitCode)}`,
  };
}
