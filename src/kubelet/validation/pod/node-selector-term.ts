import type { NodeSelectorRequirement, NodeSelectorTerm } from '../../api/pod-types.ts';
import { forbidden, invalid, required, type FieldErrors } from '../field-error.ts';
import type { FieldPath } from '../field-path.ts';
import { labelValueProblems, qualifiedNameProblems, subdomainProblems } from '../formats.ts';
import { asJson } from '../shown-value.ts';
import { invalidText } from './invalid-text.ts';

/** What Kubernetes has against a choice of nodes (core/validation, ValidateNodeSelectorTerm). */
export function* validateNodeSelectorTerm(
  term: NodeSelectorTerm,
  path: FieldPath,
  options: { readonly judgesValues: boolean },
): FieldErrors {
  for (const [index, requirement] of (term.matchExpressions ?? []).entries()) {
    yield* validateExpression(requirement, path.child('matchExpressions').index(index), options.judgesValues);
  }
  for (const [index, requirement] of (term.matchFields ?? []).entries()) {
    yield* validateFieldRequirement(requirement, path.child('matchFields').index(index));
  }
}

/** ValidateNodeSelectorRequirement. */
function* validateExpression(
  requirement: NodeSelectorRequirement,
  path: FieldPath,
  judgesValues: boolean,
): FieldErrors {
  const { key = '', values = [] } = requirement;
  yield* validateCount(requirement, path);
  yield* invalidText(path.child('key'), key, qualifiedNameProblems(key));
  for (const [index, value] of judgesValues ? values.entries() : []) {
    yield* invalidText(path.child('values').index(index), value, labelValueProblems(value));
  }
}

/** Whether there are as many values as the operator takes. */
function* validateCount({ operator = '', values = [] }: NodeSelectorRequirement, path: FieldPath): FieldErrors {
  const count = values.length;
  const complaint = COUNTS.get(operator);
  if (complaint === undefined) yield invalid(path.child('operator'), asJson(operator), 'not a valid selector operator');
  else if (complaint.isWrong(count)) yield complaint.error(path.child('values'));
}

interface CountRule {
  readonly isWrong: (count: number) => boolean;
  readonly error: (path: FieldPath) => ReturnType<typeof required>;
}

const SOME: CountRule = {
  isWrong: (count) => count === 0,
  error: (path) => required(path, "must be specified when `operator` is 'In' or 'NotIn'"),
};
const NONE: CountRule = {
  isWrong: (count) => count > 0,
  error: (path) => forbidden(path, "may not be specified when `operator` is 'Exists' or 'DoesNotExist'"),
};
const ONE: CountRule = {
  isWrong: (count) => count !== 1,
  error: (path) => required(path, "must be specified single value when `operator` is 'Lt' or 'Gt'"),
};

const COUNTS: ReadonlyMap<string, CountRule> = new Map([
  ['In', SOME],
  ['NotIn', SOME],
  ['Exists', NONE],
  ['DoesNotExist', NONE],
  ['Gt', ONE],
  ['Lt', ONE],
]);

/** Of a node's fields only its name can be asked for (ValidateNodeFieldSelectorRequirement). */
function* validateFieldRequirement(requirement: NodeSelectorRequirement, path: FieldPath): FieldErrors {
  const { key = '', operator = '', values = [] } = requirement;
  if (operator !== 'In' && operator !== 'NotIn') {
    yield invalid(path.child('operator'), asJson(operator), 'not a valid selector operator');
  } else if (values.length !== 1) {
    const detail = "must be only one value when `operator` is 'In' or 'NotIn' for node field selector";
    yield required(path.child('values'), detail);
  }
  if (key !== 'metadata.name') {
    yield invalid(path.child('key'), key, 'not a valid field selector key');
    return;
  }
  for (const [index, value] of values.entries()) {
    yield* invalidText(path.child('values').index(index), value, subdomainProblems(value));
  }
}
