import type { Pod } from './api/pod-types.ts';
import type { FindingRule } from './finding.ts';
import { referencePath } from './reference-path.ts';
import { staticPodPriorityWarning, staticPodProblem } from './static-pod-rules.ts';
import { FieldPath } from './validation/field-path.ts';
import { NEWEST_MINOR } from './versions.ts';

/** What the kubelet accepts of a Pod and what will bite all the same. */
export interface PodWarning {
  readonly rule: FindingRule;
  readonly path: FieldPath;
  readonly message: string;
}

/** Looks for what is no error to the kubelet of a minor version and yet not what is meant. */
export function podWarnings(pod: Pod, minor: number): readonly PodWarning[] {
  return [...uidWarnings(pod), ...nodeNameWarnings(pod), ...priorityWarnings(pod), ...referenceWarnings(pod, minor)];
}

const METADATA = FieldPath.root('metadata');
const SPEC = FieldPath.root('spec');

/** pkg/kubelet/config/common.go, applyDefaults: the uid is a digest of the Pod only where there is none. */
function uidWarnings({ metadata }: Pod): readonly PodWarning[] {
  if ((metadata?.uid ?? '') === '') return [];
  const message = 'the kubelet tells versions of a pod by its uid: with one of its own, most changes are never seen';
  return [{ rule: 'uid', path: METADATA.child('uid'), message }];
}

function nodeNameWarnings({ spec }: Pod): readonly PodWarning[] {
  if ((spec?.nodeName ?? '') === '') return [];
  const message = 'the kubelet puts the name of its own node here';
  return [{ rule: 'node-name', path: SPEC.child('nodeName'), message }];
}

function priorityWarnings(pod: Pod): readonly PodWarning[] {
  const message = staticPodPriorityWarning(pod);
  if (message === undefined) return [];
  const field = pod.spec?.priority === undefined ? 'priorityClassName' : 'priority';
  return [{ rule: 'priority', path: SPEC.child(field), message }];
}

/** Before 1.34 kubelets ran what refers to the API, and waited for it for ever where there was none. */
function referenceWarnings(pod: Pod, minor: number): readonly PodWarning[] {
  const problem = staticPodProblem(pod, NEWEST_MINOR);
  if (problem === undefined || staticPodProblem(pod, minor) !== undefined) return [];
  const message = `${problem}: the pod may wait for ever, its mirror is refused, and kubelets from 1.34 on refuse it`;
  return [{ rule: 'needs-api', path: referencePath(pod) ?? SPEC, message }];
}
