import { Failure } from '../../errors/failure.ts';
import type { JudgedEntry } from '../../kubelet/read-directory.ts';
import type { Manifest } from '../../manifest/read-manifest.ts';
import type { DirectoryEntry } from '../../nodes/operations/scan-directory/scan-directory.ts';
import type { RunningPod } from '../../runtimes/running-pod.ts';
import { findPod, type PodOnNode } from '../find-pod.ts';
import type { NodeFacts } from '../node-facts.ts';
import { standOf, standOfOrphan, type SandboxStand } from '../stale-sandboxes.ts';
import { refuseOlderAlone, refuseRestart, requireManifest } from './refuse-restart.ts';

export interface RestartChoices {
  /** As the user wrote them. */
  readonly names: readonly string[];
  /** Narrows the names; '' for every namespace. */
  readonly namespace: string;
  /** `--force`: stop what may not start again. */
  readonly isForced: boolean;
  /** `--stop-stale`: stop older sandboxes of the pods, too. */
  readonly stopsStale: boolean;
}

/** What is to be done about a pod. */
export type RestartPlan = FilePlan | StopPlan;

export interface FilePlan {
  readonly kind: 'restart';
  readonly podName: string;
  readonly file: JudgedEntry<DirectoryEntry>;
  readonly manifest: Manifest;
  readonly current: RunningPod;
  readonly stand: SandboxStand;
  /** All that the runtime has under its name. */
  readonly sandboxes: readonly RunningPod[];
}

/** Only what is left of it is stopped: it runs without a file, or it would not come back by itself. */
export interface StopPlan {
  readonly kind: 'stop';
  readonly podName: string;
  readonly stand: SandboxStand;
  /** Why it is not restarted itself, which is told in the end; undefined where nothing else of it is there. */
  readonly refusal: Failure | undefined;
}

/**
 * Decides what restarting pods means on a node.
 *
 * @throws Failure that says why a pod would not come back by itself, or which of two a name means
 */
export function planRestart(
  facts: NodeFacts,
  choices: RestartChoices,
): { readonly plans: readonly RestartPlan[]; readonly notFound: readonly string[] } {
  const found = choices.names.map((name) => ({ name, pod: findPod(facts, name, choices.namespace) }));
  const plans: RestartPlan[] = [];
  for (const { pod } of found) {
    if (pod === undefined) continue;
    const plan = planFor(pod, facts, choices);
    if (!plans.some((other) => isOfSamePod(other, plan))) plans.push(plan);
  }
  return { plans, notFound: found.filter(({ pod }) => pod === undefined).map(({ name }) => name) };
}

function isOfSamePod(one: RestartPlan, other: RestartPlan): boolean {
  if (one.kind === 'restart') return other.kind === 'restart' && one.file.entry.name === other.file.entry.name;
  return other.kind === 'stop' && one.stand.stale[0]?.sandboxId === other.stand.stale[0]?.sandboxId;
}

function planFor({ file, sandboxes = [] }: PodOnNode, facts: NodeFacts, choices: RestartChoices): RestartPlan {
  if (file === undefined) return planForOrphan(sandboxes, facts, choices);
  const manifest = requireManifest(file);
  const { podName } = manifest;
  const stand = standOf(file, facts);
  if (!choices.isForced) refuseOlderAlone(podName, stand);
  try {
    const current = refuseRestart(file, manifest, stand.current, facts, choices);
    return { kind: 'restart', podName, file, manifest, current, stand, sandboxes };
  } catch (refusal) {
    if (!(refusal instanceof Failure) || !choices.stopsStale || stand.stale.length === 0) throw refusal;
    return { kind: 'stop', podName, stand, refusal };
  }
}

function planForOrphan(sandboxes: readonly RunningPod[], facts: NodeFacts, { stopsStale }: RestartChoices): StopPlan {
  const podName = sandboxes.at(-1)?.name ?? '';
  const stand = standOfOrphan(sandboxes, facts);
  if (stand.stale.length === 0) {
    throw new Failure(
      'conflict',
      `pod ${podName} runs without a file, and may be ending: nobody would start it again`,
      {
        hint: 'kstatic list shows what becomes of it',
      },
    );
  }
  if (stopsStale) return { kind: 'stop', podName, stand, refusal: undefined };
  throw new Failure('conflict', `pod ${podName} runs without a file: nobody would start it again`, {
    hint: '--stop-stale stops it for good',
  });
}
