import type { PodObject } from '../manifest/read-manifest.ts';
import type { Pod } from './api/pod-types.ts';
import { decodePod } from './decode/decode-pod.ts';
import { defaultPod } from './defaults/default-pod.ts';

/**
 * Tells whether two manifests, both of which the kubelet accepts, are one pod to it: it hashes what it decoded and filled
 * in (applyDefaults of pkg/kubelet/config/common.go), so comments, the order of keys and null are nothing to it. What
 * decodes alike but is written in another way may be hashed otherwise, as `1000m` and `1` are: that is `unknown`.
 */
export function compareForKubelet(one: PodText, other: PodText): 'same' | 'other' | 'unknown' {
  if (isEqual(one.pod, other.pod)) return 'same';
  return isEqual(filledIn(one), filledIn(other)) ? 'unknown' : 'other';
}

type PodText = Pick<PodObject, 'pod' | 'isWholeFloat'>;

function filledIn({ pod, isWholeFloat }: PodText): Pod {
  return defaultPod(decodePod(pod, (path) => isWholeFloat(path.steps())).pod);
}

function isEqual(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, index) => isEqual(item, other[index]));
  }
  if (isFields(one) && isFields(other)) {
    const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
    return keys.every((key) => isEqual(one[key], other[key]));
  }
  return (one ?? null) === (other ?? null);
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
