import type { Toleration } from '../../api/pod-types.ts';
import { invalid, notSupported, type FieldErrors } from '../field-error.ts';
import type { FieldPath } from '../field-path.ts';
import { labelValueProblems, qualifiedNameProblems } from '../formats.ts';
import { asJson } from '../shown-value.ts';
import { invalidText } from './invalid-text.ts';

const EFFECTS = ['NoSchedule', 'PreferNoSchedule', 'NoExecute'];
const OPERATORS = ['Equal', 'Exists'];
/** Named where one of the last two is asked for, though neither is allowed by default (TaintTolerationComparisonOperators). */
const OPERATORS_WITH_ORDER = [...OPERATORS, 'Lt', 'Gt'];

/** What Kubernetes has against tolerations (core/validation, ValidateTolerations). */
export function* validateTolerations(tolerations: readonly Toleration[], path: FieldPath): FieldErrors {
  for (const [index, toleration] of tolerations.entries()) yield* validateToleration(toleration, path.index(index));
}

function* validateToleration(toleration: Toleration, path: FieldPath): FieldErrors {
  yield* validateKey(toleration, path);
  const { effect = '' } = toleration;
  if (toleration.tolerationSeconds !== undefined && effect !== 'NoExecute') {
    yield invalid(path.child('effect'), asJson(effect), "effect must be 'NoExecute' when `tolerationSeconds` is set");
  }
  yield* validateOperator(toleration, path.child('operator'));
  if (effect !== '' && !EFFECTS.includes(effect)) yield notSupported(path.child('effect'), effect, EFFECTS);
}

function* validateKey({ key = '', operator = '' }: Toleration, path: FieldPath): FieldErrors {
  if (key !== '') yield* invalidText(path.child('key'), key, qualifiedNameProblems(key));
  else if (operator !== 'Exists') {
    const detail = 'operator must be Exists when `key` is empty, which means "match all values and all keys"';
    yield invalid(path.child('operator'), asJson(operator), detail);
  }
}

/** The operator, and the value where it does not fit the operator. */
function* validateOperator({ operator = '', value = '' }: Toleration, path: FieldPath): FieldErrors {
  switch (operator) {
    case '':
    case 'Equal':
      if (labelValueProblems(value).length > 0) yield invalid(path, value, labelValueProblems(value).join(';'));
      return;
    case 'Exists':
      if (value !== '') yield invalid(path, value, "value must be empty when `operator` is 'Exists'");
      return;
    case 'Lt':
    case 'Gt':
      yield notSupported(path, operator, OPERATORS_WITH_ORDER);
      return;
    default:
      yield notSupported(path, operator, OPERATORS);
  }
}
