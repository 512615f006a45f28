import { plainObjectOf, type PlainObject } from './plain-value.ts';

/** The labels of a Pod, by their names; values that are no text are left out, as the kubelet refuses them. */
export function labelsOf(pod: PlainObject): ReadonlyMap<string, string> {
  const labels = plainObjectOf(plainObjectOf(pod['metadata'])['labels']);
  return new Map(
    Object.entries(labels).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : [])),
  );
}
