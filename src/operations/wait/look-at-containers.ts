import { readPodSpec } from '../../runtimes/pod-spec.ts';
import type { RunningPod } from '../../runtimes/running-pod.ts';
import { causeOf, hintOf } from './cause.ts';
import { blockedReason, crashReason, isCrashed, wayReason, type CrashedContainer } from './container-reason.ts';
import { judgeContainers, type ContainerStand, type Stand } from './judge-containers.ts';
import { lastWords } from './last-words.ts';
import type { PodScene } from './look-at-pod.ts';
import { unmet, type Progress, type Reason } from './progress.ts';
import type { SandboxStage } from './sandbox-stage.ts';

type OwnStage = Extract<SandboxStage, { kind: 'own' }>;

/**
 * Tells how the containers of a pod's own sandbox are: whether all are ready, and if not, what the worst of them says.
 * Probes of which no kubelet tells are run.
 *
 * @throws Failure 'node' when the node does not answer
 */
export async function lookAtContainers(stage: OwnStage, scene: PodScene): Promise<Progress> {
  const { facts, clock, manifest, one } = scene;
  const { current } = stage;
  const stands = judgeContainers({
    spec: readPodSpec(manifest.pod),
    containers: current.containers,
    moment: { now: clock.now, kubeletStartedAt: facts.view.finding.kubelet?.startedAt },
    word: facts.words.get(one.entry.name),
  });
  const worst = WORST_FIRST.map((kind) => stands.find(({ stand }) => stand.kind === kind)).find(
    (stand) => stand !== undefined,
  );
  if (worst !== undefined) return { kind: 'unmet', reason: await reasonOf(worst, current, scene) };
  const doubts = stage.isCertain ? [] : [`whether it is made from what is in ${one.entry.name} now cannot be told`];
  if (stands.every(({ stand }) => stand.kind === 'done')) return { kind: 'met', doubts };
  if (current.sandboxState === 'not ready') {
    return unmet('wait', 'sandbox', 'its sandbox has ended, and the kubelet has made no other yet');
  }
  const untold = stands.filter(({ stand }) => stand.kind === 'untold');
  const probed = await scene.probes.run(untold, current, scene);
  return probed.kind === 'met' ? { kind: 'met', doubts: [...doubts, ...probed.doubts] } : probed;
}

const WORST_FIRST: readonly Stand['kind'][] = [
  'failed',
  'crashed',
  'blocked',
  'unknown',
  'unmade',
  'starting',
  'initializing',
  'unready',
  'young',
];

async function reasonOf(one: ContainerStand, current: RunningPod, scene: PodScene): Promise<Reason> {
  if (isCrashed(one)) return reasonOfCrash(one, current, scene);
  const { spec, stand } = one;
  if (stand.kind === 'blocked') return blockedReason(spec.name, stand);
  return stand.kind === 'unmade' ? reasonOfUnmade(one, current, scene) : wayReason(one);
}

/** What crashes often does so because something on the node is not as it needs it. */
async function reasonOfCrash(one: CrashedContainer, current: RunningPod, scene: PodScene): Promise<Reason> {
  const { node, facts } = scene;
  const words = await lastWords(node, facts.view.finding.podLogsDirectory, current, one.stand.run);
  const reason = crashReason(one, words);
  const cause = await causeOf(scene);
  if (cause === undefined) return reason;
  return { ...reason, text: `${reason.text}; ${cause.what}`, hint: hintOf(cause) };
}

/** An image is pulled in any time that it takes, unless somebody knows better. */
async function reasonOfUnmade(one: ContainerStand, { createdAt }: RunningPod, scene: PodScene): Promise<Reason> {
  const age = scene.clock.now.getTime() - createdAt.getTime();
  const cause = age < UNMADE_MILLISECONDS ? undefined : await causeOf(scene);
  if (cause === undefined) return wayReason(one);
  return { key: cause.check, text: cause.what, weight: 'trouble', hint: hintOf(cause) };
}

/** The kubelet makes a container in about a second after the sandbox. */
const UNMADE_MILLISECONDS = 2000;
