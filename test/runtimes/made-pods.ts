import { podStatus } from '../../src/runtimes/pod-status.ts';
import type { RunningContainer, RunningPod } from '../../src/runtimes/running-pod.ts';

export const MADE = new Date('2026-01-02T03:00:00Z');

/** READY, STATUS and RESTARTS. */
export function cells(manifest: ReturnType<typeof manifestOf>, pod: RunningPod): string {
  const { ready, status, restarts } = podStatus(manifest, [pod]);
  return [ready, status, restarts].join(' ');
}

export function manifestOf(spec: Readonly<Record<string, unknown>>): {
  readonly podName: string;
  readonly namespace: string;
  readonly pod: unknown;
} {
  return { podName: 'web', namespace: 'default', pod: { spec } };
}

export function podWith(...containers: readonly RunningContainer[]): RunningPod {
  return {
    name: 'web-cp1',
    namespace: 'default',
    uid: 'u1',
    sandboxId: 's1',
    sandboxState: 'ready',
    createdAt: MADE,
    annotations: { configHash: 'u1', configSource: 'file', configSeen: undefined },
    labels: {},
    podAnnotations: {},
    containers,
  };
}

export function running(name: string, facts: Partial<RunningContainer> = {}): RunningContainer {
  return {
    id: name,
    name,
    image: 'busybox',
    specifiedImage: 'busybox',
    state: 'running',
    restartCount: 0,
    createdAt: MADE,
    gracePeriod: 30,
    run: undefined,
    ...facts,
  };
}

export function exited(
  name: string,
  exitCode: number,
  reason: string | undefined,
  { id = name, finishedAt = MADE }: { readonly id?: string; readonly finishedAt?: Date } = {},
): RunningContainer {
  return running(name, { id, state: 'exited', run: { exitCode, reason, startedAt: MADE, finishedAt } });
}
