import type { Container, ContainerRestartRule } from '../../api/pod-types.ts';
import { notSupported, required, tooMany, type FieldErrors } from '../field-error.ts';
import type { FieldPath } from '../field-path.ts';

/** What Kubernetes has against when a container starts again (core/validation, validateContainerRestartPolicy). */
export function* validateRestartRules(container: Container, path: FieldPath): FieldErrors {
  const { restartPolicy, restartPolicyRules: rules = [] } = container;
  if (restartPolicy === undefined) yield* validateNoPolicy(rules, path);
  else if (!POLICIES.includes(restartPolicy)) yield notSupported(path.child('restartPolicy'), restartPolicy, POLICIES);
  const rulesPath = path.child('restartPolicyRules');
  if (rules.length > MOST_RULES) yield tooMany(rulesPath, rules.length, MOST_RULES);
  for (const [index, rule] of rules.entries()) yield* validateRule(rule, rulesPath.index(index));
}

const POLICIES = ['Always', 'Never', 'OnFailure'];
const MOST_RULES = 20;

/** As `validateRestartRules`, for an initContainer, whose rules say nothing without a policy. */
export function* validateInitRestartRules(container: Container, path: FieldPath): FieldErrors {
  if (container.restartPolicy === undefined) yield* validateNoPolicy(container.restartPolicyRules ?? [], path);
  else yield* validateRestartRules(container, path);
}

function* validateNoPolicy(rules: readonly ContainerRestartRule[], path: FieldPath): FieldErrors {
  const reason = 'must specify restartPolicy when restart rules are used';
  if (rules.length > 0) yield required(path.child('restartPolicy'), reason);
}

const ACTIONS = ['Restart', 'RestartAllContainers'];
const OPERATORS = ['In', 'NotIn'];
const MOST_EXIT_CODES = 255;

function* validateRule({ action = '', exitCodes }: ContainerRestartRule, path: FieldPath): FieldErrors {
  if (!ACTIONS.includes(action)) yield notSupported(path.child('action'), action, ACTIONS);
  const codesPath = path.child('exitCodes');
  if (exitCodes === undefined) {
    yield required(codesPath, 'must be specified');
    return;
  }
  const { operator = '', values = [] } = exitCodes;
  if (!OPERATORS.includes(operator)) yield notSupported(codesPath.child('operator'), operator, OPERATORS);
  if (values.length > MOST_EXIT_CODES) yield tooMany(codesPath.child('values'), values.length, MOST_EXIT_CODES);
}
