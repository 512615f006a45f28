import type { TopologySpreadConstraint } from '../../api/pod-types.ts';
import { duplicate, invalid, notSupported, required, type FieldErrors } from '../field-error.ts';
import type { FieldPath } from '../field-path.ts';
import { validateLabelSelector } from '../labels.ts';
import { validateMatchLabelKeys } from './match-label-keys.ts';

const ACTIONS = ['DoNotSchedule', 'ScheduleAnyway'];
const POLICIES = ['Honor', 'Ignore'];

/** What Kubernetes has against how Pods are spread (core/validation, validateTopologySpreadConstraints). */
export function* validateTopologySpread(
  constraints: readonly TopologySpreadConstraint[],
  path: FieldPath,
): FieldErrors {
  for (const [index, constraint] of constraints.entries()) {
    yield* validateConstraint(constraint, constraints.slice(index + 1), path.index(index));
  }
}

function* validateConstraint(
  constraint: TopologySpreadConstraint,
  later: readonly TopologySpreadConstraint[],
  path: FieldPath,
): FieldErrors {
  const { topologyKey = '', whenUnsatisfiable: action = '' } = constraint;
  yield* validatePositive(constraint.maxSkew ?? 0, path.child('maxSkew'));
  if (topologyKey === '') yield required(path.child('topologyKey'), 'can not be empty');
  if (!ACTIONS.includes(action)) yield notSupported(path.child('whenUnsatisfiable'), action, ACTIONS);
  if (later.some((other) => (other.topologyKey ?? '') === topologyKey && (other.whenUnsatisfiable ?? '') === action)) {
    yield duplicate(path.child('{topologyKey, whenUnsatisfiable}'), `{${topologyKey}, ${action}}`);
  }
  yield* validateMinDomains(constraint, path.child('minDomains'));
  yield* validatePolicy(constraint.nodeAffinityPolicy, path.child('nodeAffinityPolicy'));
  yield* validatePolicy(constraint.nodeTaintsPolicy, path.child('nodeTaintsPolicy'));
  yield* validateMatchLabelKeys(constraint, path);
  yield* validateLabelSelector(constraint.labelSelector, path.child('labelSelector'));
}

function* validateMinDomains(constraint: TopologySpreadConstraint, path: FieldPath): FieldErrors {
  const { minDomains, whenUnsatisfiable: action = '' } = constraint;
  if (minDomains === undefined) return;
  yield* validatePositive(minDomains, path);
  if (action !== 'DoNotSchedule') {
    yield invalid(path, minDomains, `can only use minDomains if whenUnsatisfiable=DoNotSchedule, not ${action}`);
  }
}

function* validatePositive(value: number, path: FieldPath): FieldErrors {
  if (value <= 0) yield invalid(path, value, 'must be greater than zero');
}

function* validatePolicy(policy: string | undefined, path: FieldPath): FieldErrors {
  if (policy !== undefined && !POLICIES.includes(policy)) yield notSupported(path, policy, POLICIES);
}
