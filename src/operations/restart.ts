import { Failure } from '../errors/failure.ts';
import type { NodeConversation } from '../nodes/conversation/conversation.ts';
import { stopPodScript } from '../nodes/operations/stop-pod/stop-pod.ts';
import { podDetailsScripts, type RunningPodsFound } from '../runtimes/find-running-pods.ts';
import { changeFileScripts } from './change-file.ts';
import type { FindManifestPathOptions } from './find-manifest-path.ts';
import { goAloneForPods } from './go-alone.ts';
import { findNodeFacts, findNodeFactsScripts, type NodeFacts } from './node-facts.ts';

import type { NodeTurn, NodeWork } from './on-nodes.ts';
import { stateOf } from './pod-state.ts';
import { planRestart, type FilePlan, type RestartPlan } from './restart/plan-restart.ts';
import { isRestartedByFile, requireRuntime } from './restart/refuse-restart.ts';
import type { RestartOptions, RestartResult } from './restart/restart-options.ts';
import { restartPod } from './restart/restart-pod.ts';
import type { RestartedPod } from './restart/restarted-pod.ts';
import { restartWarnings } from './restart/restart-warnings.ts';
import { stopStale } from './stop-stale.ts';
import { unreadFiles } from './unread-files.ts';
import { ReopenedLine } from './wait/reopened-line.ts';

/**
 * Restarts pods of a node through its container runtime: the kubelet makes each anew when its sandbox has ended, and no
 * file is touched. Where no client of the runtime is usable, the kubelet stops them: their files are taken out of its
 * sight for some time (see `restartByFile`). Before anything is stopped all is refused that would not come back by itself.
 */
export function restartWork(options: RestartOptions): NodeWork<RestartResult> {
  return {
    operations: [...new Set([...findNodeFactsScripts, ...podDetailsScripts, stopPodScript, ...changeFileScripts])],
    run: (node, say, turn) => restartOnNode(node, options, say, turn),
    failureOf: ({ failure }) => failure,
  };
}

async function restartOnNode(
  node: NodeConversation,
  given: RestartOptions,
  say: (step: string) => void,
  turn: NodeTurn,
): Promise<RestartResult> {
  const facts = await findNodeFacts(node, given.discovery, say);
  if (isRestartedByFile(facts)) {
    // Of no use to a node whose runtime answers.
    const { restartByFile } = await import('./restart/restart-by-file.ts');
    return restartByFile(node, facts, { ...given, say, turn });
  }
  const runtime = requireRuntime(facts);
  const { plans, notFound } = planRestart(facts, given);
  const isFollowed = goAloneForPods(
    plans.flatMap((plan) => (plan.kind === 'restart' ? [plan.manifest] : [])),
    turn,
  );
  // The next node has to be left as it is where this one's pods do not come back.
  const options = isFollowed ? { ...given, timeout: given.timeout ?? BETWEEN_NODES_MILLISECONDS } : given;
  const restarted: RestartedPod[] = [];
  const result = {
    kubeletNodeName: facts.view.finding.nodeName,
    restarted,
    warnings: plans.flatMap((plan) => restartWarnings(plan, options)),
    notFound,
    unread: unreadFiles(facts.view),
    interrupted: [],
  };
  const line = new ReopenedLine(node);
  try {
    for (const plan of plans) {
      restarted.push(await carryOut(plan, { line, facts, runtime, options, say }));
      if (plan.kind === 'stop' && plan.refusal !== undefined) throw plan.refusal;
    }
    return { ...result, failure: undefined };
  } catch (failure) {
    if (!(failure instanceof Failure) || failure.kind === 'cancelled') throw failure;
    return { ...result, failure };
  } finally {
    await line.close();
  }
}

/** How long a pod of the control plane is waited for in any case before the next node's is stopped. */
const BETWEEN_NODES_MILLISECONDS = 300_000;

interface RestartScene {
  readonly line: ReopenedLine;
  readonly facts: NodeFacts;
  readonly runtime: RunningPodsFound;
  readonly options: RestartOptions;
  readonly say: (step: string) => void;
}

async function carryOut(plan: RestartPlan, scene: RestartScene): Promise<RestartedPod> {
  const { line, runtime, options, say } = scene;
  const { stand, podName } = plan;
  const pod = plan.kind === 'restart' ? plan.manifest.pod : undefined;
  const stop = { client: runtime.client, pod, grace: options.grace };
  // What is restarted itself is stopped then.
  const others = stand.stale.filter((sandbox) => sandbox !== stand.current);
  const stale = options.stopsStale ? await line.ask((node) => stopStale(node, others, stop, say)) : [];
  const done = { podName, staleSandboxIds: stale.map(({ sandboxId }) => sandboxId) };
  if (plan.kind === 'stop') {
    const outcome = plan.refusal === undefined ? 'stopped' : 'refused';
    return { ...done, outcome, oldSandboxId: undefined, newSandboxId: undefined, timeWithout: undefined };
  }
  const restart = await restartPod(
    line,
    { manifest: plan.manifest, sandboxes: plan.sandboxes, current: plan.current, stopped: stale },
    { runtime, kubelet: kubeletOf(scene.facts), grace: options.grace, wait: waitFor(plan, options), say },
  );
  return { ...done, outcome: 'restarted', oldSandboxId: plan.current.sandboxId, ...restart };
}

function kubeletOf({ view }: NodeFacts): Parameters<typeof restartPod>[2]['kubelet'] {
  const { containerRuntimeEndpoint, nodeName } = view.finding;
  return { endpoint: containerRuntimeEndpoint, nodeName };
}

function waitFor(
  { file }: FilePlan,
  { timeout, signal, discovery }: RestartOptions,
): Parameters<typeof restartPod>[2]['wait'] {
  if (timeout === undefined) return undefined;
  return { timeout, signal, stateOf: (node) => describeState(node, file.entry.name, discovery) };
}

/** For who has waited in vain: what `list` would say of a file's pod. */
async function describeState(
  node: NodeConversation,
  file: string,
  discovery: FindManifestPathOptions,
): Promise<string> {
  const facts = await findNodeFacts(node, discovery, () => undefined);
  const one = facts.view.entries.find(({ entry }) => entry.name === file);
  if (one === undefined) return `${file} is gone`;
  const { status, message } = stateOf(one, facts);
  return `it is ${status}${message === undefined ? '' : `: ${message}`}`;
}
