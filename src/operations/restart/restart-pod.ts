import { Failure } from '../../errors/failure.ts';
import type { Manifest } from '../../manifest/read-manifest.ts';
import type { NodeConversation } from '../../nodes/conversation/conversation.ts';
import { AnswerLost } from '../../nodes/conversation/transport-failures.ts';
import type { KubeletFacts } from '../../nodes/operations/read-containerd/read-containerd.ts';
import { findRunningPods, type RunningPodsFinding, type RunningPodsFound } from '../../runtimes/find-running-pods.ts';
import { NO_DETAILS, type PodDetails } from '../../runtimes/pod-details.ts';
import type { RunningPod } from '../../runtimes/running-pod.ts';
import { stopSandbox, type SandboxStop } from '../stop-sandbox.ts';
import type { ReopenedLine } from '../wait/reopened-line.ts';
import { awaitRestart, type AwaitOptions } from './await-restart.ts';
import { mainContainers, timeWithoutPod } from './time-without-pod.ts';

/** A pod that is to be restarted, as it was found. */
export interface RestartTarget {
  readonly manifest: Manifest;
  /** What the runtime has of the pod. */
  readonly sandboxes: readonly RunningPod[];
  /** The one that the kubelet looks after. */
  readonly current: RunningPod;
  /** The others that have to have ended in the end. */
  readonly stopped: readonly RunningPod[];
}

export interface RestartPodOptions {
  readonly runtime: RunningPodsFound;
  readonly kubelet: KubeletFacts;
  /** In seconds; undefined for the pod's own. */
  readonly grace: number | undefined;
  /** Undefined where the new sandbox is not waited for. */
  readonly wait: AwaitOptions | undefined;
  readonly say: (step: string) => void;
}

export interface RestartOutcome {
  readonly newSandboxId: string | undefined;
  readonly timeWithout: number | undefined;
}

/**
 * Stops the sandbox of a pod, so that the kubelet makes another one, and waits until that runs. A line that breaks
 * meanwhile is opened anew: the node ends what it has begun.
 *
 * @throws StopFailure where something did not end, Failure when the pod does not run again in time
 */
export async function restartPod(
  line: ReopenedLine,
  { manifest, sandboxes, current, stopped }: RestartTarget,
  { runtime, kubelet, grace, wait, say }: RestartPodOptions,
): Promise<RestartOutcome> {
  const { pod, podName } = manifest;
  say(`stopping ${current.name}`);
  await stopCurrent(line, current, { client: runtime.client, pod, grace }, wait !== undefined);
  if (wait === undefined) return { newSandboxId: undefined, timeWithout: undefined };
  say(`waiting for ${current.name}`);
  // At once: of what has ended the kubelet keeps only the newest.
  const first = await lookAt(line, (node) => findRunningPods(node, kubelet));
  const seen = await awaitRestart(
    line,
    {
      podName,
      pod,
      fullName: current,
      kubelet,
      oldSandboxIds: idsOf(sandboxes),
      stoppedSandboxIds: idsOf([current, ...stopped]),
    },
    wait,
  );
  const last = await lookAt(line, () => Promise.resolve(seen.runtime));
  const old = first.pods.find(({ sandboxId }) => sandboxId === current.sandboxId) ?? current;
  const details = [last.details, first.details];
  return {
    newSandboxId: seen.sandbox.sandboxId,
    timeWithout: timeWithoutPod(mainContainers(old, pod), seen.containers, details),
  };
}

/** Where the answer is lost the waiting shows what came of it. */
async function stopCurrent(
  line: ReopenedLine,
  sandbox: RunningPod,
  stop: SandboxStop,
  isWaitedFor: boolean,
): Promise<void> {
  try {
    await line.ask((node) => stopSandbox(node, sandbox, stop));
  } catch (failure) {
    if (!(failure instanceof AnswerLost) || !isWaitedFor) throw failure;
  }
}

interface RuntimeLook {
  readonly pods: readonly RunningPod[];
  readonly details: PodDetails;
}

/** Nothing hangs on it but what is told of the time. */
async function lookAt(
  line: ReopenedLine,
  find: (node: NodeConversation) => Promise<RunningPodsFinding>,
): Promise<RuntimeLook> {
  try {
    return await line.ask(async (node) => {
      const finding = await find(node);
      return finding.kind === 'found' ? { pods: finding.pods, details: await finding.readDetails() } : NOTHING;
    });
  } catch (failure) {
    if (!(failure instanceof Failure) || failure.kind === 'cancelled') throw failure;
    return NOTHING;
  }
}

const NOTHING: RuntimeLook = { pods: [], details: NO_DETAILS };

function idsOf(sandboxes: readonly RunningPod[]): ReadonlySet<string> {
  return new Set(sandboxes.map(({ sandboxId }) => sandboxId));
}
