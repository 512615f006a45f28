import type { LabelSelector, LabelSelectorRequirement } from '../api/pod-types.ts';
import { forbidden, invalid, required, type FieldErrors } from './field-error.ts';
import type { FieldPath } from './field-path.ts';
import { labelValueProblems, qualifiedNameProblems } from './formats.ts';
import { asJson } from './shown-value.ts';

type Labels = Readonly<Record<string, string>>;

/** What Kubernetes has against labels (apimachinery meta/v1/validation, ValidateLabels); all of it is at the map itself. */
export function* validateLabels(labels: Labels | undefined, path: FieldPath): FieldErrors {
  for (const [key, value] of Object.entries(labels ?? {})) {
    yield* qualifiedNameProblems(key).map((problem) => invalid(path, key, problem));
    yield* labelValueProblems(value).map((problem) => invalid(path, value, problem));
  }
}

/** What Kubernetes has against a selector of labels (apimachinery meta/v1/validation, ValidateLabelSelector). */
export function* validateLabelSelector(selector: LabelSelector | undefined, path: FieldPath): FieldErrors {
  yield* validateLabels(selector?.matchLabels, path.child('matchLabels'));
  for (const [index, requirement] of (selector?.matchExpressions ?? []).entries()) {
    yield* validateRequirement(requirement, path.child('matchExpressions').index(index));
  }
}

function* validateRequirement(requirement: LabelSelectorRequirement, path: FieldPath): FieldErrors {
  const { key = '', values = [] } = requirement;
  yield* validateOperator(requirement, path);
  yield* qualifiedNameProblems(key).map((problem) => invalid(path.child('key'), key, problem));
  for (const [index, value] of values.entries()) {
    const valuePath = path.child('values').index(index);
    yield* labelValueProblems(value).map((problem) => invalid(valuePath, value, problem));
  }
}

function* validateOperator({ operator = '', values = [] }: LabelSelectorRequirement, path: FieldPath): FieldErrors {
  switch (operator) {
    case 'In':
    case 'NotIn':
      if (values.length > 0) return;
      yield required(path.child('values'), "must be specified when `operator` is 'In' or 'NotIn'");
      return;
    case 'Exists':
    case 'DoesNotExist':
      if (values.length === 0) return;
      yield forbidden(path.child('values'), "may not be specified when `operator` is 'Exists' or 'DoesNotExist'");
      return;
    default:
      yield invalid(path.child('operator'), asJson(operator), 'not a valid selector operator');
  }
}
