import { Failure } from '../../errors/failure.ts';
import type { Manifest } from '../../manifest/read-manifest.ts';
import type { NodeConversation } from '../../nodes/conversation/conversation.ts';
import { askKubelet } from '../../nodes/operations/ask-kubelet/ask-kubelet.ts';
import type { KubeletWord } from '../../runtimes/kubelet-word.ts';
import { readPodSpec } from '../../runtimes/pod-spec.ts';
import { readReportedPods } from '../../runtimes/words-in-pods.ts';
import type { NodeFacts } from '../node-facts.ts';
import { pause } from '../pause.ts';
import type { ReopenedLine } from '../wait/reopened-line.ts';

/** What a kubelet said of a pod before it was restarted. */
export interface KubeletSight {
  /** The ids of its containers then. */
  readonly oldIds: ReadonlySet<string>;
}

/**
 * Asks a node's kubelet itself of a pod, where no runtime can be asked.
 *
 * @returns undefined where it does not answer, or nobody knows how it calls the pod
 * @throws Failure 'node' when the node does not answer
 */
export async function sightOf(
  node: NodeConversation,
  manifest: Manifest,
  facts: NodeFacts,
): Promise<KubeletSight | undefined> {
  const said = await askOf(node, manifest, facts);
  if (said === undefined) return undefined;
  return { oldIds: new Set([...(said.word?.containers.values() ?? [])].flatMap(({ id }) => id ?? [])) };
}

interface SeeOptions {
  readonly facts: NodeFacts;
  /** In milliseconds. */
  readonly timeout: number;
  readonly signal: AbortSignal;
}

/**
 * Waits until a kubelet says that all containers of a pod are others than before, and ready.
 *
 * @throws Failure 'node' when it does not in time, in kubectl's words; 'cancelled' when the user interrupts
 */
export async function seeReadyAgain(
  line: ReopenedLine,
  manifest: Manifest,
  { oldIds }: KubeletSight,
  { facts, timeout, signal }: SeeOptions,
): Promise<void> {
  const deadline = performance.now() + timeout;
  for (;;) {
    const lacking = await lookAgain(line, manifest, facts, oldIds);
    if (lacking === undefined) return;
    if (performance.now() >= deadline) {
      // kubectl's words (k8s.io/kubectl/pkg/cmd/wait, extendErrWaitTimeout).
      throw new Failure('node', `timed out waiting for the condition on pods/${manifest.podName}: ${lacking}`);
    }
    await pause(PAUSE_MILLISECONDS, signal);
  }
}

/** Its answer is no older than its last look at its runtime, once a second (pkg/kubelet/kubelet.go, plegRelistPeriod). */
const PAUSE_MILLISECONDS = 1000;

/** A node that does not answer now is one more reason to wait: what was stopped may be what leads to it. */
async function lookAgain(
  line: ReopenedLine,
  manifest: Manifest,
  facts: NodeFacts,
  oldIds: ReadonlySet<string>,
): Promise<string | undefined> {
  try {
    const said = await line.ask((node) => askOf(node, manifest, facts));
    return said === undefined ? 'its kubelet does not answer' : lackOf(said.word, manifest, oldIds);
  } catch (failure) {
    if (!(failure instanceof Failure) || failure.kind === 'cancelled') throw failure;
    return failure.message;
  }
}

async function askOf(
  node: NodeConversation,
  { namespace, podName }: Manifest,
  { view }: NodeFacts,
): Promise<{ readonly word: KubeletWord | undefined } | undefined> {
  const { kubelet, ports, nodeName } = view.finding;
  if (kubelet === undefined || nodeName === undefined) return undefined;
  const answer = await askKubelet(node, { pid: kubelet.pid, readOnlyPort: ports.readOnly, port: ports.secure });
  if (answer === undefined) return undefined;
  const fullName = `${namespace}/${podName}-${nodeName.toLowerCase()}`;
  return { word: readReportedPods(answer).find((pod) => pod.fullName === fullName)?.word };
}

/** What is missing of a pod that is ready again; undefined where nothing is. */
function lackOf(word: KubeletWord | undefined, { pod }: Manifest, oldIds: ReadonlySet<string>): string | undefined {
  if (word === undefined) return 'its kubelet does not run it yet';
  if (word.reason !== undefined) return `its kubelet does not run it: ${word.reason}`;
  const lacks = readPodSpec(pod).containers.flatMap(({ name }) => {
    const container = word.containers.get(name);
    if (container?.waiting !== undefined) return [`container "${name}" waits: ${container.waiting.reason}`];
    if (container?.id === undefined || oldIds.has(container.id)) return [`container "${name}" was not made anew`];
    return container.isReady === true ? [] : [`container "${name}" is not ready`];
  });
  return lacks[0];
}
