import type { RunningContainer, RunningPod } from '../../src/runtimes/running-pod.ts';

/** What of the pods of every recording (`test/golden/make-pods.mjs`) comes from files, with what became of each. */
export const RECORDED_PODS = [
  'running-controlplane 11 ready running',
  'completed-controlplane 22 ready exited:0:Completed',
  'failed-controlplane 33 ready exited:1:Error',
  'restarted-controlplane 44 ready exited:1:Error running',
  'empty-controlplane 55 ready',
  'renewed-controlplane 66 not ready exited:137:Error',
  'renewed-controlplane 66 ready running',
  'replaced-controlplane 77 not ready exited:137:Error',
  'replaced-controlplane 88 ready running',
];

/** A line a pod: its name, its UID's beginning, its sandbox and its containers. */
export function printPods(pods: readonly RunningPod[]): readonly string[] {
  return pods.map(({ name, uid, sandboxState, containers }) =>
    [name, uid.slice(0, 2), sandboxState, ...containers.map(printContainer)].join(' '),
  );
}

function printContainer({ state, run }: RunningContainer): string {
  return run === undefined ? state : `${state}:${String(run.exitCode)}:${run.reason ?? '-'}`;
}
