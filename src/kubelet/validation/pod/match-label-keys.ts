import type { LabelSelector } from '../../api/pod-types.ts';
import { forbidden, invalid, type FieldErrors } from '../field-error.ts';
import type { FieldPath } from '../field-path.ts';
import { qualifiedNameProblems } from '../formats.ts';
import { invalidText } from './invalid-text.ts';

/** Labels that a Pod shares with the Pods that are meant, or does not. */
export interface MatchLabelKeys {
  readonly matchLabelKeys?: readonly string[] | undefined;
  readonly mismatchLabelKeys?: readonly string[] | undefined;
  readonly labelSelector?: LabelSelector | undefined;
}

/** ValidateMatchLabelKeysAndMismatchLabelKeys of core/validation; `path` is that of what holds the lists. */
export function* validateMatchLabelKeys(term: MatchLabelKeys, path: FieldPath): FieldErrors {
  const { matchLabelKeys = [], mismatchLabelKeys = [], labelSelector } = term;
  yield* validateKeys(matchLabelKeys, labelSelector, path.child('matchLabelKeys'));
  yield* validateKeys(mismatchLabelKeys, labelSelector, path.child('mismatchLabelKeys'));
  yield* findRepeated(matchLabelKeys, labelSelector ?? {}, path);
  for (const [index, key] of matchLabelKeys.entries()) {
    if (!mismatchLabelKeys.includes(key)) continue;
    yield invalid(
      path.child('matchLabelKeys').index(index),
      key,
      'exists in both matchLabelKeys and mismatchLabelKeys',
    );
  }
}

function* validateKeys(keys: readonly string[], selector: LabelSelector | undefined, path: FieldPath): FieldErrors {
  if (keys.length > 0 && selector === undefined) {
    yield forbidden(path, 'must not be specified when labelSelector is not set');
    return;
  }
  for (const [index, key] of keys.entries()) yield* invalidText(path.index(index), key, qualifiedNameProblems(key));
}

/**
 * A key that the selector asks for more than once. Whoever hands a Pod to Kubernetes gets each key put into the selector
 * before this is looked at; nobody does that for a file, so once is let pass.
 */
function* findRepeated(keys: readonly string[], selector: LabelSelector, path: FieldPath): FieldErrors {
  const asked = new Set(Object.keys(selector.matchLabels ?? {}));
  for (const { key = '' } of selector.matchExpressions ?? []) {
    const index = keys.lastIndexOf(key);
    if (index >= 0 && asked.has(key)) {
      // The field is Kubernetes' own slip.
      yield invalid(path.index(index), key, 'exists in both matchLabelKeys and labelSelector');
    }
    asked.add(key);
  }
}
