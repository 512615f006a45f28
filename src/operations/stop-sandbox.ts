import type { NodeConversation } from '../nodes/conversation/conversation.ts';
import { stopPod, type StopOutcome } from '../nodes/operations/stop-pod/stop-pod.ts';
import type { RuntimeClient } from '../nodes/operations/runtime-answer.ts';
import { at } from '../runtimes/json.ts';
import { readPodSpec } from '../runtimes/pod-spec.ts';
import type { RunningContainer, RunningPod } from '../runtimes/running-pod.ts';

/** What a sandbox is stopped by. */
export interface SandboxStop {
  readonly client: RuntimeClient;
  /** The manifest of its pod, or of a newer version; undefined where there is none. */
  readonly pod: unknown;
  /** `--grace-period`, in seconds; undefined for the pod's own. */
  readonly grace: number | undefined;
}

/**
 * Stops what runs in a sandbox, each container with its grace and the sidecars after the others, and then the sandbox,
 * through the container runtime.
 *
 * @throws StopFailure where something did not end; AnswerLost when the node may go on with it
 */
export async function stopSandbox(
  node: NodeConversation,
  sandbox: RunningPod,
  { client, pod, grace }: SandboxStop,
): Promise<StopOutcome> {
  return stopPod(node, {
    client,
    sandboxId: sandbox.sandboxId,
    turns: turnsOf(sandbox, pod).map((turn) => turn.map(({ id }) => id)),
    grace: grace ?? graceOf(sandbox, pod),
  });
}

/**
 * The pod's own grace in seconds: what the kubelet noted on what runs, else what the manifest says, else Kubernetes' own;
 * never less than one (calculateEffectiveGracePeriod of pkg/kubelet/pod_workers.go).
 */
export function graceOf({ containers }: Pick<RunningPod, 'containers'>, pod: unknown): number {
  const noted = containers.flatMap(({ gracePeriod }) => (gracePeriod === undefined ? [] : [gracePeriod]));
  const written = at(pod, 'spec', 'terminationGracePeriodSeconds');
  const own = typeof written === 'number' ? written : DEFAULT_GRACE_SECONDS;
  return Math.max(1, ...(noted.length > 0 ? noted : [own]));
}

const DEFAULT_GRACE_SECONDS = 30;

/**
 * In which order the kubelet ends what runs: sidecars when all others have ended, the last first
 * (pkg/kubelet/kuberuntime/kuberuntime_termination_order.go).
 */
export function turnsOf({ containers }: RunningPod, pod: unknown): readonly (readonly RunningContainer[])[] {
  const running = containers.filter(({ state }) => state === 'running' || state === 'unknown');
  const sidecars = readPodSpec(pod)
    .initContainers.filter(({ isSidecar }) => isSidecar)
    .map(({ name }) => name)
    .reverse();
  return [
    running.filter(({ name }) => !sidecars.includes(name)),
    ...sidecars.map((sidecar) => running.filter(({ name }) => name === sidecar)),
  ].filter((turn) => turn.length > 0);
}
