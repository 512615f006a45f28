import type { Pod } from '../../api/pod-types.ts';
import { invalid, type FieldErrors } from '../field-error.ts';
import type { FieldPath } from '../field-path.ts';
import { validateProfileAnnotations } from '../security/profile-annotations.ts';
import { readTolerations } from './annotated-tolerations.ts';
import { validateTolerations } from './tolerations.ts';

const TOLERATIONS = 'scheduler.alpha.kubernetes.io/tolerations';
const DELETION_COST = 'controller.kubernetes.io/pod-deletion-cost';

/** ValidatePodSpecificAnnotations of core/validation, but for what a Pod without a node lacks. */
export function* validatePodAnnotations(pod: Pod, path: FieldPath): FieldErrors {
  const annotations = new Map(Object.entries(pod.metadata?.annotations ?? {}));
  const tolerations = annotations.get(TOLERATIONS) ?? '';
  if (tolerations !== '') yield* validateAnnotatedTolerations(tolerations, path);
  const cost = annotations.get(DELETION_COST);
  if (cost !== undefined && !isDeletionCost(cost)) {
    yield invalid(path.key(DELETION_COST), cost, 'must be a 32bit integer');
  }
  yield* validateProfileAnnotations(pod, path);
}

function* validateAnnotatedTolerations(text: string, path: FieldPath): FieldErrors {
  const { tolerations, problem } = readTolerations(text);
  if (problem === undefined) yield* validateTolerations(tolerations, path.child(TOLERATIONS));
  else yield invalid(path, TOLERATIONS, problem);
}

/** A number in its plainest form, with or without a minus in front (GetDeletionCostFromPodAnnotations). */
function isDeletionCost(text: string): boolean {
  if (!/^(?:-\d+|0|[1-9]\d*)$/.test(text)) return false;
  const cost = BigInt(text.replace('-', ''));
  return cost <= (text.startsWith('-') ? 2n ** 31n : 2n ** 31n - 1n);
}
