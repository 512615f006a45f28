import type { PodReadinessGate, PodSchedulingGate, PodSpec } from '../../api/pod-types.ts';
import { duplicate, forbidden, invalid, type FieldErrors } from '../field-error.ts';
import type { FieldPath } from '../field-path.ts';
import { qualifiedNameProblems, subdomainProblems } from '../formats.ts';
import { invalidText } from './invalid-text.ts';

/** What Kubernetes has against the conditions that make a Pod ready (core/validation, validateReadinessGates). */
export function* validateReadinessGates(gates: readonly PodReadinessGate[], path: FieldPath): FieldErrors {
  for (const [index, { conditionType = '' }] of gates.entries()) {
    yield* invalidText(path.index(index).child('conditionType'), conditionType, qualifiedNameProblems(conditionType));
  }
}

/** What Kubernetes has against what holds a Pod back (core/validation, validateSchedulingGates). */
export function* validateSchedulingGates(gates: readonly PodSchedulingGate[], path: FieldPath): FieldErrors {
  const names = gates.map(({ name = '' }) => name);
  for (const [index, name] of names.entries()) {
    yield* invalidText(path.index(index), name, qualifiedNameProblems(name));
    if (names.indexOf(name) < index) yield duplicate(path.index(index), name);
  }
}

/** What Kubernetes has against the group that a Pod is scheduled with (core/validation, validateSchedulingGroup). */
export function* validateSchedulingGroup(
  { schedulingGroup, evictionResponders }: PodSpec,
  path: FieldPath,
): FieldErrors {
  if (schedulingGroup === undefined) return;
  const { podGroupName: name } = schedulingGroup;
  const namePath = path.child('podGroupName');
  if (name === undefined) yield invalid(namePath, null, 'must specify one of: `podGroupName`');
  else yield* invalidText(namePath, name, subdomainProblems(name));
  if ((evictionResponders ?? []).length > 0) yield forbidden(path, 'may not be set when evictionResponders is set');
}
