import { Failure } from '../../errors/failure.ts';
import type { NodeConversation } from '../../nodes/conversation/conversation.ts';
import { findRunningPods, type RunningPodsFound } from '../../runtimes/find-running-pods.ts';
import { currentPod } from '../../runtimes/pod-status.ts';
import { readPodSpec } from '../../runtimes/pod-spec.ts';
import type { RunningContainer, RunningPod } from '../../runtimes/running-pod.ts';
import type { KubeletFacts } from '../../nodes/operations/read-containerd/read-containerd.ts';
import { shortId } from '../../nodes/short-id.ts';
import { pause } from '../pause.ts';
import type { ReopenedLine } from '../wait/reopened-line.ts';
import { mainContainers } from './time-without-pod.ts';
import { whyNoRuntime } from '../why-no-runtime.ts';

/** What has to be seen of a pod that was stopped. */
export interface AwaitedRestart {
  readonly podName: string;
  readonly pod: unknown;
  /** How the kubelet calls it. */
  readonly fullName: Pick<RunningPod, 'name' | 'namespace'>;
  readonly kubelet: KubeletFacts;
  /** All that the runtime had of it before: none of these is the new one. */
  readonly oldSandboxIds: ReadonlySet<string>;
  /** Of those the ones that have to have ended. */
  readonly stoppedSandboxIds: ReadonlySet<string>;
}

export interface AwaitOptions {
  /** In milliseconds. */
  readonly timeout: number;
  readonly signal: AbortSignal;
  /** Tells how the pod is, beyond what its runtime knows. */
  readonly stateOf: (node: NodeConversation) => Promise<string>;
}

/** What was seen in the end. */
export interface SeenRestart {
  readonly sandbox: RunningPod;
  /** Of the new sandbox, by the pod's own order. */
  readonly containers: readonly RunningContainer[];
  readonly runtime: RunningPodsFound;
}

/**
 * Waits until a pod that was stopped is seen to run again, by its sandboxes' ids alone: the old ones have ended, and in
 * another one all its containers run. What the kubelet starts again in the old sandbox is no proof.
 *
 * @throws Failure 'node' when that is not so in time, in kubectl's words; 'cancelled' when the user interrupts
 */
export async function awaitRestart(
  line: ReopenedLine,
  awaited: AwaitedRestart,
  { timeout, signal, stateOf }: AwaitOptions,
): Promise<SeenRestart> {
  const deadline = performance.now() + timeout;
  for (;;) {
    const seen = await lookAgain(line, (node) => look(node, awaited));
    if (typeof seen !== 'string') return seen;
    if (performance.now() >= deadline) {
      const state = await lookAgain(line, stateOf);
      // kubectl's words (k8s.io/kubectl/pkg/cmd/wait, extendErrWaitTimeout).
      throw new Failure('node', `timed out waiting for the condition on pods/${awaited.podName}: ${seen}; ${state}`);
    }
    await pause(PAUSE_MILLISECONDS, signal);
  }
}

/** A node that does not answer now is one more reason to wait: what was stopped may be what leads to it. */
async function lookAgain<Seen>(
  line: ReopenedLine,
  question: (node: NodeConversation) => Promise<Seen>,
): Promise<Seen | string> {
  try {
    return await line.ask(question);
  } catch (failure) {
    if (!(failure instanceof Failure) || failure.kind === 'cancelled') throw failure;
    return failure.message;
  }
}

/** Looks at what the runtime has of the pod; answers why that is no proof yet. */
async function look(node: NodeConversation, awaited: AwaitedRestart): Promise<SeenRestart | string> {
  const { pod, fullName, kubelet, oldSandboxIds, stoppedSandboxIds } = awaited;
  const runtime = await findRunningPods(node, kubelet);
  if (runtime.kind === 'none') return whyNoRuntime(runtime);
  const own = runtime.pods.filter(({ name, namespace }) => name === fullName.name && namespace === fullName.namespace);
  const left = own.find((sandbox) => stoppedSandboxIds.has(sandbox.sandboxId) && isAlive(sandbox));
  if (left !== undefined) return `its old sandbox ${shortId(left.sandboxId)} has not ended`;
  const sandbox = currentPod(own.filter(({ sandboxId }) => !oldSandboxIds.has(sandboxId)));
  if (sandbox?.sandboxState !== 'ready') return 'its old sandbox has ended, and the kubelet has made no new one';
  const containers = mainContainers(sandbox, pod);
  const lacking = readPodSpec(pod).containers.find(
    ({ name }) => !containers.some((container) => container.name === name && container.state === 'running'),
  );
  if (lacking !== undefined) return `container "${lacking.name}" does not run in its new sandbox`;
  return { sandbox, containers, runtime };
}

function isAlive({ sandboxState, containers }: RunningPod): boolean {
  return sandboxState === 'ready' || containers.some(({ state }) => state === 'running');
}

/** The kubelet looks once a second at what its runtime has (pkg/kubelet/kubelet.go, plegRelistPeriod). */
const PAUSE_MILLISECONDS = 500;
