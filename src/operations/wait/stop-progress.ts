import { shortId } from '../../nodes/short-id.ts';
import type { RunningPod } from '../../runtimes/running-pod.ts';
import { apiServerTrouble } from './api-server-trouble.ts';
import { asDoctorSays, causeOf, type CauseScene } from './cause.ts';
import { unmet, type Progress } from './progress.ts';
import { reasonOfLeft, type SandboxToGo } from './reason-of-left.ts';

/** One of which is to be told how that goes. */
export interface OldSandbox extends SandboxToGo {
  /** Whether the kubelet has had all the time that it needs to stop it. */
  readonly isOverdue: boolean;
}

/**
 * Tells of an old sandbox that is still there: that it has its grace period to end, that no kubelet is there to stop it,
 * or that the one that is there does not. A kubelet stops no pod before it has heard, since its start, of its API server
 * (deletePod of pkg/kubelet/kubelet.go, HandlePodCleanups of kubelet_pods.go); and a static pod it starts only when the
 * one before it has ended (allowStaticPodStart of pod_workers.go).
 *
 * @throws Failure 'node' when the node does not answer
 */
export async function stopProgress(sandbox: OldSandbox, scene: CauseScene): Promise<Progress> {
  const { kubelet } = scene.facts.view.finding;
  if (kubelet === undefined) {
    const cause = await causeOf(scene);
    return cause === undefined ? unmet('trouble', 'kubelet', 'no kubelet runs') : asDoctorSays(cause);
  }
  const said = `${WORDS[sandbox.kind]} (sandbox ${shortId(sandbox.old.sandboxId)})`;
  const trouble = await apiServerTrouble(scene.node, scene.facts, scene.clock);
  const because =
    trouble === undefined ? '' : `: one that has not reached its API server since its start stops none (${trouble})`;
  if (sandbox.isOverdue) {
    const text = `${said}, and the kubelet does not stop it${because}`;
    return { kind: 'unmet', reason: reasonOfLeft(sandbox, text, scene.manifest) };
  }
  const doubt = trouble === undefined ? '' : `, if the kubelet stops it${because}`;
  return unmet('wait', `old ${sandbox.old.sandboxId}`, `${said}; it is given ${graceOf(sandbox.old)} to end${doubt}`);
}

const WORDS: Readonly<Record<OldSandbox['kind'], string>> = {
  older: 'the old pod still runs',
  unknown: 'what runs may be the old pod still',
  beside: 'the old pod still runs beside the new one',
  gone: 'it still runs',
};

/** The longest that a container has. */
function graceOf({ containers }: RunningPod): string {
  return `${String(Math.max(0, ...containers.map(({ gracePeriod }) => gracePeriod ?? 30)))}s`;
}
