import { isPlainList, isPlainObject, type PlainObject, type PlainValue } from '../manifest/plain-value.ts';

/** What the kubelet does when a file changes from one content to another. */
export type KubeletReaction =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'create' }
  | { readonly kind: 'remove' }
  /** It stops the pod and starts another; `fields` are the places that differ, as in `spec.containers[0].image`. */
  | { readonly kind: 'recreate'; readonly fields: readonly string[] };

/**
 * Foretells what the kubelet does: it compares what it decoded, not bytes, so that comments, the order of keys and ways
 * to write a value say nothing to it (facts: the pod's UID is a hash of the decoded object, config/common.go).
 */
export function reactionTo(before: PlainObject | undefined, after: PlainObject | undefined): KubeletReaction {
  if (before === undefined) return { kind: after === undefined ? 'nothing' : 'create' };
  if (after === undefined) return { kind: 'remove' };
  const fields = differingFields(before, after, '');
  return fields.length === 0 ? { kind: 'nothing' } : { kind: 'recreate', fields };
}

function differingFields(
  before: PlainValue | undefined,
  after: PlainValue | undefined,
  path: string,
): readonly string[] {
  if (isPlainList(before) && isPlainList(after)) {
    const length = Math.max(before.length, after.length);
    return Array.from({ length }, (_, index) => index).flatMap((index) =>
      differingFields(before[index], after[index], `${path}[${String(index)}]`),
    );
  }
  if (isPlainObject(before) && isPlainObject(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
    return keys.flatMap((key) => differingFields(before[key], after[key], path === '' ? key : `${path}.${key}`));
  }
  return isEqualLeaf(before, after) ? [] : [path];
}

// A field that is null is one that is not there: Go's decoder leaves both empty.
function isEqualLeaf(before: PlainValue | undefined, after: PlainValue | undefined): boolean {
  return (before ?? null) === (after ?? null);
}
