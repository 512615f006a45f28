import type { Affinity, NodeAffinity, PodAffinity, PodAffinityTerm } from '../../api/pod-types.ts';
import { invalid, required, type FieldErrors } from '../field-error.ts';
import type { FieldPath } from '../field-path.ts';
import { labelProblems, qualifiedNameProblems } from '../formats.ts';
import { validateLabelSelector } from '../labels.ts';
import { invalidText } from './invalid-text.ts';
import { validateMatchLabelKeys } from './match-label-keys.ts';
import { validateNodeSelectorTerm } from './node-selector-term.ts';

const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';
const PREFERRED = 'preferredDuringSchedulingIgnoredDuringExecution';
const MOST_WEIGHT = 100;

/** What Kubernetes has against where a Pod wants to run (core/validation, validateAffinity). */
export function* validateAffinity(affinity: Affinity, path: FieldPath): FieldErrors {
  const { nodeAffinity, podAffinity, podAntiAffinity } = affinity;
  if (nodeAffinity !== undefined) yield* validateNodeAffinity(nodeAffinity, path.child('nodeAffinity'));
  if (podAffinity !== undefined) yield* validatePodAffinity(podAffinity, path.child('podAffinity'));
  if (podAntiAffinity !== undefined) yield* validatePodAffinity(podAntiAffinity, path.child('podAntiAffinity'));
}

function* validateNodeAffinity(affinity: NodeAffinity, path: FieldPath): FieldErrors {
  const terms = affinity[REQUIRED]?.nodeSelectorTerms ?? [];
  const termsPath = path.child(REQUIRED).child('nodeSelectorTerms');
  if (affinity[REQUIRED] !== undefined && terms.length === 0) {
    yield required(termsPath, 'must have at least one node selector term');
  }
  for (const [index, term] of terms.entries()) {
    yield* validateNodeSelectorTerm(term, termsPath.index(index), { judgesValues: true });
  }
  for (const [index, { weight = 0, preference = {} }] of (affinity[PREFERRED] ?? []).entries()) {
    const termPath = path.child(PREFERRED).index(index);
    yield* validateWeight(weight, termPath);
    // A value that no node can have is let pass where it is but a wish (ValidatePreferredSchedulingTerms).
    yield* validateNodeSelectorTerm(preference, termPath.child('preference'), { judgesValues: false });
  }
}

/** Both for the Pods to be near to and for those to be far from. */
function* validatePodAffinity(affinity: PodAffinity, path: FieldPath): FieldErrors {
  for (const [index, term] of (affinity[REQUIRED] ?? []).entries()) {
    yield* validatePodTerm(term, path.child(REQUIRED).index(index));
  }
  for (const [index, { weight = 0, podAffinityTerm = {} }] of (affinity[PREFERRED] ?? []).entries()) {
    const termPath = path.child(PREFERRED).index(index);
    yield* validateWeight(weight, termPath);
    yield* validatePodTerm(podAffinityTerm, termPath.child('podAffinityTerm'));
  }
}

function* validateWeight(weight: number, path: FieldPath): FieldErrors {
  const isWithin = weight > 0 && weight <= MOST_WEIGHT;
  if (!isWithin) yield invalid(path.child('weight'), weight, `must be in the range 1-${MOST_WEIGHT}`);
}

function* validatePodTerm(term: PodAffinityTerm, path: FieldPath): FieldErrors {
  yield* validateLabelSelector(term.labelSelector, path.child('labelSelector'));
  yield* validateLabelSelector(term.namespaceSelector, path.child('namespaceSelector'));
  for (const namespace of term.namespaces ?? []) {
    // The name of the field is Kubernetes' own slip.
    yield* invalidText(path.child('namespace'), namespace, labelProblems(namespace));
  }
  yield* validateMatchLabelKeys(term, path);
  const { topologyKey = '' } = term;
  if (topologyKey === '') yield required(path.child('topologyKey'), 'can not be empty');
  yield* invalidText(path.child('topologyKey'), topologyKey, qualifiedNameProblems(topologyKey));
}
