import { Failure } from '../../errors/failure.ts';
import type { NodeConversation } from '../../nodes/conversation/conversation.ts';
import type { InterruptedChange } from '../../nodes/operations/interrupted-change.ts';
import { goAloneForPods } from '../go-alone.ts';
import type { NodeFacts } from '../node-facts.ts';
import type { NodeTurn } from '../on-nodes.ts';
import { unreadFiles } from '../unread-files.ts';
import { ReopenedLine } from '../wait/reopened-line.ts';
import { absenceOf } from '../why-no-runtime.ts';
import { seeReadyAgain, sightOf } from './kubelet-sight.ts';
import { planByFile, type OutPlan } from './plan-by-file.ts';
import type { RestartedPod } from './restarted-pod.ts';
import type { RestartOptions, RestartResult } from './restart-options.ts';
import { takeOutAndBack } from './take-out-and-back.ts';

export interface ByFileOptions extends RestartOptions {
  readonly say: (step: string) => void;
  readonly turn: NodeTurn;
}

/**
 * Restarts pods of a node whose runtime nobody can ask: each file is taken out of the kubelet's sight for as long as that
 * may take to stop the pod, and put back, by this process or by the node alone. That a pod runs again only its kubelet can
 * tell, where it answers; else that is a warning, as it is of a changed pod that nobody can see.
 *
 * @throws Failure when there is something that may not be taken out; then nothing is
 */
export async function restartByFile(
  node: NodeConversation,
  facts: NodeFacts,
  options: ByFileOptions,
): Promise<RestartResult> {
  const { runtime, view } = facts;
  if (runtime.kind !== 'none') throw new Error('a runtime answers');
  const { plans, notFound } = planByFile(facts, runtime, options);
  const isFollowed = goAloneForPods(
    plans.map(({ manifest }) => manifest),
    options.turn,
  );
  // The next node has to be left as it is where this one's pods do not come back.
  const timeout = options.timeout ?? (isFollowed ? BETWEEN_NODES_MILLISECONDS : undefined);
  const restarted: RestartedPod[] = [];
  const interrupted: InterruptedChange[] = [];
  const result = {
    kubeletNodeName: view.finding.nodeName,
    restarted,
    warnings: [],
    notFound,
    unread: unreadFiles(view),
    interrupted,
  };
  const line = new ReopenedLine(node);
  const scene = { line, facts, why: absenceOf(runtime), options: { ...options, timeout } };
  try {
    for (const plan of plans) restarted.push(await carryOut(plan, interrupted, scene, node.nodeName));
    return { ...result, failure: undefined };
  } catch (failure) {
    if (!(failure instanceof Failure)) throw failure;
    return { ...result, failure };
  } finally {
    await line.close();
  }
}

/** As long as through the runtime. */
const BETWEEN_NODES_MILLISECONDS = 300_000;

interface ByFileScene {
  readonly line: ReopenedLine;
  readonly facts: NodeFacts;
  /** Why the runtime cannot be asked. */
  readonly why: string;
  readonly options: ByFileOptions;
}

async function carryOut(
  plan: OutPlan,
  interrupted: InterruptedChange[],
  { line, facts, why, options }: ByFileScene,
  nodeName: string,
): Promise<RestartedPod> {
  const { manifest, file, seconds } = plan;
  const { podName } = manifest;
  const { timeout, signal, sink, say, author, now } = options;
  const before = timeout === undefined ? undefined : await line.ask((node) => sightOf(node, manifest, facts));
  sink.warn(
    nodeName,
    `pod/${podName} is restarted by taking ${file.name} out of the kubelet's sight for ${String(seconds)}s: ${why}`,
  );
  say(`${file.name} is out for ${String(seconds)}s`);
  const maker = { author, now };
  interrupted.push(...(await takeOutAndBack(line, plan, { directory: facts.view.directory, maker, signal })));
  const done = { podName, ...NO_SANDBOXES, secondsOut: seconds } as const;
  if (timeout === undefined) return { ...done, outcome: 'put back' };
  if (before === undefined) {
    sink.warn(nodeName, unseenWords(plan, facts));
    return { ...done, outcome: 'put back' };
  }
  say(`waiting for ${podName}`);
  await seeReadyAgain(line, manifest, before, { facts, timeout, signal });
  return { ...done, outcome: 'restarted' };
}

const NO_SANDBOXES = {
  oldSandboxId: undefined,
  newSandboxId: undefined,
  timeWithout: undefined,
  staleSandboxIds: [],
} as const;

function unseenWords({ manifest }: OutPlan, { view }: NodeFacts): string {
  const { podName, namespace } = manifest;
  const mirror = `${podName}-${view.finding.nodeName?.toLowerCase() ?? 'NODE'}`;
  return (
    `pod/${podName} is not seen to run again: its kubelet does not answer either; ` +
    `kubectl get pod -n ${namespace} ${mirror} tells what the API server knows of it`
  );
}
