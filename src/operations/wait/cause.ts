import type { Diagnosis } from '../diagnose/diagnosis.ts';
import type { PodScene } from './look-at-pod.ts';
import { unmet, type Progress } from './progress.ts';

/** What a cause is looked for with. */
export type CauseScene = Pick<PodScene, 'investigation' | 'node' | 'facts' | 'clock' | 'elapsed' | 'manifest'>;

/**
 * Finds what doctor holds for the cause of a pod's trouble.
 *
 * @throws Failure 'node' when the node does not answer
 */
export async function causeOf(scene: CauseScene): Promise<Diagnosis | undefined> {
  const { investigation, node, facts, clock, elapsed, manifest } = scene;
  const subject = `${manifest.namespace}/${manifest.podName}`;
  return investigation.causeFor(subject, { node, facts, clock }, elapsed);
}

/** What doctor would have one do about it. */
export function hintOf(cause: Diagnosis | undefined): string | undefined {
  return cause === undefined || cause.mend.length === 0 ? undefined : cause.mend.join('; ');
}

/** A trouble for which doctor's words are all that there is. */
export function asDoctorSays(cause: Diagnosis): Progress {
  return unmet('trouble', cause.check, cause.what, hintOf(cause));
}
